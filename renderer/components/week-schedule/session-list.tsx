import type { KeyboardEvent } from 'react'
import { minutesOf } from '../../../electron/shared/dates.ts'
import { arrangeLane, type ScheduleLane, type ScheduleSession } from './schedule.ts'
import { SessionBox } from './session-box.tsx'
import type { usePointerMove } from './use-pointer-move.ts'
import styles from './week-schedule.module.css'

interface SessionListProps {
  label: string
  lanes: readonly ScheduleLane[]
  /** In an order that a move does not change, or the carried button would lose focus and pointer. */
  sessions: readonly ScheduleSession[]
  from: string
  hourRem: number
  /** The one session that Tab reaches. */
  activeId?: ScheduleSession['id']
  movingId?: ScheduleSession['id']
  movable: boolean
  onKeyDown: (event: KeyboardEvent, session: ScheduleSession) => void
  onFocus: (id: ScheduleSession['id']) => void
  onBlur: () => void
  onOpen?: (id: ScheduleSession['id']) => void
  pointer: ReturnType<typeof usePointerMove>
}

/** All sessions of the schedule: one list for screen readers, placed by lane and hour for the eye. */
export function SessionList(props: SessionListProps) {
  const { label, lanes, sessions, from, hourRem, activeId, movingId, movable, onOpen } = props
  const rem = (time: string): number => ((minutesOf(time) - minutesOf(from)) / 60) * hourRem
  const places = new Map(
    lanes
      .flatMap((lane) => arrangeLane(sessions.filter((session) => session.laneId === lane.id)))
      .map((place) => [place.session.id, place]),
  )
  return (
    <ul aria-label={label} className={styles.list}>
      {sessions.map((session) => {
        const place = places.get(session.id)
        const lane = lanes.findIndex((one) => one.id === session.laneId)
        if (!place) return null
        const share = 100 / lanes.length / place.columns
        return (
          <li
            key={session.id}
            className={styles.slot}
            style={{
              insetBlockStart: `${rem(session.start)}rem`,
              blockSize: `${rem(session.end) - rem(session.start)}rem`,
              insetInlineStart: `${(100 * lane) / lanes.length + share * place.column}%`,
              inlineSize: `${share}%`,
            }}
          >
            <SessionBox
              session={session}
              laneLabel={lanes[lane]?.label ?? ''}
              tabStop={session.id === activeId}
              moving={session.id === movingId}
              movable={movable && !session.fixed}
              onKeyDown={(event) => props.onKeyDown(event, session)}
              onFocus={() => props.onFocus(session.id)}
              onBlur={props.onBlur}
              onOpen={onOpen && (() => onOpen(session.id))}
              pointer={props.pointer}
            />
          </li>
        )
      })}
    </ul>
  )
}
