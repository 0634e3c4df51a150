import { z } from 'zod'

/** Refusals about attendance marks. */
export const attendanceErrors = {
  'register.future': z.object({ day: z.string() }),
  'register.cancelled': z.object({}),
  'register.not_your_session': z.object({}),
  'register.incomplete': z.object({ missing: z.number() }),
  'mark.not_enrolled': z.object({ name: z.string() }),
  'mark.late_too_long': z.object({ minutes: z.number(), length: z.number() }),
  'assessment.in_future': z.object({ day: z.string() }),
}
