import { z } from 'zod'

/** Refusals about trainees' files. */
export const traineeErrors = {
  /** The identity document already belongs to another file. */
  'trainee.document_taken': z.object({ traineeId: z.number(), fileNumber: z.string(), name: z.string() }),
  /** Files look like the same person; the call must say that they were looked at. */
  'trainee.likely_duplicate': z.object({ count: z.number() }),
  /** A placed trainee cannot go to the trash: the placement is ended first. */
  'trainee.still_placed': z.object({ cohort: z.string() }),
}
