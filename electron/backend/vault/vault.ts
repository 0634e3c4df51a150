import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { OpenDatabase } from '../../../db/open.ts'
import { DomainError } from '../../shared/errors.ts'
import type { AuditMemo } from '../audit/memo.ts'
import { keepErasures } from '../erasure/keep.ts'
import { type Erasure, mergeErasures } from '../erasure/replay.ts'
import type { Envelope } from './envelope.ts'
import { createLoginDelays } from './login-delays.ts'
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts'
import {
  formatVersion,
  highestCost,
  keyFor,
  newId,
  openWithPassword,
  pretendToOpen,
  type Slot,
  sealUnderPassword,
  sealUnderRecoveryKey,
  tagOf,
} from './slots.ts'
import type { Front, Restored, VaultStorage } from './storage.ts'
import { readTypedKey, slotOpenedBy } from './typed-key.ts'

export interface VaultOptions {
  /** scrypt's N for new slots; only tests and the demo lower it. */
  readonly passwordCost?: number
  readonly now?: () => Date
}

export interface Account {
  readonly username: string
  readonly password: string
}

/**
 * Slots that one call adds and removes. What is added opens the vault at once, but counts only when the account that
 * names it is committed; what is removed goes after that. So a call that is cut off anywhere changes nobody's password.
 */
export interface SlotChanges {
  /** @returns the slot's id, for the account to name. */
  add(account: Account): Promise<string>
  remove(slotId: string | null): void
  /** A new paper key beside the one of `confirmedSlotId`; others, which nobody ever typed back, go. */
  addRecoveryKey(confirmedSlotId: string | null): string
  /** The other paper keys open nothing any more. */
  keepRecoveryKey(slotId: string): void
  commit(): void
  rollBack(): void
}

/** The database behind its key. It knows slots, not people: who may do what is decided by the procedures. */
export interface Vault {
  /** Open since somebody signed in, until `close`. */
  readonly database: OpenDatabase | undefined
  /** What a backup is made of, while the vault is open. */
  readonly source: (OpenDatabase & { readonly key: Buffer; readonly envelope: Envelope }) | undefined
  /** The slots, also of a closed vault. @throws DomainError `vault.keys_missing`, `vault.keys_damaged`. */
  readonly envelope: Envelope
  /** @throws DomainError when what lies there cannot be a vault. */
  state(): 'empty' | 'closed' | 'open'
  readonly front: Front | undefined
  /** Signs the audit log; only while the vault is open. */
  readonly auditKey: Buffer | undefined
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
  /** The slots of that user name's password, newest last. */
  slotsOf(username: string): readonly string[]
  /** Opens what is there with a key from elsewhere: a backup's. @throws DomainError like `unlock`. */
  openWith(key: Buffer): Promise<void>
  /** Closes what is there and opens another database in its place. @throws DomainError what opening throws. */
  replace(restored: Restored): Promise<void>
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
  const turns = new Map<string, Promise<void>>()
  /** Slots that no account names any more, to go with the next save. */
  const stale = new Set<string>()

  function save(slots: (before: readonly Slot[]) => readonly Slot[]): void {
    const envelope = storage.readEnvelope()
    const kept = slots(envelope.slots).filter(({ id }) => !stale.has(id))
    storage.saveEnvelope({ ...envelope, revision: envelope.revision + 1, slots: kept })
    stale.clear()
  }

