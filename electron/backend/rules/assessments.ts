import { DomainError } from '../../shared/errors.ts'

/** When somebody may be assessed. Pure. */

/**
 * @throws DomainError `assessment.in_future`; `mark.not_enrolled` before the entry. A resit after the exit is fine.
 */
export function checkAssessmentDay(
  assessedOn: string,
  placement: { startsOn: string; name: string },
  today: string,
): void {
  if (assessedOn > today) throw new DomainError('assessment.in_future', { day: assessedOn })
  if (assessedOn < placement.startsOn) throw new DomainError('mark.not_enrolled', { name: placement.name })
}

/** States after which a placement is over without being completed. */
const left = new Set(['withdrawn', 'excluded', 'transferred'])

/** False after a withdrawal, an exclusion or a transfer. */
export function isStillThere(states: ReadonlyArray<{ state: string; since: string }>, today: string): boolean {
  const current = states.findLast((state) => state.since <= today)
  return current === undefined || !left.has(current.state)
}
