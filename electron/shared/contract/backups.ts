import { z } from 'zod'
import { act, directors, everyone, gate, query } from './define.ts'
import { DocumentFile, Nothing } from './fields.ts'
import { RecoveryAccount } from './recovery.ts'

/**
 * Backups: made, copied to sticks, put back. What cannot run inside a transaction is an act; what puts the centre on a
 * new computer, where nobody can sign in, is a gate and asks for the paper key.
 */

/** Why one was made. `quit` and `regular` are the daily ones; the last six come with something dangerous. */
export const backupReasons = [
  'quit',
  'regular',
  'manual',
  'migration',
  'restore',
  'import',
  'erasure',
  'update',
  'renewal',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** How the copy to sticks at the last quit ended: no stick was in, it was refused, or it did not come to its end. */
export const quitOutcomes = ['copied', 'away', 'failed', 'cut'] as const

/** What a drill does, in its order: all of a restore but putting it in place. */
export const drillSteps = [
  'copied',
  'bytes',
  'paperKey',
  'opened',
  'matches',
  'version',
  'forgotten',
  'journal',
] as const
export type DrillStep = (typeof drillSteps)[number]

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
/** With the paper key of its time, for one from before the keys of the data were renewed. */
const MaybeKeyedRef = BackupRef.extend({ key: TypedKey.optional() })

export const ListedBackup = z.strictObject({
  place: PlaceId,
  id: z.string(),
  createdAt: z.string(),
  reason: z.enum(backupReasons),
  station: z.string(),
  bytes: z.int(),
  /** Its files have the length that was written. */
  isWhole: z.boolean(),
  /** The data had another key when it was made, so only the paper key of that time opens it. */
  needsPaperKey: z.boolean(),
  counts: Counts,
})
export type ListedBackup = z.infer<typeof ListedBackup>

export const BackupPlace = z.strictObject({
  id: z.string(),
  /** The folder's own name, never its path. */
  name: z.string(),
  /** What stands on the stick, once it was copied to. */
  number: z.int().nullable(),
  /** It is plugged in. */
  isThere: z.boolean(),
  lastCopyAt: z.string().nullable(),
  /** When a copy on it was last read again after the stick had been away. One that was not intact counts for nothing. */
  reread: z.strictObject({ at: z.string(), isIntact: z.boolean() }).nullable(),
  /** Where two are alternated: the next copy goes to it, or it stays out of the centre until then. */
  turn: z.enum(['next', 'away']).nullable(),
})
export type BackupPlace = z.infer<typeof BackupPlace>

/** A backup that was read whole; `now` where there is something to lose. */
export const BackupPreview = z.strictObject({ backup: ListedBackup, now: Counts.nullable() })
export type BackupPreview = z.infer<typeof BackupPreview>

/** How well the centre is backed up. */
export const BackupState = z.strictObject({
  lastAt: z.string().nullable(),
  /** Since when the data is known to be damaged: it is read and not written any more. */
  damagedAt: z.string().nullable(),
  /** When the last backup was tried, if it did not succeed. */
  failedAt: z.string().nullable(),
  /** Since the last copy on a stick that can be relied on, or since this computer has the centre. */
  daysWithoutCopy: z.int(),
  /** Sticks whose copy could not be read again, by number. */
  unreadableSticks: z.array(z.int()),
  /** Why is a code of the refusals. */
  lastQuit: z
    .strictObject({
      at: z.string(),
      outcome: z.enum(quitOutcomes),
      stick: z.int().nullable(),
      code: z.string().nullable(),
    })
    .nullable(),
  drilledAt: z.string().nullable(),
  /** Since the last drill, or since this computer has the centre. */
  daysWithoutDrill: z.int(),
})
export type BackupState = z.infer<typeof BackupState>

/** The report of a drill; `failedAt` is null where a restore would have succeeded. */
export const DrillResult = z.strictObject({ failedAt: z.enum(drillSteps).nullable(), report: DocumentFile })

export const backups = {
  /** For everybody's home page. */
  state: query(everyone, Nothing, BackupState),
  list: query(directors, z.strictObject({ place: PlaceId }), z.array(ListedBackup)),
  places: query(directors, Nothing, z.array(BackupPlace)),
  make: act(directors, Nothing, ListedBackup, { changes: ['backups'], audit: { kind: 'access' } }),
  /** Makes a backup, copies it into that place, and reads it back. */
  copy: act(directors, z.strictObject({ place: z.string().max(64) }), ListedBackup, {
    changes: ['backups'],
    audit: { kind: 'export' },
  }),
  /** A stick that is lost, broken or given away. What is on it stays. */
  forgetPlace: act(directors, z.strictObject({ place: z.string().max(64) }), Nothing, {
    changes: ['backups'],
    audit: { kind: 'access' },
  }),
  /** All of a restore but putting it in place, with a page to sign; null is the newest one there. */
  drill: act(directors, z.strictObject({ place: PlaceId, id: z.string().max(64).nullable() }), DrillResult, {
    changes: ['backups'],
    audit: { kind: 'access' },
  }),
  /** Whether that backup is sound, and what is in it. */
  preview: act(directors, MaybeKeyedRef, BackupPreview, { changes: [] }),
  /** Ends every session. Answers who has to be given a new password. */
  restore: act(directors, MaybeKeyedRef, z.strictObject({ withoutPassword: z.array(z.string()) }), {
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
