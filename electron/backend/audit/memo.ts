import { z } from 'zod'

/**
 * What is kept of the log outside the database. It is no secret and names nobody: the head, so that a log whose end was
 * cut off is noticed, and the logins refused while the data was closed, until they can be written down.
 */
export const AuditMemo = z.object({
  head: z.object({ seq: z.int().min(0), mac: z.string() }).optional(),
  /** The number of the newest backup when one was put back: what it and older ones say of the log is of another past. */
  restoredAfter: z.int().min(0).optional(),
  refused: z.array(
    z.object({
      at: z.string(),
      utcOffset: z.int(),
      action: z.string(),
      outcome: z.string(),
      /** The tag of the user name that was typed. */
      tag: z.string().nullable(),
    }),
  ),
})
export type AuditMemo = z.infer<typeof AuditMemo>
export type RefusedBefore = AuditMemo['refused'][number]

/** Trying names all night must not fill the disk; of so many the latest tell enough. */
export const keptRefusals = 200
