import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { OpenDatabase } from '../../../db/open.ts'
import { findAuditHead } from '../../../db/queries/audit.ts'
import { findAuditKey, keepAuditKey } from '../../../db/queries/audit-key.ts'
import type { Reader, Writer } from '../../../db/reader.ts'
import { DomainError } from '../../shared/errors.ts'
import type { AuditMemo } from '../audit/memo.ts'
import { keepErasures } from '../erasure/keep.ts'
import { type Erasure, mergeErasures } from '../erasure/replay.ts'
import { createTurns } from '../turns.ts'
import type { Envelope } from './envelope.ts'
import { createLoginDelays } from './login-delays.ts'
import type { Leaving } from './quarantine.ts'
import { type Account, type SlotChanges, slotKeeper } from './slot-changes.ts'
import {
  formatVersion,
  highestCost,
  keyFor,
  keyIdOf,
  newId,
  openWithPassword,
  pretendToOpen,
  type Slot,
  sealUnderPassword,
  sealUnderRecoveryKey,
  tagOf,
} from './slots.ts'
import type { Front, Successor, VaultStorage } from './storage.ts'
import { readTypedKey, slotOpenedBy } from './typed-key.ts'

export interface VaultOptions {
  /** scrypt's N for new slots; only tests and the demo lower it. */
  readonly passwordCost?: number
  readonly now?: () => Date
}

/** What is open now: what a backup is made of. */
export type VaultSource = OpenDatabase & { readonly key: Buffer; readonly envelope: Envelope }

export interface NewKey {
  readonly key: Buffer
  /** The revision after today's. */
  readonly envelope: Envelope
  readonly passwordSlotId: string
  readonly recoverySlotId: string
}

/** Another database for the vault, and what is done before it counts. */
export interface Replacement<T> extends Successor {
  /** The key that the data lay under until its copy was made, where that is another: its log goes on under that one. */
  readonly formerKey?: Buffer
  /** The log of what is open goes on in the copy: what is known of its end stays. */
  readonly isSameLog?: boolean
  /** With what is open, when nobody can write in it any more: a backup of it. A failure leaves everything as it was. */
  save?(leaving: VaultSource): Leaving
  /** In one transaction of the copy, whose log the key signs; `today` is what is open, if anything is. */
  prepare(
    copy: Writer,
    auditKey: Buffer,
    today: Reader | undefined,
  ): Promise<{ readonly front: Front; readonly result: T }>
}

/** The database behind its key. It knows slots, not people: who may do what is decided by the procedures. */
export interface Vault {
  /** Open since somebody signed in, until `close`. */
  readonly database: OpenDatabase | undefined
  /** What a backup is made of, while the vault is open. */
  readonly source: VaultSource | undefined
  /** The slots, also of a closed vault. @throws DomainError `vault.keys_missing`, `vault.keys_damaged`. */
  readonly envelope: Envelope
  /** @throws DomainError when what lies there cannot be a vault. */
  state(): 'empty' | 'closed' | 'open'
  readonly front: Front | undefined
  /** Signs the audit log; only while the vault is open. */
  readonly auditKey: Buffer | undefined
  /**
   * Another data key, with a slot for this password and one for this paper key, which the caller has checked: what is
   * sealed here is all that opens it. Nothing is written: it counts when data under it takes the place of what is open.
   */
  newKey(account: Account, typed: string): Promise<NewKey>
  auditMemo: AuditMemo
  /** Finds a user name again without naming it. */
  tagOf(username: string): string
  saveFront(front: Front): void
  /** First run: makes the key, the database and its first slot; `fill` writes into it. All or nothing. */
  create<T>(account: Account, fill: (database: OpenDatabase, slotId: string) => Promise<T>): Promise<T>
  /**
   * Opens the vault, or checks the password when it is open.
   * @returns the slot that the password opened, and how many wrong tries went before.
   * @throws DomainError `login.refused`, `login.wait`, and what opening throws.
   */
  unlock(account: Account): Promise<{ slotId: string; failures: number }>
  /** @returns the slot that the key opened. @throws DomainError `recovery.length`, `recovery.wrong_group`, `recovery.mistyped`, `recovery.refused`, `login.wait`. */
  unlockWithRecoveryKey(typed: string): Promise<string>
  /** The slot that this paper key opens. @throws DomainError like `unlockWithRecoveryKey`. */
  checkRecoveryKey(typed: string): string
  changes(): SlotChanges
  /** Opens what is there with a key from elsewhere: a backup's. @throws DomainError like `unlock`. */
  openWith(key: Buffer): Promise<void>
  /**
   * Opens a copy of another database in the place of what is there: all that belongs to it changes at once. Calls that
   * wait for what was open are refused. @throws DomainError what a step throws; then nothing has changed.
   */
  replace<T>(replacement: Replacement<T>): Promise<T>
  /** Slots that no account names any more, e.g. after a power cut between two steps, go. */
  forgetSlotsExcept(slotIds: ReadonlySet<string>): void
  /** After people were forgotten: nothing of them stays in the log, and an older copy cannot bring them back. */
  keepErasures(): Promise<void>
  /** Before a restore: who was forgotten as a list elsewhere says; they are forgotten at the opening. */
  rememberErasures(list: readonly Erasure[]): void
  close(): Promise<void>
}

