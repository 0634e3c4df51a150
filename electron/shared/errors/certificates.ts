import { z } from 'zod'

/** Refusals about certificates. */
export const certificateErrors = {
  /** The centre's rule is not met and there is no exception of the director. */
  'certificate.rule_not_met': z.object({ attendance: z.boolean(), competences: z.boolean() }),
  'certificate.already_issued': z.object({ number: z.string() }),
  'certificate.already_cancelled': z.object({ number: z.string() }),
  'certificate.name_missing': z.object({}),
}
