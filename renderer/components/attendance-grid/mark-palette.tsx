import { useTranslation } from 'react-i18next'
import styles from './attendance-grid.module.css'
import { type MarkStatus, markStatuses } from './marks.ts'

interface MarkPaletteProps {
  /** Null takes the mark away. */
  onMark: (status: MarkStatus | null) => void
  onMinutes?: () => void
}

/** The legend, which also marks: for the mouse and for whoever does not know the letters yet. */
export function MarkPalette({ onMark, onMinutes }: MarkPaletteProps) {
  const { t } = useTranslation('components')
  return (
    <div className={styles.palette} role="toolbar" aria-label={t('attendance.marks')}>
      {markStatuses.map((status) => (
        <button key={status} type="button" className={styles.stamp} onClick={() => onMark(status)}>
          <kbd className={styles.key} data-mark={status}>
            {t(`attendance.letter.${status}`)}
          </kbd>
          {t(`attendance.${status}`)}
        </button>
      ))}
      <button type="button" className={styles.stamp} onClick={() => onMark(null)}>
        <kbd className={styles.key}>{t('attendance.clearKey')}</kbd>
        {t('attendance.clear')}
      </button>
      <button type="button" className={styles.stamp} onClick={onMinutes} disabled={!onMinutes}>
        {t('attendance.minutesButton')}
      </button>
    </div>
  )
}
