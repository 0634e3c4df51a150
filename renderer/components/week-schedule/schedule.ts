import { minutesOf, timeOf } from '../../../electron/shared/dates.ts'

/** A column of the schedule: a day, a room, a trainer. */
export interface ScheduleLane {
  id: string
  /** "lundi 12", "Salle 1". */
  label: string
  /** Greys the lane and says why: a holiday's name. */
  closed?: string
  /** The present day. */
  today?: boolean
}

export interface ScheduleSession {
  id: number | string
  laneId: string
  /** Local times, `08:30`. */
  start: string
  end: string
  title: string
  /** Room, trainer, cohort: what does not fit is cut, so the most useful first. */
  lines?: readonly string[]
  /** What became of it, said before the lines: cancelled, with the reason. */
  state?: string
  /** One of six families of colour, usually by workshop. */
  tone?: 1 | 2 | 3 | 4 | 5 | 6
  /** With what it collides, in words; draws the warning. */
  conflict?: string
  /** Cannot be moved: done, cancelled, signed. */
  fixed?: boolean
  /** Struck through: cancelled. */
  cancelled?: boolean
}

/** Where a session would stand. */
export interface SchedulePlace {
  laneId: string
  start: string
  end: string
}

/** The hours drawn and the size of a step in minutes. */
export interface ScheduleHours {
  from: string
  to: string
  step: number
}

export type PlaceMove = { minutes?: number; lanes?: number; length?: number }

/** A place moved by minutes, lanes or length, kept inside the drawn hours and never shorter than a step. */
export function movePlace(
  place: SchedulePlace,
  move: PlaceMove,
  lanes: readonly ScheduleLane[],
  { from, to, step }: ScheduleHours,
): SchedulePlace {
  const open = minutesOf(from)
  const close = minutesOf(to)
  const length = minutesOf(place.end) - minutesOf(place.start)
  const wanted = Math.max(step, length + (move.length ?? 0))
  const start = Math.min(Math.max(minutesOf(place.start) + (move.minutes ?? 0), open), close - Math.min(wanted, length))
  const end = Math.min(start + wanted, close)
  const at = lanes.findIndex((lane) => lane.id === place.laneId) + (move.lanes ?? 0)
  const lane = lanes[Math.min(Math.max(at, 0), lanes.length - 1)]
  return { laneId: lane?.id ?? place.laneId, start: timeOf(start), end: timeOf(end) }
}

export interface PlacedSession {
  session: ScheduleSession
  /** Its share of the lane's width, among the sessions it overlaps. */
  column: number
  columns: number
}

/** Sessions of one lane side by side where their hours overlap. */
export function arrangeLane(sessions: readonly ScheduleSession[]): PlacedSession[] {
  const ordered = [...sessions].sort((a, b) => a.start.localeCompare(b.start) || b.end.localeCompare(a.end))
  const placed: PlacedSession[] = []
  let group: PlacedSession[] = []
  let groupEnd = ''
  for (const session of ordered) {
    if (session.start >= groupEnd) group = []
    const taken = new Set(group.filter((one) => one.session.end > session.start).map((one) => one.column))
    let column = 0
    while (taken.has(column)) column++
    const one = { session, column, columns: 1 }
    group.push(one)
    placed.push(one)
    const columns = Math.max(...group.map((member) => member.column)) + 1
    for (const member of group) member.columns = columns
    if (session.end > groupEnd || group.length === 1) groupEnd = session.end
  }
  return placed
}

/** The session an arrow leads to: the neighbour in the same lane, or the nearest in time in the next lane that has one. */
export function neighbour(
  sessions: readonly ScheduleSession[],
  lanes: readonly ScheduleLane[],
  current: ScheduleSession,
  direction: 'up' | 'down' | 'forward' | 'back',
): ScheduleSession | undefined {
  const inLane = (laneId: string): ScheduleSession[] =>
    arrangeLane(sessions.filter((one) => one.laneId === laneId)).map((one) => one.session)
  if (direction === 'up' || direction === 'down') {
    const lane = inLane(current.laneId)
    return lane[lane.findIndex((one) => one.id === current.id) + (direction === 'down' ? 1 : -1)]
  }
  const step = direction === 'forward' ? 1 : -1
  for (let at = lanes.findIndex((lane) => lane.id === current.laneId) + step; lanes[at]; at += step) {
    const distance = (one: ScheduleSession): number => Math.abs(minutesOf(one.start) - minutesOf(current.start))
    const [nearest] = inLane(lanes[at]!.id).sort((a, b) => distance(a) - distance(b))
    if (nearest) return nearest
  }
  return undefined
}
