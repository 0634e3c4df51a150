/** Who is in training on a day. Pure. */

export interface PlacementState {
  readonly state: string
  readonly since: string
}

export interface Placement {
  readonly startsOn: string
  readonly endsOn: string | null
  /** In the order of their days, then of their recording. */
  readonly states: readonly PlacementState[]
}

/**
 * True from the entry to the exit while the state of the day is "in training". A suspension, withdrawal, exclusion or
 * transfer counts from its day on; a completed placement still includes the day it was completed, its last session.
 */
export function isInTrainingOn(placement: Placement, day: string): boolean {
  if (day < placement.startsOn || (placement.endsOn !== null && day > placement.endsOn)) return false
  const current = placement.states.findLast((state) => state.since <= day)
  if (!current) return false
  return current.state === 'in_training' || (current.state === 'completed' && current.since === day)
}
