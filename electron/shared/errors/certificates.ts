import { z } from 'zod'

/** Refusals about certificates; a batch is refused as a whole, so each names the trainee. */
export const certificateErrors = {
  /** The centre's rule is not met and there is no exception of the director. */
  'certificate.rule_not_met': z.object({ name: z.string(), attendance: z.boolean(), competences: z.boolean() }),
  /** Withdrawn, excluded, transferred, or still in training before the end of the cohort. */
  'certificate.not_completed': z.object({ name: z.string() }),
  'certificate.already_issued': z.object({ name: z.string(), number: z.string() }),
  'certificate.already_cancelled': z.object({ number: z.string() }),
  'certificate.name_missing': z.object({ name: z.string() }),
}
