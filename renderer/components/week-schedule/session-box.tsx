import { IconAlertTriangleFilled, IconBan, IconLock } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScheduleSession } from './schedule.ts'
import type { usePointerMove } from './use-pointer-move.ts'
import styles from './week-schedule.module.css'

interface SessionBoxProps {
  session: ScheduleSession
  laneLabel: string
  tabStop: boolean
  moving: boolean
  movable: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: () => void
  onBlur: () => void
  onOpen?: () => void
  pointer: ReturnType<typeof usePointerMove>
}

/** One session: a button named by all that the box shows, and by its lane, which only its place shows. */
export function SessionBox(props: SessionBoxProps) {
  const { session, laneLabel, tabStop, moving, movable, onKeyDown, onFocus, onBlur, onOpen, pointer } = props
  const { t } = useTranslation('components')
  const { title, start, end, lines = [], state, conflict } = session
  return (
    <button
      type="button"
      className={styles.session}
      data-session={session.id}
      data-tone={session.tone ?? 1}
      data-conflict={conflict ? true : undefined}
      data-moving={moving || undefined}
      data-movable={movable || undefined}
      data-cancelled={session.cancelled || undefined}
      tabIndex={tabStop ? 0 : -1}
      aria-pressed={movable ? moving : undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      onClick={movable ? undefined : onOpen}
      onDoubleClick={movable ? onOpen : undefined}
      onPointerDown={movable ? (event) => pointer.start(event, session) : undefined}
      onPointerMove={pointer.move}
      onPointerUp={pointer.end}
      onPointerCancel={pointer.abandon}
    >
      <span className={styles.title}>
        {conflict ? <IconAlertTriangleFilled aria-hidden size="1.125rem" className={styles.sign} /> : null}
        {session.cancelled ? <IconBan aria-hidden size="1rem" className={styles.sign} /> : null}
        {session.fixed && !session.cancelled ? <IconLock aria-hidden size="1rem" className={styles.sign} /> : null}
        <bdi>{title}</bdi>
      </span>
      <span className="visually-hidden">{laneLabel}</span>
      <span className={styles.time}>{t('schedule.from', { start, end })}</span>
      {conflict ? <span className={styles.conflict}>{t('schedule.conflict', { words: conflict })}</span> : null}
      {state ? <span className={styles.state}>{state}</span> : null}
      {lines.map((line) => (
        <span key={line} className={styles.line}>
          <bdi>{line}</bdi>
        </span>
      ))}
    </button>
  )
}
