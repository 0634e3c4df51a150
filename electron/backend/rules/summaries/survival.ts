import { addMonths, daysBetween } from '../../../shared/dates.ts'

/**
 * Whether an enterprise still worked `month` months after its start (indicator D7): the visit nearest that day within
 * two months says it; failing that, a later activity proves an earlier one, and an earlier end proves that it is over.
 * What nothing proves is unknown, and is never counted as closed in silence.
 */
export type Survival = 'active' | 'stopped' | 'unknown'

interface Traces {
  readonly visits: ReadonlyArray<{ readonly doneOn: string; readonly status: string | null }>
  /** Oldest first. */
  readonly stages: ReadonlyArray<{ readonly stage: string; readonly since: string }>
}

const ended = ['closed', 'transferred']
const working = ['active', 'seasonal']
const stopped = ['suspended', ...ended]

export function survivalAt(startedOn: string, month: number, { visits, stages }: Traces): Survival {
  const day = addMonths(startedOn, month)
  // A visit that reached nobody proves nothing.
  const known = visits.filter((visit) => working.includes(visit.status ?? '') || stopped.includes(visit.status ?? ''))
  const stage = stages.findLast((entry) => entry.since <= day)
  const seenWorkingSince = (since: string) =>
    known.some((visit) => visit.doneOn > since && working.includes(visit.status ?? ''))
  if (stage && ended.includes(stage.stage)) return seenWorkingSince(stage.since) ? 'active' : 'stopped'
  const distance = (visit: { doneOn: string }) => Math.abs(daysBetween(day, visit.doneOn))
  const [from, to] = [addMonths(day, -2), addMonths(day, 2)]
  const [nearest] = known
    .filter((visit) => visit.doneOn >= from && visit.doneOn <= to)
    .sort((a, b) => distance(a) - distance(b))
  if (nearest) return working.includes(nearest.status ?? '') ? 'active' : 'stopped'
  if (seenWorkingSince(day)) return 'active'
  const before = known.filter((visit) => visit.doneOn < day).at(-1)
  return before && ended.includes(before.status ?? '') ? 'stopped' : 'unknown'
}
