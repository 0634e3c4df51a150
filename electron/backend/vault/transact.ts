import type { OpenDatabase } from '../../../db/open.ts'
import type { Writer } from '../../../db/reader.ts'
import type { SlotChanges, Vault } from './vault.ts'

/** One transaction, and with it the passwords that it gives and takes: both count, or neither. */
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
