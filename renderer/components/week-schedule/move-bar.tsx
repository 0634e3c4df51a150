import { IconAlertTriangle, IconArrowsMove } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './week-schedule.module.css'

interface MoveBarProps {
  title: string
  place: string
  conflict?: string
}

/** Shows, while a session is carried, where it would stand and with what it would collide. */
export function MoveBar({ title, place, conflict }: MoveBarProps) {
  const { t } = useTranslation('components')
  const Icon = conflict ? IconAlertTriangle : IconArrowsMove
  return (
    <div className={styles.moveBar} data-conflict={conflict ? true : undefined}>
      <Icon aria-hidden size="1.5rem" />
      <div>
        <strong>{t('schedule.moving', { title, place })}</strong>
        {conflict ? <p>{t('schedule.conflict', { words: conflict })}</p> : null}
      </div>
      <span className={styles.moveHelp}>{t('schedule.movingHelp')}</span>
    </div>
  )
}
