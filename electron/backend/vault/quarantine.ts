import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from './durable-file.ts'

/** Files that SQLite may keep beside a database; they move and vanish with it, never alone. */
export const companions = ['', '-wal', '-shm', '-journal']

const undoMs = 30 * 24 * 3_600_000

/**
 * What is known of a database that leaves: `replaced` by a restore, sound, a backup of it was made before, so it goes
 * after 30 days; `damaged` or under other keys, so it stays for whoever can still read something in it; `renewed`, the
 * same data under the key of before, so it goes as soon as the new one has been opened.
 */
export const leavings = ['replaced', 'damaged', 'renewed'] as const
export type Leaving = (typeof leavings)[number]

const namePattern = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})-\\d{2}-\\d{2}-\\d{2}-(${leavings.join('|')})-`)

const rootOf = (databasePath: string) => join(dirname(databasePath), 'quarantine')

/** Names what is about to be moved aside: what takes the place of the data deletes nothing. */
export function nameAside(databasePath: string, leaving: Leaving, now: Date): string {
  const root = rootOf(databasePath)
  const stamp = `${now.toISOString().slice(0, 19).replace(/[:T]/g, '-')}-${leaving}`
  const taken = existsSync(root) ? readdirSync(root).filter((name) => name.startsWith(stamp)).length : 0
  return `${stamp}-${taken + 1}`
}

/**
 * Moves the database and everything beside it together, because a journal left behind would be played into what comes.
 * Done again, it moves what was left over from a first time that was cut off.
 * @returns the folder.
 */
export function moveAside(databasePath: string, name: string): string {
  const folder = join(rootOf(databasePath), name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const to = join(folder, basename(databasePath))
  for (const suffix of companions)
    if (existsSync(`${databasePath}${suffix}`)) renamePatiently(`${databasePath}${suffix}`, `${to}${suffix}`)
  for (const moved of [folder, dirname(folder), dirname(databasePath)]) syncFolder(moved)
  return folder
}

/** Whether anything stands there that what comes would take the place of. */
export function standsAt(databasePath: string): boolean {
  return companions.some((suffix) => existsSync(`${databasePath}${suffix}`))
}

/** On Windows a virus scanner may hold a file for a moment. */
export function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const isHeld = ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!isHeld || attempt === 10) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
}

/** Called when what came in their place was opened. A clock that was set back keeps them longer, one set forward cannot be told from time that passed. */
export function forgetReplaced(databasePath: string, now: Date): void {
  const root = rootOf(databasePath)
  if (!existsSync(root)) return
  for (const name of readdirSync(root)) {
    const [, day, leaving] = namePattern.exec(name) ?? []
    const isOver = leaving === 'replaced' && day !== undefined && now.getTime() - Date.parse(day) > undoMs
    if (isOver || leaving === 'renewed') rmSync(join(root, name), { recursive: true, force: true })
  }
}
