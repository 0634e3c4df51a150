import { z } from 'zod'

const other = { day: z.string(), from: z.string(), to: z.string(), cohort: z.string() }

/** Refusals about sessions. The conflicts name the other session. */
export const timetableErrors = {
  'session.trainer_busy': z.object({ ...other, trainer: z.string() }),
  'session.room_busy': z.object({ ...other, room: z.string() }),
  'session.cohort_busy': z.object({ ...other }),
  'session.room_too_small': z.object({ room: z.string(), capacity: z.number(), trainees: z.number() }),
  'session.closed_day': z.object({ day: z.string(), closure: z.string() }),
  'session.outside_cohort': z.object({ startsOn: z.string(), endsOn: z.string() }),
  'session.sunday': z.object({ day: z.string() }),
  'session.has_register': z.object({}),
  'session.cancelled': z.object({}),
  'session.no_day_left': z.object({}),
}
