import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesOf, timeOf } from '../../../electron/shared/dates.ts'
import { useRem } from '../text-size.ts'
import { useReadingDirection } from '../use-language.ts'
import { LaneGround } from './lane-ground.tsx'
import { MoveBar } from './move-bar.tsx'
import {
  arrangeLane,
  neighbour,
  type ScheduleHours,
  type ScheduleLane,
  type SchedulePlace,
  type ScheduleSession,
} from './schedule.ts'
import { SessionList } from './session-list.tsx'
import { useMove } from './use-move.ts'
import { usePointerMove } from './use-pointer-move.ts'
import styles from './week-schedule.module.css'

export interface WeekScheduleProps {
  label: string
  /** Days (Monday to Saturday), rooms or trainers; the page decides what a column is. */
  lanes: readonly ScheduleLane[]
  sessions: readonly ScheduleSession[]
  from?: string
  to?: string
  /** Minutes of one arrow press. */
  step?: number
  /** Leave it out and nothing can be moved. The page confirms when the place is in conflict. */
  onMove?: (id: ScheduleSession['id'], place: SchedulePlace) => void
  /** F2, double click; and Enter when nothing can be moved. The dialog it opens is the way to move without dragging. */
  onOpen?: (id: ScheduleSession['id']) => void
  /** Double click on an empty place. Give the page a button too: this is only a shortcut. */
  onCreate?: (place: SchedulePlace) => void
  /** Told at each step of a move (null at its end), so that the page may ask the backend for conflicts. */
  onPropose?: (proposal: ({ id: ScheduleSession['id'] } & SchedulePlace) | null) => void
  /** The answer, in words. The rule itself is the backend's. */
  proposalConflict?: string
}

const hourRem = 4

/**
 * A timetable. One tab stop; arrows go from session to session. Enter picks one up; then arrows move it (a step, or a
 * lane, in reading direction), Shift with up and down changes its length, Enter drops, Escape or Tab gives up. Each
 * step is announced and shown in a bar. Conflicts are a dashed edge, a sign and words, never colour alone.
 */
