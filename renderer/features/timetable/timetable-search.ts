import { z } from 'zod'
import { isIsoDay } from '../../../electron/shared/dates.ts'

/** What the address of the timetable keeps: whose week, which one, and the session that is open. */
export const TimetableSearch = z.object({
  by: z.enum(['cohort', 'trainer', 'room']).optional().catch(undefined),
  id: z.int().positive().optional().catch(undefined),
  monday: z.string().refine(isIsoDay).optional().catch(undefined),
  session: z.int().positive().optional().catch(undefined),
})
export type TimetableSearch = z.infer<typeof TimetableSearch>
