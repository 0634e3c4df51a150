import { existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DomainError } from '../../shared/errors.ts'
import { addErasures, readErasures } from '../erasure/list-file.ts'
import { copyInTurns } from './files.ts'
import {
  type Backup,
  backupFiles,
  checkBytesInTurns,
  forgetPartials,
  giveName,
  listBackups,
  nameFor,
  partialSuffix,
} from './ladder.ts'
import { letGo, removeBackup } from './let-go.ts'

/** FAT as `statfs` numbers it, and its longest file. Windows does not say; there the write itself is refused. */
const fat = 0x4d44
const fatLimit = 2 ** 32 - 1

/**
 * A verified backup, copied into a folder outside, synced, read back and compared; then rotation, and the list of the
 * forgotten beside it. A stick that is pulled out leaves a partial that no list shows and the next copy removes.
 * @throws DomainError `backup.place_full`, `backup.too_large`, `backup.damaged` and its like, errors of the file system
 * for `stickRefusal`, and `signal`'s reason where it ended this.
 */
export async function copyToFolder(
  backup: Backup,
  folder: string,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<Backup> {
  forgetPartials(folder)
  addErasures(folder, readErasures(dirname(backup.folder)))
  const standing = listBackups(folder).find(({ manifest }) => manifest.id === backup.manifest.id)
  if (standing && (await isSound(standing, signal))) return standing
  makeRoom(backup, folder, now)
  const copy = await writeCopy(backup, folder, signal)
  if (standing) removeBackup(standing)
  letGoIfPossible(copy, folder, now)
  return copy
}

async function writeCopy(backup: Backup, folder: string, signal?: AbortSignal): Promise<Backup> {
  const partial = join(folder, `${nameFor(folder, backup.manifest)}${partialSuffix}`)
  try {
    mkdirSync(partial)
    for (const name of backupFiles) await copyInTurns(join(backup.folder, name), join(partial, name), signal)
    const manifest = await checkBytesInTurns(partial, signal)
    giveName(partial)
    return { folder: partial.slice(0, -partialSuffix.length), manifest }
  } catch (error) {
    forget(partial)
    throw error
  }
}

/** On a stick that is gone there is nothing to remove; the next copy does. */
function forget(partial: string): void {
  try {
    rmSync(partial, { recursive: true, force: true })
  } catch {
    // What is told is why the copy failed.
  }
}

async function isSound({ folder }: Backup, signal?: AbortSignal): Promise<boolean> {
  try {
    await checkBytesInTurns(folder, signal)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

/** Rotation comes after the copy, but for what may go anyway on a stick that has no room for it. */
function makeRoom({ manifest }: Backup, folder: string, now: Date): void {
  if (!holds({ bytes: manifest.bytes, type: statfsSync(folder).type })) throw new DomainError('backup.too_large', {})
  if (hasRoom(folder, manifest.bytes)) return
  letGo(folder, manifest.vaultId, now)
  if (!hasRoom(folder, manifest.bytes)) throw new DomainError('backup.place_full', {})
}

/** Whether a file system takes a file of that length at all. */
export const holds = ({ bytes, type }: { bytes: number; type: number }) => type !== fat || bytes <= fatLimit

function hasRoom(folder: string, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= bytes
}

/** The copy counts already: what could not go now goes with the next. */
function letGoIfPossible({ manifest }: Backup, folder: string, now: Date): void {
  try {
    letGo(folder, manifest.vaultId, now)
  } catch {
    // A stick pulled out a moment too early.
  }
}

/** What a person can do about an error on a stick while a backup of that length was copied to it. */
export function stickRefusal(error: unknown, folder: string, bytes: number): unknown {
  if (error instanceof DomainError) return error
  const code: unknown = (error as NodeJS.ErrnoException).code
  if (typeof code !== 'string') return error
  if (!existsSync(folder)) return new DomainError('backup.place_missing', {})
  if (code === 'EFBIG') return new DomainError('backup.too_large', {})
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DomainError(bytes > fatLimit ? 'backup.too_large' : 'backup.place_full', {})
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return new DomainError('backup.place_read_only', {})
  return new DomainError(code === 'EIO' ? 'backup.place_failing' : 'backup.place_missing', {})
}
