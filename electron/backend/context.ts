import type { z } from 'zod'
import type { Reader, Writer } from '../../db/reader.ts'
import type { Act, Gate, Mutation, Procedure, Query } from '../shared/contract/define.ts'
import type { CurrentUser, Entry } from '../shared/contract/session.ts'
import type { Language } from '../shared/i18n/languages.ts'
import type { AuditLog } from './audit/audit-log.ts'
import type { Backups } from './backups/backups.ts'
import type { Documents } from './documents/documents.ts'
import type { Resources } from './resources/index.ts'
import type { EndingDeed } from './sessions.ts'
import type { SlotChanges } from './vault/slot-changes.ts'
import type { Vault } from './vault/vault.ts'

/** What a handler gets besides its input. A handler never asks the clock or the disk by itself. */
interface BaseContext {
  /** The centre's wall-clock day. */
  readonly today: string
  /** The instant, UTC ISO 8601, for audit columns only. */
  readonly now: string
  /** The user's language, or the centre's before login. */
  readonly language: Language
  readonly resources: Resources
  readonly documents: Documents
  readonly backups: Backups
  readonly session: SessionControl
  readonly audit: Pick<AuditLog, 'check' | 'lastReport'>
}

/** The session of this connection; only the session domain changes it. */
export interface SessionControl {
  signIn(userId: number, entry?: Entry): void
  signOut(): void
  /** Ends every session of this backend, as the idle lock does. */
  lock(deed?: EndingDeed): void
  /** A person did something just now. */
  touch(): void
  /** The paper key opened the data on this connection: it may replace one password. */
  recover(): void
  readonly isRecovering: boolean
  /** What is said of this login, until it was noted. */
  readonly entry: Entry | null
  noteEntry(): void
  /** The password was typed again: dangerous acts are open for five minutes. */
  confirm(): void
}

export type QueryContext = BaseContext & {
  readonly db: Reader
  readonly user: CurrentUser
  /** What leaves the centre by this call bears it: the number of its entry in the audit log. Null where nothing leaves. */
  readonly exportNumber: number | null
}
export type MutationContext = BaseContext & {
  readonly db: Writer
  readonly user: CurrentUser
  readonly vault: Pick<Vault, 'unlock' | 'checkRecoveryKey' | 'saveFront'>
  /** Passwords given and taken; they count once the transaction is committed. */
  readonly slots: SlotChanges
}
/**
 * The entry of this call in the log of a database that is about to take the place of the one that is open, in its
 * transaction; nothing else is written about the call then.
 */
type RecordIn = (db: Writer, auditKey: Buffer) => Promise<void>

/** Before anybody has signed in there is a vault, perhaps closed, and no transaction but those that the handler opens. */
export type GateContext = BaseContext & {
  readonly user: CurrentUser | null
  readonly vault: Vault
  /** A transaction on the vault that is open by now; what is answered in it is what the audit log names. */
  transact<T>(act: (db: Writer, slots: SlotChanges) => Promise<T>): Promise<T>
  readonly recordIn: RecordIn
}

/** The transactions are the handler's own; nobody else's is open while a backup is made. */
export type ActContext = BaseContext & {
  readonly user: CurrentUser
  readonly vault: Vault
  readonly recordIn: RecordIn
}

export type ContextOf<P extends Procedure> = P extends Gate
  ? GateContext
  : P extends Act
    ? ActContext
    : P extends Mutation
      ? MutationContext
      : P extends Query
        ? QueryContext
        : never

/** The handlers that a domain of the contract asks for: a missing one or a wrong result does not compile. */
export type Handlers<D extends Record<string, Procedure>> = {
  readonly [P in keyof D]: (
    context: ContextOf<D[P]>,
    input: z.output<D[P]['input']>,
  ) => Promise<z.input<D[P]['output']>>
}
