import type { OpenDatabase } from '../../../db/open.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import type { AuditMemo } from '../audit/memo.ts'
import type { Erasure } from '../erasure/replay.ts'
import type { Envelope } from './envelope.ts'
import type { Attempts } from './login-delays.ts'

/** What the login page may show before anybody has signed in: what stands on the door of the centre anyway. */
export interface Front {
  readonly language: Language
  readonly centreNameFr: string
  readonly centreNameAr: string
}

/** A database that takes the place of the vault's own. */
export interface Restored {
  /** A file that was checked with this key; it is copied, never moved. */
  readonly path: string
  readonly sha256: string
  readonly key: Buffer
  readonly envelope: Envelope
  /** What is known of the one that leaves: a backup of it was just made, or it could not be read. */
  readonly leaving: 'replaced' | 'damaged'
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
  /** A migrated database that does not count yet: a first run that is cut off leaves nothing in the way. */
  createDatabase(key: Buffer): Promise<OpenDatabase>
  /** Makes the created database and its envelope count, together, and opens it in its place. */
  keepCreated(created: OpenDatabase, key: Buffer, envelope: Envelope): Promise<OpenDatabase>
  /** Opens and migrates. @throws DomainError like `openDatabase`, `database.newer`, `migration.failed`. */
  openDatabase(key: Buffer): Promise<OpenDatabase>
  /**
   * Moves what stands there aside, whatever state it is in, and puts a copy of another database in its place, with
   * these keys; opens it. One that does not open goes, and what was there comes back.
   */
  replaceDatabase(restored: Restored): Promise<OpenDatabase>
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
