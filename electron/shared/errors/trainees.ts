import { z } from 'zod'

/** Refusals about trainees' files. */
export const traineeErrors = {
  /** The identity document already belongs to another file. */
  'trainee.document_taken': z.object({ traineeId: z.number(), fileNumber: z.string(), name: z.string() }),
  /** Files look like the same person; the call must say that they were looked at. */
  'trainee.likely_duplicate': z.object({ count: z.number() }),
}
