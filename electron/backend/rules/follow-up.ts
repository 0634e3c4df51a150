import { addMonths, daysBetween } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'

/** When an enterprise is visited (domain: follow-up, consolidation). */

/** Months after the start. */
export const visitMonths = [1, 3, 6, 12, 24] as const

interface PlannedVisit {
  readonly id: number
  readonly month: number | null
  readonly plannedOn: string
  readonly doneOn: string | null
}

export interface VisitPlan {
  readonly added: ReadonlyArray<{ month: number; plannedOn: string }>
  readonly moved: ReadonlyArray<{ id: number; plannedOn: string }>
}

/** The visits to add and to move for this start day. Done visits and those beyond the plan stay where they are. */
export function planVisits(from: string, existing: readonly PlannedVisit[]): VisitPlan {
  const added: Array<{ month: number; plannedOn: string }> = []
  const moved: Array<{ id: number; plannedOn: string }> = []
  for (const month of visitMonths) {
    const plannedOn = addMonths(from, month)
    const visit = existing.find((candidate) => candidate.month === month)
    if (!visit) added.push({ month, plannedOn })
    else if (visit.doneOn === null && visit.plannedOn !== plannedOn) moved.push({ id: visit.id, plannedOn })
  }
  return { added, moved }
}

/**
 * The day from which visits are counted: the start of a new enterprise, the first day of support of one that existed
 * before (its own start may lie years back). Null = nothing to plan yet.
 */
export function planFrom(enterprise: {
  kind: 'creation' | 'consolidation'
  startedOn: string | null
  supportedSince: string
}): string | null {
  if (enterprise.startedOn === null) return null
  return enterprise.kind === 'creation' ? enterprise.startedOn : enterprise.supportedSince
}

/** A visit is written down once, after it took place; from then on it is corrected. */
export function checkVisit(
  visit: { doneOn: string | null },
  act: 'record' | 'correct',
  doneOn: string,
  today: string,
): void {
  if (act === 'record' && visit.doneOn !== null) throw new DomainError('visit.already_done', { doneOn: visit.doneOn })
  if (act === 'correct' && visit.doneOn === null) throw new DomainError('visit.not_done', {})
  if (doneOn > today) throw new DomainError('visit.in_future', { day: doneOn })
}

/** Days since the planned day; 0 or less = not late. */
export function daysLate(plannedOn: string, today: string): number {
  return daysBetween(plannedOn, today)
}
