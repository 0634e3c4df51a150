import type { OpenDatabase } from '../../../db/open.ts'
import type { Writer } from '../../../db/reader.ts'
import type { SlotChanges } from './slot-changes.ts'
import type { Vault } from './vault.ts'

/**
 * One transaction, and with it the passwords that it gives and takes: both count, or neither. Once the rows are committed
 * nothing refuses any more: a slot that a full disk keeps from being removed opens nobody's account, and goes with the
 * next change of the slots or at the next opening.
 */
export async function transact<T>(
  vault: Pick<Vault, 'changes'>,
  { kysely }: OpenDatabase,
  act: (db: Writer, slots: SlotChanges) => Promise<T>,
): Promise<T> {
  const slots = vault.changes()
  let result: T
  try {
    result = await kysely.transaction().execute((db) => act(db, slots))
  } catch (error) {
    slots.rollBack()
    throw error
  }
  slots.commit()
  return result
}
