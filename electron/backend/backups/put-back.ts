import { inspect } from '../../../db/backup.ts'
import { rekeyDatabase } from '../../../db/open.ts'
import { getCentre } from '../../../db/queries/centre.ts'
import { listAccounts, setSlot } from '../../../db/queries/users.ts'
import type { Reader, Writer } from '../../../db/reader.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Envelope } from '../vault/envelope.ts'
import { keyIdOf } from '../vault/slots.ts'
import type { Front } from '../vault/storage.ts'
import { readTypedKey, slotOpenedBy } from '../vault/typed-key.ts'
import type { Replacement, Vault } from '../vault/vault.ts'
import { copySynced, sha256Of } from './files.ts'
import { type Backup, checkBackup, databaseIn, isSame, keyIdIn, keysOf } from './ladder.ts'

/** What puts a backup, or the same data under another key, in the place of the data. */

/** A backup that was read whole, and the key that it lies under. */
export interface OpenedBackup {
  readonly backup: Backup
  readonly key: Buffer
}

/** It lies under a key that the data of this centre, which is open, had before. */
export function isUnderFormerKey({ source }: Pick<Vault, 'source'>, { folder, manifest }: Backup): boolean {
  if (source?.envelope.vaultId !== manifest.vaultId) return false
  const keyId = keyIdIn(folder)
  return keyId !== undefined && keyId !== source.envelope.keyId
}

/**
 * A backup of this centre, for somebody who is signed in: with the key of today, or with the paper key of its time.
 * @throws DomainError `backup.other_centre`, `backup.needs_paper_key`, and what `openWithPaperKey` throws.
 */
export function openOwn(vault: Vault, backup: Backup, typed: string | undefined): OpenedBackup {
  const { source } = vault
  if (!source) throw new DomainError('session.missing', {})
  if (backup.manifest.vaultId !== source.envelope.vaultId) throw new DomainError('backup.other_centre', {})
  if (isUnderFormerKey(vault, backup)) {
    if (typed === undefined) throw new DomainError('backup.needs_paper_key', {})
    return openWithPaperKey(backup, typed)
  }
  checkBackup(backup.folder, source.key)
  return { backup, key: source.key }
}

/** @throws DomainError `backup.no_paper_key`, `recovery.*` and what `checkBackup` throws. */
export function openWithPaperKey(
  backup: Backup,
  typed: string,
): OpenedBackup & { readonly slotId: string; readonly keys: Envelope } {
  const keys = keysOf(backup.folder)
  if (keys.slots.length === 0) throw new DomainError('backup.no_paper_key', {})
  const opened = slotOpenedBy(keys, readTypedKey(typed))
  if (!opened) throw new DomainError('recovery.refused', {})
  checkBackup(backup.folder, opened.key)
  return { backup, ...opened, keys }
}

/** A copy of a backup, under the key that the data is to have. @throws DomainError `backup.disk_full`, `backup.damaged`. */
export function copyUnder(
  key: Buffer,
  { backup, key: own }: OpenedBackup,
): Pick<Replacement<unknown>, 'copyTo' | 'key' | 'formerKey'> {
  function copyTo(path: string): void {
    try {
      copySynced(databaseIn(backup), path)
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new DomainError('backup.disk_full', {}) : error
    }
    if (sha256Of(path) !== backup.manifest.sha256) throw new DomainError('backup.damaged', {})
    if (own.equals(key)) return
    rekeyDatabase({ path, key: own }, key)
    if (!isSame(inspect({ path, key }), backup.manifest)) throw new DomainError('backup.damaged', {})
  }
  return { copyTo, key, ...(own.equals(key) ? {} : { formerKey: own }) }
}

/**
 * The keys that the data has after a restore with the paper key. The passwords of this computer go on opening their own
 * centre, also when the backup is from before its keys were renewed; of another centre's nothing stays.
 */
export function keysAfter(
  vault: Vault,
  { keys, slotId, key }: Pick<ReturnType<typeof openWithPaperKey>, 'keys' | 'slotId' | 'key'>,
  typed: string,
): { readonly envelope: Envelope; readonly key: Buffer; readonly slotId: string } {
  const opened = keys.slots.filter(({ id }) => id === slotId)
  let own: Envelope | undefined
  try {
    own = vault.envelope
  } catch {
    // Damaged or missing: that is why somebody is here.
  }
  const revision = (own?.revision ?? 0) + 1
  if (own?.vaultId === keys.vaultId) {
    const today = slotOpenedBy(own, readTypedKey(typed))
    if (today) return { envelope: { ...own, revision }, ...today }
    const slots = [...own.slots.filter(({ id }) => id !== slotId), ...opened]
    if (own.keyId === keyIdOf(key)) return { envelope: { ...own, revision, slots }, key, slotId }
  }
  return { envelope: { ...keys, revision, slots: opened }, key, slotId }
}

/**
 * Each account finds its password; one without gets a new one from those who keep the centre.
 * @returns the names of those without.
 */
export async function linkAccounts(
  db: Writer,
  passwordOf: (username: string) => { slotId: string | null; mustChangePassword?: number } | undefined,
): Promise<string[]> {
  const withoutPassword: string[] = []
  for (const { id, username, displayName, mustChangePassword: then, disabledAt } of await listAccounts(db)) {
    const { slotId = null, mustChangePassword = then } = (disabledAt ? undefined : passwordOf(username)) ?? {}
    await setSlot(db, id, { slotId, mustChangePassword: mustChangePassword === 1 || !slotId, disabledAt })
    if (!slotId && !disabledAt) withoutPassword.push(displayName)
  }
  return withoutPassword
}

export async function frontOf(db: Reader): Promise<Front> {
  const { language, nameFr, nameAr } = await getCentre(db)
  return { language, centreNameFr: nameFr, centreNameAr: nameAr }
}
