import { z } from 'zod'

/** Refusals about cohorts and placements. */
export const cohortErrors = {
  /** All places are taken; a reason is needed to go over the capacity. */
  'cohort.full': z.object({ code: z.string(), capacity: z.number() }),
  'cohort.ended': z.object({ code: z.string(), endedOn: z.string() }),
  /** A trainer asks for a cohort that she neither leads nor has in her timetable. */
  'cohort.not_yours': z.object({}),
  /** Sessions are still planned after the day of closing. */
  'cohort.sessions_planned': z.object({ count: z.number() }),
  /** Sessions would fall outside the cohort's new dates. */
  'cohort.sessions_outside': z.object({ count: z.number() }),
  /** The programme cannot change once there are trainees or sessions. */
  'cohort.programme_fixed': z.object({}),
  /** The trainee already has an active placement. */
  'enrolment.already_placed': z.object({ cohort: z.string() }),
  'enrolment.ended': z.object({ endedOn: z.string() }),
  /** The age at entry is outside the centre's window; a reason is needed. */
  'enrolment.age_outside': z.object({ age: z.number(), min: z.number(), max: z.number() }),
  /** A placement cannot begin before its cohort. */
  'enrolment.before_cohort': z.object({ code: z.string(), startsOn: z.string() }),
}