  /** Whoever was forgotten since that copy of the data is forgotten again, before anybody reads in it. */
  function startOpening(openFile: () => Promise<OpenDatabase>, key: Buffer): Promise<void> {
    opening = (async () => {
      const opened = await openFile()
      try {
        await keepErasures(opened, storage)
      } catch (error) {
        await opened.close()
        throw error
      }
      database = opened
      dataKey = key
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

  /** Tries of one name one after the other: at once, none of them would wait for the failures of the others. */
  async function inTurn<T>(tag: string, act: () => Promise<T>): Promise<T> {
    const turn = (turns.get(tag) ?? Promise.resolve()).then(act)
    const settled = turn.then(
      () => {},
      () => {},
    )
    turns.set(tag, settled)
    try {
      return await turn
    } finally {
      if (turns.get(tag) === settled) turns.delete(tag)
    }
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
      auditKey ??= dataKey && keyFor('audit', dataKey)
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
      if (this.state() !== 'empty') throw new DomainError('centre.already_set_up', {})
      const key = randomBytes(32)
      const vaultId = newId()
      const slot = await sealUnderPassword(vaultId, { ...account, cost }, key)
      const created = await storage.createDatabase(key)
      try {
        const result = await fill(created, slot.id)
        const envelope = { format: formatVersion, vaultId, revision: 1, slots: [slot] } as const
        database = await storage.keepCreated(created, key, { ...envelope, slots: [slot] })
        dataKey = key
        return result
      } catch (error) {
        if (!database) await created.close()
        throw error
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
    changes() {
      const added: string[] = []
      const removed = new Set<string>()
      const sealed = () => {
        if (!dataKey) throw new DomainError('session.missing', {})
        return { dataKey, vaultId: storage.readEnvelope().vaultId }
      }
      function removeRecoveryKeysExcept(slotId: string): void {
        for (const { kind, id } of storage.readEnvelope().slots)
          if (kind === 'recovery' && id !== slotId) removed.add(id)
      }
      const addSlot = (slot: Slot) => {
        save((before) => [...before, slot])
        added.push(slot.id)
        return slot.id
      }
      return {
        async add(account) {
          const { dataKey, vaultId } = sealed()
          return addSlot(await sealUnderPassword(vaultId, { ...account, cost }, dataKey))
        },
        remove(slotId) {
          if (slotId) removed.add(slotId)
        },
        addRecoveryKey(confirmedSlotId) {
          const { dataKey, vaultId } = sealed()
          if (confirmedSlotId) removeRecoveryKeysExcept(confirmedSlotId)
          const key = newRecoveryKey()
          const read = readRecoveryKey(key)
          if (!read.ok) throw new Error('a new recovery key is not readable')
          addSlot(sealUnderRecoveryKey(vaultId, read.secret, dataKey))
          return key
        },
        keepRecoveryKey: removeRecoveryKeysExcept,
        commit() {
          for (const id of removed) stale.add(id)
          if (stale.size === 0) return
          try {
            save((before) => before)
          } catch {
            // The accounts name the new slots already: what was done counts, and what is stale goes with the next save.
          }
        },
        rollBack() {
          if (added.length > 0) save((before) => before.filter(({ id }) => !added.includes(id)))
        },
      }
    },
    slotsOf(username) {
      const { vaultId, slots } = storage.readEnvelope()
      const tag = tagOf(vaultId, username)
      return slots.flatMap((slot) => (slot.kind === 'password' && slot.tag === tag ? [slot.id] : []))
    },
    openWith: open,
    async replace({ key: given, ...restored }) {
      // Closing wipes the key, which may be the one that was given.
      const key = Buffer.from(given)
      await this.close()
      await startOpening(() => storage.replaceDatabase({ ...restored, key }), key)
    },
    forgetSlotsExcept(slotIds) {
      const isStale = (slot: Slot) => slot.kind === 'password' && !slotIds.has(slot.id)
      if (storage.readEnvelope().slots.some(isStale)) save((before) => before.filter((slot) => !isStale(slot)))
    },
    async keepErasures() {
      if (database) await keepErasures(database, storage)
    },
    rememberErasures(list) {
      if (list.length > 0) storage.saveErasures(mergeErasures(storage.readErasures(), list))
    },
    async close() {
      await opening?.catch(() => {})
      const closing = database
      // Nobody begins anything in it any more.
      database = undefined
      await closing?.close()
      for (const key of [dataKey, auditKey]) key?.fill(0)
      dataKey = undefined
      auditKey = undefined
    },
  }
}
