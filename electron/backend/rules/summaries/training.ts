import { amount, distinctPeople, type Entry, ofPlacement, one } from './entries.ts'
import type { Period, Placement, TrainingFacts } from './facts.ts'

/** Figures of the training (indicators B1 to B7). People are counted once, whatever the number of their placements. */

/** B7: entered at least one training in the period; a transfer is no new entry. */
export function enrolled(facts: TrainingFacts, { from }: Period): Entry[] {
  return people(facts, (placement) => {
    const entered = placement.startsOn >= from && !facts.transfersIn.has(placement.enrolmentId)
    return entered ? placement.startsOn : null
  })
}

/** B1: in training or suspended on the last counted day. */
export function inTraining(facts: TrainingFacts, { from, cutoff }: Period): Entry[] {
  // A period that has not begun has no last counted day.
  if (cutoff < from) return []
  return people(facts, ({ state, endsOn }) => {
    const open = (state === 'in_training' || state === 'suspended') && (endsOn === null || endsOn >= cutoff)
    return open ? cutoff : null
  })
}

/** B4, B5: left in this state on a day of the period. */
export function left(state: 'completed' | 'withdrawn' | 'excluded') {
  return (facts: TrainingFacts, { from }: Period): Entry[] =>
    people(facts, (placement) =>
      placement.state === state && placement.since !== null && placement.since >= from ? placement.since : null,
    )
}

/** B6: got a certificate in the period that was not cancelled. */
export function certified(facts: TrainingFacts): Entry[] {
  return distinctPeople(
    facts.certified.flatMap(({ enrolmentId, issuedOn }) => {
      const placement = facts.placements.get(enrolmentId)
      return placement ? [ofPlacement(placement, issuedOn, one)] : []
    }),
  )
}

/** B2: minutes attended, a line a placement. */
export function traineeHours(facts: TrainingFacts): Entry[] {
  return facts.attendance.flatMap(({ enrolmentId, present, lastOn }) => {
    const placement = facts.placements.get(enrolmentId)
    return placement && present > 0 ? [ofPlacement(placement, lastOn, amount(present))] : []
  })
}

/** B3: minutes attended of those given, a line a placement. */
export function attendance(facts: TrainingFacts): Entry[] {
  return facts.attendance.flatMap(({ enrolmentId, present, given, lastOn }) => {
    const placement = facts.placements.get(enrolmentId)
    return placement ? [ofPlacement(placement, lastOn, { value: present, base: given, unknown: null })] : []
  })
}

/** Competences acquired for the first time, a line a placement. */
export function competences(facts: TrainingFacts): Entry[] {
  return facts.competences.flatMap(({ enrolmentId, acquired, lastOn }) => {
    const placement = facts.placements.get(enrolmentId)
    return placement ? [ofPlacement(placement, lastOn, amount(acquired))] : []
  })
}

/** The people whose placement gives a day. */
function people(facts: TrainingFacts, dayOf: (placement: Placement) => string | null): Entry[] {
  const entries: Entry[] = []
  for (const placement of facts.placements.values()) {
    const day = dayOf(placement)
    if (day !== null) entries.push(ofPlacement(placement, day, one))
  }
  return distinctPeople(entries)
}