export function WeekSchedule(props: WeekScheduleProps) {
  const { label, lanes, sessions, from = '08:00', to = '18:30', step = 15 } = props
  const { onMove, onOpen, onCreate, onPropose, proposalConflict } = props
  const { t } = useTranslation('components')
  const rtl = useReadingDirection() === 'rtl'
  const rem = useRem()
  const help = useId()
  const board = useRef<HTMLDivElement>(null)
  const hours: ScheduleHours = { from, to, step }
  const [asked, setActive] = useState<ScheduleSession['id'] | null>(null)
  const active = sessions.some((one) => one.id === asked) ? asked : null
  const {
    moving,
    said,
    placeWords,
    pick,
    carry,
    drop,
    step: stepBy,
    cancel,
  } = useMove({ lanes, hours, onMove, onPropose })
  const pointer = usePointerMove({ lanes, hours, hourHeight: hourRem * rem, board, carry, drop, cancel })
  const ordered = lanes.flatMap((lane) =>
    arrangeLane(sessions.filter((one) => one.laneId === lane.id)).map((one) => one.session),
  )
  const drawn = ordered.map((one) =>
    one.id === moving?.session.id ? { ...one, ...moving.place, conflict: proposalConflict } : one,
  )

  function focusOn(id: ScheduleSession['id']): void {
    setActive(id)
    board.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(String(id))}"]`)?.focus()
  }

  function moveKey(event: KeyboardEvent): boolean {
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight'
    const back = rtl ? 'ArrowRight' : 'ArrowLeft'
    if (event.key === 'ArrowDown') stepBy(event.shiftKey ? { length: step } : { minutes: step })
    else if (event.key === 'ArrowUp') stepBy(event.shiftKey ? { length: -step } : { minutes: -step })
    else if (event.key === forward) stepBy({ lanes: 1 })
    else if (event.key === back) stepBy({ lanes: -1 })
    else if (event.key === 'Enter' || event.key === ' ') drop()
    else if (event.key === 'Escape') cancel()
    else return false
    return true
  }

  function walkKey(event: KeyboardEvent, session: ScheduleSession): boolean {
    const directions: Record<string, 'up' | 'down' | 'forward' | 'back'> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowRight: rtl ? 'back' : 'forward',
      ArrowLeft: rtl ? 'forward' : 'back',
    }
    const direction = directions[event.key]
    if (direction) {
      const next = neighbour(sessions, lanes, session, direction)
      if (next) focusOn(next.id)
    } else if (event.key === 'F2') onOpen?.(session.id)
    else if (event.key === 'Enter' || event.key === ' ') onMove ? pick(session) : onOpen?.(session.id)
    else return false
    return true
  }

  function onKeyDown(event: KeyboardEvent, session: ScheduleSession): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Tab') cancel()
    else if (moving ? moveKey(event) : walkKey(event, session)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  function onLaneDoubleClick(event: MouseEvent<HTMLElement>, lane: ScheduleLane): void {
    if (!onCreate || lane.closed) return
    const box = event.currentTarget.getBoundingClientRect()
    const half = Math.floor(((event.clientY - box.top) / (hourRem * rem)) * 2) * 30
    const start = Math.min(minutesOf(from) + half, minutesOf(to) - 60)
    onCreate({ laneId: lane.id, start: timeOf(start), end: timeOf(start + 60) })
  }

  const hourMarks: string[] = []
  for (let at = Math.ceil(minutesOf(from) / 60) * 60; at < minutesOf(to); at += 60) hourMarks.push(timeOf(at))
  const heightRem = ((minutesOf(to) - minutesOf(from)) / 60) * hourRem

  return (
    <section className={styles.whole} aria-label={label} aria-describedby={help}>
      <div className={styles.scroller} data-scroller>
        <div
          ref={board}
          className={styles.board}
          style={{ gridTemplateColumns: `4rem repeat(${lanes.length}, minmax(8.5rem, 1fr))` }}
        >
          <div className={styles.corner} />
          {lanes.map((lane) => (
            <div key={lane.id} className={styles.laneTitle} data-today={lane.today || undefined} aria-hidden>
              <bdi>{lane.label}</bdi>
            </div>
          ))}
          <div className={styles.hours} style={{ blockSize: `${heightRem}rem` }} aria-hidden>
            {hourMarks.map((hour) => (
              <span
                key={hour}
                className={styles.hour}
                style={{ insetBlockStart: `${((minutesOf(hour) - minutesOf(from)) / 60) * hourRem}rem` }}
              >
                {hour}
              </span>
            ))}
          </div>
          {lanes.map((lane, index) => (
            <LaneGround
              key={lane.id}
              lane={lane}
              index={index}
              hourRem={hourRem}
              heightRem={heightRem}
              onDoubleClick={(event) => onLaneDoubleClick(event, lane)}
            />
          ))}
          <SessionList
            label={label}
            lanes={lanes}
            sessions={drawn}
            from={from}
            hourRem={hourRem}
            activeId={moving?.session.id ?? active ?? ordered[0]?.id}
            movingId={moving?.session.id}
            movable={Boolean(onMove)}
            onKeyDown={onKeyDown}
            onFocus={setActive}
            onBlur={cancel}
            onOpen={onOpen}
            pointer={pointer}
          />
        </div>
      </div>
      {moving ? (
        <MoveBar title={moving.session.title} place={placeWords(moving.place)} conflict={proposalConflict} />
      ) : (
        <p id={help} className={styles.help}>
          {onMove ? t('schedule.help') : t('schedule.helpOpen')}
        </p>
      )}
      <span aria-live="assertive" className="visually-hidden">
        {said}
        {moving && proposalConflict ? `. ${t('schedule.conflict', { words: proposalConflict })}` : ''}
      </span>
    </section>
  )
}
