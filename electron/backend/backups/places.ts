import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import { writeDurably } from '../vault/durable-file.ts'
import { copySynced } from './files.ts'
import {
  type Backup,
  backupAt,
  backupFiles,
  checkBytes,
  forgetPartials,
  giveName,
  listBackups,
  nameFor,
  partialSuffix,
} from './ladder.ts'

/**
 * Folders outside this computer: sticks. A person picks them in the host's own dialog; pages only ever hear a name.
 * A small file in the folder tells two sticks apart that come to the same drive letter.
 */

const markName = 'warcha-place.json'
const Id = z.string().regex(/^[0-9a-f]{32}$/)
const Mark = z.object({ id: Id })
const Remembered = z.array(z.object({ id: Id, path: z.string(), lastCopyAt: z.iso.datetime().nullable() }))
type RememberedPlace = z.infer<typeof Remembered>[number]

const fat = 0x4d44
const fatLimit = 2 ** 32 - 1

export interface Place {
  readonly id: string
  readonly name: string
  readonly isThere: boolean
  readonly lastCopyAt: string | null
}

export interface Places {
  list(): Place[]
  /** A folder that the host knows of: from its dialog, or given at its start. */
  offer(ticket: string, path: string): void
  /** @throws DomainError `backup.place_missing`. */
  use(ticket: string): Place
  /** @throws DomainError `backup.place_missing`. */
  backupsIn(id: string): Backup[]
  /** Copies, reads back, remembers the place. @throws DomainError `backup.*`. */
  copyInto(id: string, backup: Backup, now: Date): Backup
}

/** `file` remembers the places that were copied to. */
export function createPlaces({ file, offered }: { file: string; offered: readonly string[] }): Places {
  const tickets = new Map<string, string>()
  /** Chosen since the start and not yet copied to. */
  const chosen = new Map<string, string>()

  const remembered = (): RememberedPlace[] => readJson(file, Remembered) ?? []

  function idAt(path: string): string {
    return readJson(join(path, markName), Mark)?.id ?? createHash('sha256').update(path).digest('hex').slice(0, 32)
  }

  function list(): (Place & { readonly path: string })[] {
    const kept = remembered()
    const fresh = [...offered, ...chosen.values()]
      .filter((path) => existsSync(path))
      .map((path) => ({ id: idAt(path), path }))
    const byId = new Map<string, RememberedPlace>(kept.map((place) => [place.id, place]))
    // A stick that comes back under another letter is the same stick.
    for (const { id, path } of fresh) byId.set(id, { lastCopyAt: null, ...byId.get(id), id, path })
    return [...byId.values()].map(({ id, path, lastCopyAt }) => ({
      id,
      path,
      name: basename(path) || path,
      isThere: existsSync(path) && idAt(path) === id,
      lastCopyAt,
    }))
  }

  function pathOf(id: string): string {
    const place = list().find((one) => one.id === id)
    if (!place?.isThere) throw new DomainError('backup.place_missing', {})
    return place.path
  }

  return {
    list: () => list().map(({ path: _, ...place }) => place),
    offer: (ticket, path) => void tickets.set(ticket, path),
    use(ticket) {
      const path = tickets.get(ticket)
      if (!path || !existsSync(path)) throw new DomainError('backup.place_missing', {})
      const id = idAt(path)
      chosen.set(id, path)
      return this.list().find((place) => place.id === id)!
    },
    backupsIn(id) {
      const path = pathOf(id)
      // Somebody may well pick the backup itself.
      const own = backupAt(path)
      return own ? [own] : listBackups(path)
    },
    copyInto(id, backup, now) {
      const path = pathOf(id)
      try {
        const copy = copyBackup(backup, path)
        const markedId = readJson(join(path, markName), Mark)?.id ?? randomBytes(16).toString('hex')
        writeDurably(join(path, markName), JSON.stringify({ id: markedId }))
        const others = remembered().filter((place) => place.id !== markedId)
        writeDurably(file, JSON.stringify([...others, { id: markedId, path, lastCopyAt: now.toISOString() }]))
        return copy
      } catch (error) {
        throw asRefusal(error, path)
      }
    },
  }
}

/** The verified backup, copied into a folder, synced and compared: a stick pulled out leaves a partial that no list shows. */
function copyBackup(backup: Backup, path: string): Backup {
  mkdirSync(path, { recursive: true })
  forgetPartials(path)
  const isThere = listBackups(path).find(({ manifest }) => manifest.id === backup.manifest.id)
  if (isThere) {
    checkBytes(isThere.folder)
    return isThere
  }
  if (backup.manifest.bytes > fatLimit && statfsSync(path).type === fat) throw new DomainError('backup.too_large', {})
  const partial = join(path, `${nameFor(path, backup.manifest)}${partialSuffix}`)
  try {
    mkdirSync(partial)
    for (const name of backupFiles) copySynced(join(backup.folder, name), join(partial, name))
    const manifest = checkBytes(partial)
    giveName(partial)
    return { folder: partial.slice(0, -partialSuffix.length), manifest }
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}

function asRefusal(error: unknown, path: string): unknown {
  if (error instanceof DomainError) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC') return new DomainError('backup.disk_full', {})
  if (code === 'EFBIG') return new DomainError('backup.too_large', {})
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return new DomainError('backup.place_read_only', {})
  return existsSync(path) && code === '' ? error : new DomainError('backup.place_missing', {})
}

function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
