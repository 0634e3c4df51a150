import { z } from 'zod'
/**
 * What is kept of the log outside the database. It is no secret and names nobody: the head, so that a log whose end was
 * cut off is noticed, and the logins refused while the data was closed, until they can be written down.
 */
export declare const AuditMemo: z.ZodObject<
  {
    head: z.ZodOptional<
      z.ZodObject<
        {
          seq: z.ZodInt
          mac: z.ZodString
        },
        z.core.$strip
      >
    >
    refused: z.ZodArray<
      z.ZodObject<
        {
          at: z.ZodString
          utcOffset: z.ZodInt
          action: z.ZodString
          outcome: z.ZodString
          tag: z.ZodNullable<z.ZodString>
        },
        z.core.$strip
      >
    >
  },
  z.core.$strip
>
export type AuditMemo = z.infer<typeof AuditMemo>
export type RefusedBefore = AuditMemo['refused'][number]
/** Trying names all night must not fill the disk; of so many the latest tell enough. */
export declare const keptRefusals = 200
