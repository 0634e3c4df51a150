import { z } from 'zod'

/** Refusals about forgetting people. */
export const erasureErrors = {
  /** Something was written after what the clock says now: ages of files cannot be trusted. */
  'erasure.clock_back': z.object({ day: z.string() }),
  /** Neither another account nor the paper key was given. */
  'erasure.witness_missing': z.object({}),
  /** Not the password of another director or administrator. */
  'erasure.witness_refused': z.object({}),
  /** The list that was approved is not the list of today. */
  'erasure.list_changed': z.object({}),
  /** Nothing is left of this person that could be changed or printed. */
  'trainee.anonymised': z.object({}),
  'certificate.anonymised': z.object({ number: z.string() }),
}
