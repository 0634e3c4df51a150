// biome-ignore-all lint/a11y/useSemanticElements: rows are CSS grids, so that names and titles stay in view
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active descendant
import { IconChecks, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './attendance-grid.module.css'
import type { AttendanceColumn } from './marks.ts'

interface AttendanceHeaderProps {
  id: string
  columns: readonly AttendanceColumn[]
  /** The title the keyboard is on. */
  active: number | null
  onAllPresent?: (column: AttendanceColumn) => void
  onOpen?: (column: AttendanceColumn) => void
}

/** Titles of the sessions, each with its "all present", and leading to its register where there is one. */
export function AttendanceHeader({ id, columns, active, onAllPresent, onOpen }: AttendanceHeaderProps) {
  const { t } = useTranslation('components')
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <span role="columnheader" className={styles.number}>
          {t('attendance.number')}
        </span>
        <span role="columnheader" className={styles.name}>
          {t('attendance.trainee')}
        </span>
        {columns.map((column, index) => (
          <span
            key={column.id}
            id={`${id}h${index}`}
            role="columnheader"
            className={styles.title}
            data-active={active === index || undefined}
            aria-label={column.locked ? `${column.name}, ${t('attendance.locked')}` : column.name}
            title={column.name}
          >
            {onOpen ? (
              <button
                type="button"
                tabIndex={-1}
                className={styles.open}
                // The text that is seen stands first, for those who speak to the computer.
                aria-label={`${column.label}, ${t('attendance.open', { column: column.name })}`}
                onClick={() => onOpen(column)}
              >
                <bdi>{column.label}</bdi>
              </button>
            ) : (
              <bdi>{column.label}</bdi>
            )}
            {column.locked ? <IconLock aria-hidden size="1rem" className={styles.lock} /> : null}
            {onAllPresent && !column.locked ? (
              <button
                type="button"
                tabIndex={-1}
                className={styles.all}
                aria-label={t('attendance.allPresentFor', { column: column.name })}
                title={t('attendance.allPresent')}
                onClick={() => onAllPresent(column)}
              >
                <IconChecks aria-hidden size="1.125rem" />
              </button>
            ) : null}
          </span>
        ))}
      </div>
    </div>
  )
}
