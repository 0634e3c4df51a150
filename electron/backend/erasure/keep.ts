import type { OpenDatabase } from '../../../db/open.ts'
import { listErasures } from '../../../db/queries/erasure.ts'
import type { VaultStorage } from '../vault/storage.ts'
import { mergeErasures, replayErasures } from './replay.ts'

/**
 * Brings the list of the forgotten in the database and the one beside it together. Whoever stands only beside it came
 * back with an older copy and is forgotten again. Then the log is folded into the file: until that is done, it holds
 * the pages as they were. Called at every opening and after every erasure.
 */
export async function keepErasures(
  { kysely, raw }: OpenDatabase,
  storage: Pick<VaultStorage, 'readErasures' | 'saveErasures'>,
): Promise<void> {
  const [inside, beside] = [await listErasures(kysely), storage.readErasures()]
  const all = mergeErasures(inside, beside)
  if (all.length === 0) return
  if (all.length > inside.length) await kysely.transaction().execute((db) => replayErasures(db, all))
  if (all.length > beside.length) storage.saveErasures(all)
  raw.pragma('wal_checkpoint(TRUNCATE)')
}
