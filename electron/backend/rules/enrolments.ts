import type { EnrolmentState } from '../../shared/contract/cohorts.ts'
import { addDays, ageOn } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'

/** Rules of placements. Pure. */

const ended: ReadonlySet<EnrolmentState> = new Set(['withdrawn', 'excluded', 'transferred', 'completed'])
export const isEnded = (state: EnrolmentState): boolean => ended.has(state)

interface CohortPlaces {
  readonly code: string
  readonly startsOn: string
  readonly endsOn: string
  readonly capacity: number
  readonly closedAt: string | null
}

/** @throws DomainError `cohort.ended` (over, or closed by the office) or `enrolment.before_cohort`. */
export function checkCohortTakes(cohort: CohortPlaces, day: string): void {
  if (cohort.closedAt !== null || day > cohort.endsOn)
    throw new DomainError('cohort.ended', { code: cohort.code, endedOn: cohort.endsOn })
  if (day < cohort.startsOn)
    throw new DomainError('enrolment.before_cohort', { code: cohort.code, startsOn: cohort.startsOn })
}

/** @throws DomainError `cohort.full` when all places are taken and nobody says why to go over. */
export function checkCapacity(cohort: CohortPlaces, placed: number, reason: string | null): void {
  if (placed >= cohort.capacity && reason === null)
    throw new DomainError('cohort.full', { code: cohort.code, capacity: cohort.capacity })
}

interface Birth {
  readonly birthDate: string | null
  readonly birthYear: number
}

/**
 * Completed years at entry must lie in the centre's window, or the exception has its reason. Of a year alone both ages
 * are possible, so it is outside only when both are.
 * @throws DomainError `enrolment.age_outside`.
 */
export function checkAge(
  birth: Birth,
  startsOn: string,
  window: { readonly ageMin: number; readonly ageMax: number },
  reason: string | null,
): void {
  const oldest = ageOn(birth.birthDate ?? `${birth.birthYear}-01-01`, startsOn)
  const youngest = ageOn(birth.birthDate ?? `${birth.birthYear}-12-31`, startsOn)
  const isOutside = oldest < window.ageMin || youngest > window.ageMax
  if (isOutside && reason === null)
    throw new DomainError('enrolment.age_outside', { age: oldest, min: window.ageMin, max: window.ageMax })
}

interface DatedState {
  readonly state: EnrolmentState
  readonly since: string
}

/** The state of a day by the dated rows, oldest first; before the first one, the state it begins with. */
export function stateOn(history: readonly DatedState[], day: string): EnrolmentState {
  const current = history.findLast((row) => row.since <= day) ?? history[0]
  if (!current) throw new Error('a placement has at least one state')
  return current.state
}

/**
 * What may follow what: a break ends in training again or in an end; an end can only be reopened.
 * @throws DomainError `enrolment.ended`, or `input.invalid` under `state` or `since`.
 */
export function checkChange(
  history: readonly DatedState[],
  next: DatedState,
  endsOn: string | null,
  today: string,
): void {
  const last = history.at(-1)
  if (!last) throw new Error('a placement has at least one state')
  if (isEnded(last.state) && next.state !== 'in_training')
    throw new DomainError('enrolment.ended', { endedOn: endsOn ?? last.since })
  if (last.state === next.state) refuse('state', 'field.duplicate')
  if (next.since > today) refuse('since', 'field.day_in_future')
  if (next.since < last.since) refuse('since', `field.too_early:${last.since}`)
}

/** A transfer needs at least one day in the first cohort. @throws DomainError `input.invalid` under `on`. */
export function checkTransferDay(startsOn: string, since: string, on: string): void {
  const secondDay = addDays(startsOn, 1)
  const first = secondDay > since ? secondDay : since
  if (on < first) refuse('on', `field.too_early:${first}`)
}

function refuse(path: string, problem: string): never {
  throw new DomainError('input.invalid', { problems: [{ path, problem }] })
}
