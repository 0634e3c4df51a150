import { z } from 'zod'
import { auditKinds, recordTypes } from './audit-rule.ts'
import { directors, query } from './define.ts'
import { DocumentFile, IsoDay, Language, Nothing, TraineeId, UserId } from './fields.ts'

/** The log of who did what: read, taken out and checked, never written to by anybody. */

/** What the log is narrowed to; null for all of it. */
const filters = {
  /** The number at the foot of a paper, or in the name of a file. */
  seq: z.number().nullable(),
  userId: UserId.nullable(),
  kind: z.enum(auditKinds).nullable(),
  /** The file, its placements and its certificates. */
  traineeId: TraineeId.nullable(),
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  /** The language of the sentences. */
  language: Language,
}

export const AuditEntry = z.strictObject({
  seq: z.int(),
  /** Day and time on the centre's clock. */
  day: IsoDay,
  time: z.string(),
  /** Null for somebody who had not signed in. */
  userName: z.string().nullable(),
  station: z.string(),
  /** What was done, as a sentence without its subject. */
  text: z.string(),
  kind: z.enum(auditKinds),
  /** Why names or exact figures left, in the director's words. */
  reason: z.string().nullable(),
  /** Why it was not done; null when it was. */
  refusal: z.string().nullable(),
  recordType: z.enum(recordTypes).nullable(),
  recordId: z.int().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditReport = z.strictObject({
  at: z.string(),
  checked: z.int(),
  /** The first entry that is not as it was written. */
  brokenAt: z.int().nullable(),
  /** All entries, or the last ones, as at every opening. */
  isWhole: z.boolean(),
  /** At the opening nothing was noted beside the data: where the log ended then is not known. */
  isNoteMissing: z.boolean(),
})
export type AuditReport = z.infer<typeof AuditReport>

export const audit = {
  /** Latest first, at most a thousand; `isCut` when there are more. */
  list: query(directors, z.strictObject(filters), z.strictObject({ entries: z.array(AuditEntry), isCut: z.boolean() })),
  /** The last check of the chain. */
  state: query(directors, Nothing, z.strictObject({ report: AuditReport.nullable() })),
  /** Checks every entry since the first. */
  check: query(directors, Nothing, AuditReport, { audit: { kind: 'access' } }),
  exportCsv: query(directors, z.strictObject(filters), DocumentFile, { reauth: true, audit: { kind: 'export' } }),
}