/** Tries of the paper key wait like those of a user name of their own. */
const recoveryTag = 'recovery'

export function createVault(storage: VaultStorage, options: VaultOptions = {}): Vault {
  const cost = options.passwordCost ?? highestCost
  const now = options.now ?? (() => new Date())
  const delays = createLoginDelays(storage, () => now().getTime())
  let database: OpenDatabase | undefined
  let dataKey: Buffer | undefined
  let auditKey: Buffer | undefined
  let opening: Promise<void> | undefined
  // At once, no try of a name would wait for the failures of the others.
  const inTurn = createTurns()
  const slots = slotKeeper(storage)
  let isCreating = false

  /** Whoever was forgotten since that copy of the data is forgotten again, before anybody reads in it. */
  function startOpening(openFile: () => Promise<OpenDatabase>, key: Buffer): Promise<void> {
    opening = (async () => {
      const opened = await openFile()
      try {
        await keepErasures(opened, storage)
        await holdOpen(opened, key)
      } catch (error) {
        await opened.close()
        throw error
      }
    })().finally(() => {
      opening = undefined
    })
    return opening
  }

  /** Two calls at once open the file once. */
  async function open(key: Buffer): Promise<void> {
    if (database) return
    await (opening ?? startOpening(() => storage.openDatabase(key), key))
  }

  async function holdOpen(opened: OpenDatabase, key: Buffer): Promise<void> {
    auditKey = (await findAuditKey(opened.kysely)) ?? keyFor('audit', key)
    database = opened
    dataKey = key
  }

  /** Closes the file and wipes the keys. */
  async function letGo(): Promise<void> {
    const closing = database
    // Nobody begins anything in it any more.
    database = undefined
    await closing?.close()
    for (const key of [dataKey, auditKey]) key?.fill(0)
    dataKey = undefined
    auditKey = undefined
  }

  /** Puts the copy in the place of what is open, which nobody uses meanwhile, or of what does not open. */
  async function putInPlace<T>(
    replacement: Replacement<T>,
    source: VaultSource | undefined,
    today: Reader | undefined,
  ): Promise<T> {
    // Closing wipes the key, which may be the one that was given.
    const key = Buffer.from(replacement.key)
    const firstAuditKey = keyFor('audit', replacement.formerKey ?? key)
    let result: { readonly value: T } | undefined
    const opened = await storage.replaceDatabase(
      { ...replacement, key },
      {
        async prepare(copy) {
          await keepErasures(copy, storage)
          const prepared = await copy.kysely.transaction().execute(async (db) => {
            if (replacement.formerKey) await keepAuditKey(db, firstAuditKey)
            return replacement.prepare(db, (await findAuditKey(db)) ?? firstAuditKey, today)
          })
          result = { value: prepared.result }
          const auditHead = replacement.isSameLog ? undefined : await findAuditHead(copy.kysely)
          return { front: prepared.front, auditHead }
        },
        async leave() {
          const leaving = source && replacement.save?.(source)
          await letGo()
          return leaving
        },
      },
    )
    await holdOpen(opened, key)
    return result!.value
  }

  function refuseUnlessThere(): void {
    if (!database && storage.state() === 'empty') throw new DomainError('session.missing', {})
  }

  async function findSlot(envelope: Envelope, { username, password }: Account) {
    const tag = tagOf(envelope.vaultId, username)
    const own = envelope.slots.filter((slot) => slot.kind === 'password' && slot.tag === tag)
    for (const slot of own) {
      if (slot.kind !== 'password') continue
      const key = await openWithPassword(envelope.vaultId, slot, password)
      if (key) return { slotId: slot.id, key }
    }
    if (own.length === 0) await pretendToOpen(password, cost)
    return undefined
  }

  /** Keys of an envelope that somebody wrote themselves open nothing: while the data is open, its own key is known. */
  const isOurs = (key: Buffer) => !dataKey || timingSafeEqual(key, dataKey)

  function readTyped(typed: string): { slotId: string; key: Buffer } {
    const secret = readTypedKey(typed)
    delays.refuseIfTooMany(recoveryTag)
    const opened = slotOpenedBy(storage.readEnvelope(), secret)
    if (!opened || !isOurs(opened.key)) {
      delays.noteFailure(recoveryTag)
      throw new DomainError('recovery.refused', {})
    }
    delays.noteSuccess(recoveryTag)
    return opened
  }

  return {
    get database() {
      return database
    },
    get source() {
      return database && dataKey ? { ...database, key: dataKey, envelope: storage.readEnvelope() } : undefined
    },
    get envelope() {
      return storage.readEnvelope()
    },
    get front() {
      return storage.readFront()
    },
    saveFront: (front) => storage.saveFront(front),
    get auditKey() {
      return auditKey
    },
    get auditMemo() {
      return storage.readAuditMemo()
    },
    set auditMemo(memo) {
      storage.saveAuditMemo(memo)
    },
    tagOf: (username) => tagOf(storage.readEnvelope().vaultId, username),
    state() {
      if (database) return 'open'
      return storage.state() === 'empty' ? 'empty' : 'closed'
    },
    async create(account, fill) {
      if (isCreating || this.state() !== 'empty') throw new DomainError('centre.already_set_up', {})
      isCreating = true
      try {
        const key = randomBytes(32)
        const vaultId = newId()
        const slot = await sealUnderPassword(vaultId, { ...account, cost }, key)
        const envelope: Envelope = { format: formatVersion, vaultId, revision: 1, keyId: keyIdOf(key), slots: [slot] }
        let result: { readonly value: Awaited<ReturnType<typeof fill>> } | undefined
        const opened = await storage.createCentre(key, envelope, async (created) => {
          result = { value: await fill(created, slot.id) }
        })
        await holdOpen(opened, key)
        return result!.value
      } finally {
        isCreating = false
      }
    },
    async unlock(account) {
      refuseUnlessThere()
      const envelope = storage.readEnvelope()
      const tag = tagOf(envelope.vaultId, account.username)
      return inTurn(tag, async () => {
        delays.refuseIfTooMany(tag)
        const found = await findSlot(envelope, account)
        if (!found || !isOurs(found.key)) {
          delays.noteFailure(tag)
          throw new DomainError('login.refused', {})
        }
        await open(found.key)
        return { slotId: found.slotId, failures: delays.noteSuccess(tag) }
      })
    },
    async unlockWithRecoveryKey(typed) {
      refuseUnlessThere()
      const { slotId, key } = readTyped(typed)
      await open(key)
      return slotId
    },
    checkRecoveryKey: (typed) => readTyped(typed).slotId,
    async newKey(account, typed) {
      const key = randomBytes(32)
      const { format, vaultId, revision } = storage.readEnvelope()
      const password = await sealUnderPassword(vaultId, { ...account, cost }, key)
      const recovery = sealUnderRecoveryKey(vaultId, readTypedKey(typed), key)
      const envelope = { format, vaultId, revision: revision + 1, keyId: keyIdOf(key), slots: [password, recovery] }
      return { key, envelope, passwordSlotId: password.id, recoverySlotId: recovery.id }
    },
    changes: () => slots.changes(() => dataKey, cost),
    openWith: open,
    async replace(replacement) {
      const { source } = this
      // Whoever waits for the connection finds it closed, instead of writing into what has already been copied.
      const putting = source
        ? source.kysely.connection().execute((today) => putInPlace(replacement, source, today))
        : putInPlace(replacement, undefined, undefined)
      opening = putting.then(
        () => {},
        () => {},
      )
      try {
        return await putting
      } finally {
        opening = undefined
      }
    },
    forgetSlotsExcept(slotIds) {
      const isStale = (slot: Slot) => slot.kind === 'password' && !slotIds.has(slot.id)
      if (storage.readEnvelope().slots.some(isStale)) slots.save((before) => before.filter((slot) => !isStale(slot)))
    },
    async keepErasures() {
      if (database) await keepErasures(database, storage)
    },
    rememberErasures(list) {
      if (list.length > 0) storage.saveErasures(mergeErasures(storage.readErasures(), list))
    },
    async close() {
      await opening?.catch(() => {})
      await letGo()
    },
  }
}
