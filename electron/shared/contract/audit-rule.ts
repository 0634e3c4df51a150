/**
 * What a procedure declares about its entry in the audit log. The dispatcher writes the entry; no handler does. Changes
 * are written down unless the contract says why not, reads only where it says so.
 */

/** Kinds of records that an entry may be about. */
export const recordTypes = [
  'trainee',
  'enrolment',
  'certificate',
  'cohort',
  'session',
  'enterprise',
  'visit',
  'funder',
  'user',
  'workshop',
  'programme',
  'module',
  'competence',
  'room',
  'trainer',
  'closure',
  'trainingYear',
] as const
export type RecordType = (typeof recordTypes)[number]

/** What the log is filtered by. */
export const auditKinds = ['change', 'read', 'export', 'access'] as const
export type AuditKind = (typeof auditKinds)[number]

export interface AuditRule {
  /**
   * `change` of a record; `read` of a sensitive one, which counts once in ten minutes; `export` of what leaves the
   * screen; `access` to the data itself.
   */
  readonly kind: AuditKind
  /**
   * The record where it cannot be told from the answer's `id` or the input's names: its type, and the key of the input
   * that holds its id; `entries.enrolmentId` goes through a list, one entry for each record.
   */
  readonly record?: readonly [type: RecordType, key: string]
  /** A query of the same domain that answers the record as it was: then only fields that differ are named. */
  readonly before?: string
  /** The key of the input that holds why it leaves, in the director's words; kept beside the entry, not in it. */
  readonly reason?: string
}

/** Why a change does not stand in the log. */
export interface Unrecorded {
  readonly unrecorded: string
}

export const isRecorded = (audit: AuditRule | Unrecorded | null): audit is AuditRule =>
  audit !== null && !('unrecorded' in audit)

/** Whether something leaves the screen by the call, on paper or in a file; then it is numbered. */
export const isExport = (audit: AuditRule | Unrecorded | null): boolean => isRecorded(audit) && audit.kind === 'export'
