import { DomainError } from '../../shared/errors.ts'
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts'
import { type Slot, sealUnderPassword, sealUnderRecoveryKey } from './slots.ts'
import type { VaultStorage } from './storage.ts'

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

/** The slots of a vault as they come and go. */
export function slotKeeper(storage: Pick<VaultStorage, 'readEnvelope' | 'saveEnvelope'>) {
  /** Slots that no account names any more, to go with the next save. */
  const stale = new Set<string>()

  function save(slots: (before: readonly Slot[]) => readonly Slot[]): void {
    const envelope = storage.readEnvelope()
    const kept = slots(envelope.slots).filter(({ id }) => !stale.has(id))
    storage.saveEnvelope({ ...envelope, revision: envelope.revision + 1, slots: kept })
    stale.clear()
  }

  return {
    save,
    changes(dataKeyNow: () => Buffer | undefined, cost: number): SlotChanges {
      const added: string[] = []
      const removed = new Set<string>()
      const sealed = () => {
        const dataKey = dataKeyNow()
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
  }
}
