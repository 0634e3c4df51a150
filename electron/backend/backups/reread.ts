import { factsAtAGlance } from '../../../db/backup.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Vault } from '../vault/vault.ts'
import { checkBytesInTurns, databaseIn, keysOf, listBackups } from './ladder.ts'

/** What a copy that cannot be relied on is refused with. A stick that went away meanwhile says nothing of its copy. */
const unsound = ['backup.foreign', 'backup.empty', 'backup.truncated', 'backup.damaged', 'backup.not_found']

export interface RereadOptions {
  readonly backupId: string
  readonly vault: Pick<Vault, 'source'>
  /** Whether that stick is still in. */
  isThere(): boolean
  readonly signal: AbortSignal
}

/**
 * Reads a copy again after its stick was away: only then do the bytes come from the stick and not from what the system
 * remembers of them. Every byte, the paper key's place, and with the key of the open vault that it opens. That those
 * bytes are a whole database was checked when the backup was made.
 * @returns whether it can be relied on; undefined when that could not be found out.
 */
export async function reread(
  folder: string,
  { backupId, vault, isThere, signal }: RereadOptions,
): Promise<boolean | undefined> {
  try {
    const backup = listBackups(folder).find(({ manifest }) => manifest.id === backupId)
    if (!backup) throw new DomainError('backup.not_found', {})
    await checkBytesInTurns(backup.folder, signal)
    const { slots } = keysOf(backup.folder)
    await openWithOwnKey(vault, databaseIn(backup), slots)
    return true
  } catch (error) {
    if (signal.aborted || !isThere()) return undefined
    if (error instanceof DomainError) return unsound.includes(error.code) ? false : undefined
    // The stick is there and does not give back what was written on it.
    return false
  }
}

/** Where the backup has a paper key's slot of today, today's key opens it; an older one may have had another key. */
async function openWithOwnKey(
  { source }: Pick<Vault, 'source'>,
  path: string,
  slots: ReturnType<typeof keysOf>['slots'],
): Promise<void> {
  const today = source?.envelope.slots.map((slot) => JSON.stringify(slot)) ?? []
  if (!source || !slots.some((slot) => today.includes(JSON.stringify(slot)))) return
  // Nobody is in a transaction meanwhile.
  await source.kysely.connection().execute(async () => {
    try {
      factsAtAGlance({ path, key: source.key })
    } catch (cause) {
      throw new DomainError('backup.damaged', {}, { cause })
    }
  })
}
