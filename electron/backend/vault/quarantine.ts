import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from './durable-file.ts'

/** Files that SQLite may keep beside a database; they move and vanish with it, never alone. */
export const companions = ['', '-wal', '-shm', '-journal']

const undoMs = 30 * 24 * 3_600_000

/**
 * What a restore takes the place of is moved aside, never deleted: the database and everything beside it together,
 * because a journal left behind would undo the restore. `replaced` ones, which were sound and of which a backup was
 * made before, go after 30 days; `damaged` ones stay for whoever can still read something in them.
 */
export function quarantine(databasePath: string, state: 'replaced' | 'damaged', now: Date): string {
  const root = join(dirname(databasePath), 'quarantine')
  mkdirSync(root, { recursive: true, mode: 0o700 })
  const stamp = `${now.toISOString().slice(0, 19).replace(/[:T]/g, '-')}-${state}`
  const taken = readdirSync(root).filter((name) => name.startsWith(stamp)).length
  const folder = join(root, `${stamp}-${taken + 1}`)
  mkdirSync(folder, { mode: 0o700 })
  moveAll(databasePath, join(folder, basename(databasePath)))
  return folder
}

/** Whether anything stands there that a restore would take the place of. */
export function standsAt(databasePath: string): boolean {
  return companions.some((suffix) => existsSync(`${databasePath}${suffix}`))
}

/** Brings back what was moved aside, when what should have taken its place does not open. */
export function bringBack(folder: string, databasePath: string): void {
  moveAll(join(folder, basename(databasePath)), databasePath)
}

function moveAll(from: string, to: string): void {
  for (const suffix of companions)
    if (existsSync(`${from}${suffix}`)) renamePatiently(`${from}${suffix}`, `${to}${suffix}`)
  syncFolder(dirname(to))
  syncFolder(dirname(from))
}

/** On Windows a virus scanner may hold a file for a moment. */
function renamePatiently(from: string, to: string): void {
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

/** A clock that was set back keeps them longer, one set forward cannot be told from time that passed. */
export function forgetReplaced(databasePath: string, now: Date): void {
  const root = join(dirname(databasePath), 'quarantine')
  if (!existsSync(root)) return
  for (const name of readdirSync(root)) {
    const [, day, state] = /^(\d{4}-\d{2}-\d{2})-\d{2}-\d{2}-\d{2}-(replaced|damaged)-/.exec(name) ?? []
    if (day && state === 'replaced' && now.getTime() - Date.parse(day) > undoMs)
      rmSync(join(root, name), { recursive: true, force: true })
  }
}
