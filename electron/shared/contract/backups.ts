import { z } from 'zod'
import { act, directors, everyone, gate, query } from './define.ts'
import { Nothing } from './fields.ts'
import { RecoveryAccount } from './recovery.ts'

/**
 * Backups: made, copied to sticks, put back. What cannot run inside a transaction is an act; what puts the centre on a
 * new computer, where nobody can sign in, is a gate and asks for the paper key.
 */

/** Why one was made. `quit` and `regular` are the daily ones; the last five come before something dangerous. */
export const backupReasons = [
  'quit',
  'regular',
  'manual',
  'migration',
  'restore',
  'import',
  'erasure',
  'update',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** What of a centre is counted in a list and in a preview. */
export const countedKinds = [
  'trainees',
  'cohorts',
  'enrolments',
  'sessions',
  'certificates',
  'enterprises',
  'accounts',
] as const
const Counts = z.record(z.enum(countedKinds), z.int())

/** Null is this computer. */
const PlaceId = z.string().max(64).nullable()
const BackupRef = z.strictObject({ place: PlaceId, id: z.string().max(64) })
const TypedKey = z.string().min(1, { error: 'field.required' }).max(200)
const KeyedRef = BackupRef.extend({ key: TypedKey })

export const ListedBackup = z.strictObject({
  place: PlaceId,
  id: z.string(),
  createdAt: z.string(),
  reason: z.enum(backupReasons),
  station: z.string(),
  bytes: z.int(),
  /** Its files have the length that was written. */
  isWhole: z.boolean(),
  counts: Counts,
})
export type ListedBackup = z.infer<typeof ListedBackup>

export const BackupPlace = z.strictObject({
  id: z.string(),
  /** The folder's own name, never its path. */
  name: z.string(),
  /** It is plugged in. */
  isThere: z.boolean(),
  lastCopyAt: z.string().nullable(),
})
export type BackupPlace = z.infer<typeof BackupPlace>

/** A backup that was read whole; `now` where there is something to lose. */
export const BackupPreview = z.strictObject({ backup: ListedBackup, now: Counts.nullable() })
export type BackupPreview = z.infer<typeof BackupPreview>

export const backups = {
  /** How old the last ones are, for everybody's home page. */
  state: query(everyone, Nothing, z.strictObject({ lastAt: z.string().nullable(), daysWithoutCopy: z.int() })),
  list: query(directors, z.strictObject({ place: PlaceId }), z.array(ListedBackup)),
  places: query(directors, Nothing, z.array(BackupPlace)),
  make: act(directors, Nothing, ListedBackup, { changes: ['backups'], audit: { kind: 'access' } }),
  /** Copies the last backup into that place, and reads it back. */
  copy: act(directors, z.strictObject({ place: z.string().max(64) }), ListedBackup, {
    changes: ['backups'],
    audit: { kind: 'export' },
  }),
  /** Everything of a restore but putting it in place: also the monthly test. */
  preview: act(directors, BackupRef, BackupPreview, { changes: [] }),
  /** Ends every session. Answers who has to be given a new password. */
  restore: act(directors, BackupRef, z.strictObject({ withoutPassword: z.array(z.string()) }), {
    changes: ['session', 'backups'],
    reauth: true,
    audit: { kind: 'access' },
  }),
  /** The folder that the host's dialog gave this ticket for. */
  usePlace: gate(z.strictObject({ ticket: z.string().max(64) }), BackupPlace, { changes: ['backups'] }),
  /** What a computer without a centre, or with one that does not open, finds on itself and in its folders. */
  found: gate(Nothing, z.array(ListedBackup), { changes: [] }),
  previewWithKey: gate(KeyedRef, BackupPreview, { changes: [] }),
  /** Then `recovery.resetPassword`, for one of these. */
  restoreWithKey: gate(KeyedRef, z.array(RecoveryAccount), {
    changes: ['session', 'backups'],
    audit: { kind: 'access' },
  }),
}
