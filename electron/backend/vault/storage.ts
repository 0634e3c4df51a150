import { z } from 'zod'
import type { OpenDatabase } from '../../../db/open.ts'
import type { AuditHead } from '../../../db/queries/audit.ts'
import { Language } from '../../shared/contract/fields.ts'
import type { AuditMemo } from '../audit/memo.ts'
import type { Erasure } from '../erasure/replay.ts'
import type { Envelope } from './envelope.ts'
import type { Attempts } from './login-delays.ts'
import type { Leaving } from './quarantine.ts'

/** What the login page may show before anybody has signed in: what stands on the door of the centre anyway. */
export const Front = z.strictObject({ language: Language, centreNameFr: z.string(), centreNameAr: z.string() })
export type Front = z.infer<typeof Front>

/** A database that takes the place of the vault's own. */
export interface Successor {
  /** Makes a copy at a path where nothing is, checked with this key. */
  copyTo(path: string): void
  readonly key: Buffer
  /** Asked for at the last moment: slots come and go until then. */
  envelope(): Envelope
  readonly leaving: Leaving
  /** The number of the newest backup, where the log goes back to what it was in an older one. */
  restoredAfter?(): number
}

/** What the vault does with the copy, and with what leaves, before anything counts. */
export interface Handover {
  /** @returns what is shown of the new one before a login, and where its log ends; undefined leaves what is noted of it. */
  prepare(copy: OpenDatabase): Promise<{ readonly front: Front; readonly auditHead: AuditHead | undefined }>
  /** Lets go of the old one: a backup of it, if one is to be made, and closed. @returns what was learnt of it meanwhile. */
  leave(): Promise<Leaving | undefined>
}

/** Where a vault lies. A folder in the product; memory in tests that write nothing to a disk. */
export interface VaultStorage {
  /**
   * `empty` before the first run. @throws DomainError when what stands there cannot be a vault: `database.missing`,
   * `database.damaged`, `database.not_encrypted`, `vault.keys_missing`, `vault.keys_damaged`, `database.newer`.
   */
  state(): 'empty' | 'present'
  readEnvelope(): Envelope
  saveEnvelope(envelope: Envelope): void
  /** A first run: a new database, filled, and its keys; both count at once, or nothing is there. */
  createCentre(key: Buffer, envelope: Envelope, fill: (created: OpenDatabase) => Promise<void>): Promise<OpenDatabase>
  /** Opens and migrates. @throws DomainError like `openDatabase`, `database.newer`, `migration.failed`. */
  openDatabase(key: Buffer): Promise<OpenDatabase>
  /**
   * Puts a copy of another database in the place of what stands there, with its keys, and opens it. It is migrated and
   * prepared beside it first; then both change at once, and what leaves is moved aside, whatever state it is in.
   * @throws DomainError `backup.disk_full` and whatever a step throws; then nothing has changed.
   */
  replaceDatabase(successor: Successor, handover: Handover): Promise<OpenDatabase>
  readFront(): Front | undefined
  saveFront(front: Front): void
  readAttempts(): Attempts
  saveAttempts(attempts: Attempts): void
  readAuditMemo(): AuditMemo
  saveAuditMemo(memo: AuditMemo): void
  /** Who was forgotten, by random key: beside the database, so that an older copy of it brings nobody back. */
  readErasures(): readonly Erasure[]
  saveErasures(list: readonly Erasure[]): void
}
