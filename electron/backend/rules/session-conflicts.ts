import { type Moment, overlaps } from './timetable.ts'

/** Who and what a session takes up while it lasts. */
export interface Booking extends Moment {
  readonly cohortId: number
  readonly trainerId: number
  readonly roomId: number
}

export interface Conflict<B extends Booking> {
  readonly taken: 'cohort' | 'trainer' | 'room'
  readonly other: B
}

/**
 * What stands against a booking among others. Two sessions of one cohort are one conflict, whatever else they share.
 * The others must not hold the booking itself.
 */
export function conflictsOf<B extends Booking>(booking: Booking, others: readonly B[]): Conflict<B>[] {
  return others.flatMap((other): Conflict<B>[] => {
    if (!overlaps(booking, other)) return []
    if (other.cohortId === booking.cohortId) return [{ taken: 'cohort', other }]
    const trainer: Conflict<B>[] = other.trainerId === booking.trainerId ? [{ taken: 'trainer', other }] : []
    return other.roomId === booking.roomId ? [...trainer, { taken: 'room', other }] : trainer
  })
}
