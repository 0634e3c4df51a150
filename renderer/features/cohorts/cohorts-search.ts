import { z } from 'zod'
import { isIsoDay } from '../../../electron/shared/dates.ts'

/** Filters of the list of cohorts. */
export const CohortsSearch = z.object({
  year: z.int().positive().optional().catch(undefined),
  workshop: z.int().positive().optional().catch(undefined),
  running: z.boolean().optional().catch(undefined),
})
export type CohortsSearch = z.infer<typeof CohortsSearch>

/** The open part of a cohort's page, and the day on which its trainees are looked at. */
export const CohortSearch = z.object({
  tab: z.enum(['trainees', 'pattern', 'sessions']).optional().catch(undefined),
  on: z.string().refine(isIsoDay).optional().catch(undefined),
})
export type CohortSearch = z.infer<typeof CohortSearch>
