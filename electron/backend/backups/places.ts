import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { BackupPlace } from '../../shared/contract/backups.ts'
import { DomainError } from '../../shared/errors.ts'
import { readJson } from '../read-json.ts'
import { writeDurably } from '../vault/durable-file.ts'
import { alternation } from './alternation.ts'
import { type Backup, backupAt, listBackups } from './ladder.ts'

/**
 * Folders outside this computer: sticks. A person picks them in the host's own dialog; pages only ever hear a name and
 * a number. A small file in the folder tells two sticks apart that come to the same drive letter.
 */

const markName = 'warcha-place.json'
const Id = z.string().regex(/^[0-9a-f]{32}$/)
const Mark = z.object({ id: Id })

/** A stick that was copied to. */
const Stick = z.object({
  id: Id,
  path: z.string(),
  /** What a person writes on it; it stays. */
  number: z.int().min(1),
  lastCopyAt: z.iso.datetime(),
  /** The backup that was copied last. */
  lastCopyId: Id,
  /** The last time that a copy was read again after the stick had been away. */
  reread: z.object({ at: z.iso.datetime(), isIntact: z.boolean() }).nullable(),
})
export type Stick = z.infer<typeof Stick>
const Sticks = z.array(Stick)

export interface Places {
  list(): BackupPlace[]
  /** Those that were copied to, in the order of their numbers. */
  sticks(): Stick[]
  /** A folder that the host knows of: from its dialog, or given at its start. */
  offer(ticket: string, path: string): void
  /** @throws DomainError `backup.place_missing`. */
  use(ticket: string): BackupPlace
  /** @throws DomainError `backup.place_missing`. */
  pathOf(id: string): string
  /** @throws DomainError `backup.place_missing`. */
  backupsIn(id: string): Backup[]
  /** Whether the stick itself is there, and not another one in its place. */
  isThere(stick: Stick): boolean
  /** Marks the folder and remembers it as a stick. @returns the stick. */
  noteCopy(path: string, copy: { readonly at: string; readonly backupId: string }): Stick
  noteReread(id: string, reread: Stick['reread']): void
  /** Lost, broken or given away: it is not counted on any more. What is on it stays. */
  forget(id: string): void
}

/** A stick whose copy could not be read again counts as no copy. */
export const isTrusted = ({ reread }: Pick<Stick, 'reread'>) => reread?.isIntact !== false

/** `file` remembers the sticks. */
export function createPlaces({ file, offered }: { file: string; offered: readonly string[] }): Places {
  const tickets = new Map<string, string>()
  /** Chosen since the start and not yet copied to. */
  const chosen = new Map<string, string>()

  const sticks = () => (readJson(file, Sticks) ?? []).sort((a, b) => a.number - b.number)
  const save = (next: readonly Stick[]) => writeDurably(file, JSON.stringify(next))
  const nameOf = (path: string) => basename(path) || path

  function idAt(path: string): string {
    return readJson(join(path, markName), Mark)?.id ?? createHash('sha256').update(path).digest('hex').slice(0, 32)
  }

  /** Where each place is. A stick that comes back under another letter is the same stick. */
  function found(): { id: string; path: string; stick?: Stick }[] {
    const fresh = [...offered, ...chosen.values()].filter((path) => existsSync(path))
    const byId = new Map<string, { id: string; path: string; stick?: Stick }>()
    for (const stick of sticks()) byId.set(stick.id, { id: stick.id, path: stick.path, stick })
    for (const path of fresh) byId.set(idAt(path), { ...byId.get(idAt(path)), id: idAt(path), path })
    return [...byId.values()]
  }

  const stands = ({ id, path }: { id: string; path: string }) => existsSync(path) && idAt(path) === id

  function list(): BackupPlace[] {
    const turns = alternation(sticks().map((stick) => ({ ...stick, isTrusted: isTrusted(stick) })))
    return found().map(({ id, path, stick }) => ({
      id,
      name: nameOf(path),
      number: stick?.number ?? null,
      isThere: stands({ id, path }),
      lastCopyAt: stick?.lastCopyAt ?? null,
      reread: stick?.reread ?? null,
      turn: turns?.next === id ? 'next' : turns?.away === id ? 'away' : null,
    }))
  }

  function pathOf(id: string): string {
    const place = found().find((one) => one.id === id)
    if (!place || !stands(place)) throw new DomainError('backup.place_missing', {})
    return place.path
  }

  return {
    list,
    sticks,
    pathOf,
    offer: (ticket, path) => void tickets.set(ticket, path),
    use(ticket) {
      const path = tickets.get(ticket)
      if (!path || !existsSync(path)) throw new DomainError('backup.place_missing', {})
      const id = idAt(path)
      chosen.set(id, path)
      return list().find((place) => place.id === id)!
    },
    backupsIn(id) {
      const path = pathOf(id)
      // Somebody may well pick the backup itself.
      const own = backupAt(path)
      return own ? [own] : listBackups(path)
    },
    isThere: stands,
    noteCopy(path, { at, backupId }) {
      const id = readJson(join(path, markName), Mark)?.id ?? randomBytes(16).toString('hex')
      writeDurably(join(path, markName), JSON.stringify({ id }))
      const known = sticks()
      const before = known.find((stick) => stick.id === id)
      const number = before?.number ?? firstFree(known)
      const stick = { id, path, number, lastCopyAt: at, lastCopyId: backupId, reread: before?.reread ?? null }
      save([...known.filter((other) => other.id !== id), stick])
      return stick
    },
    noteReread(id, reread) {
      save(sticks().map((stick) => (stick.id === id ? { ...stick, reread } : stick)))
    },
    forget(id) {
      save(sticks().filter((stick) => stick.id !== id))
      for (const [chosenId, path] of chosen) if (chosenId === id || idAt(path) === id) chosen.delete(chosenId)
    },
  }
}

function firstFree(known: readonly Stick[]): number {
  const taken = new Set(known.map(({ number }) => number))
  let number = 1
  while (taken.has(number)) number++
  return number
}
