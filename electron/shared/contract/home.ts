import { z } from 'zod'
import { everyone, query } from './define.ts'
import { Nothing } from './fields.ts'

/** What waits for somebody, most pressing first. Each kind has a sentence in home.json and a screen behind it. */
export const taskKinds = [
  /** Sessions that began and have no complete register: a trainer's own, everybody's for the office. */
  'registersMissing',
  /** Follow-up visits whose day has passed. */
  'visitsOverdue',
  /** Follow-up visits of the coming two weeks. */
  'visitsUpcoming',
  /** Identity documents that expire within 60 days, of people who are in training. */
  'documentsExpiring',
  /** Cohorts that start within two weeks. */
  'cohortsStarting',
  /** Religious holidays of the coming 60 days whose day is still computed. */
  'holidaysUnconfirmed',
] as const

export const Task = z.strictObject({ kind: z.enum(taskKinds), count: z.int().positive() })
export type Task = z.infer<typeof Task>

export const home = {
  /** What waits for this person today; kinds with nothing to do are left out. */
  today: query(everyone, Nothing, z.array(Task)),
}
