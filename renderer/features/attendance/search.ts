import { z } from 'zod'
import { IsoMonth } from '../../../electron/shared/contract/attendance-fields.ts'

/** What the address of a cohort's attendance keeps: the month, and the part that is open. */
export const cohortAttendanceSearch = z.object({
  month: IsoMonth.optional().catch(undefined),
  view: z.enum(['month', 'hours']).optional().catch(undefined),
})
