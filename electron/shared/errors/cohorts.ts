import { z } from 'zod'

/** Refusals about cohorts and placements. */
export const cohortErrors = {
  /** All places are taken; a reason is needed to go over the capacity. */
  'cohort.full': z.object({ code: z.string(), capacity: z.number() }),
  'cohort.ended': z.object({ code: z.string(), endedOn: z.string() }),
  'cohort.has_trainees': z.object({ count: z.number() }),
  /** The trainee already has an active placement. */
  'enrolment.already_placed': z.object({ cohort: z.string() }),
  'enrolment.ended': z.object({ endedOn: z.string() }),
  /** The age at entry is outside the centre's window; a reason is needed. */
  'enrolment.age_outside': z.object({ age: z.number(), min: z.number(), max: z.number() }),
}
