import { closeSync, fsyncSync, openSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { DomainError } from '../electron/shared/errors.ts'
import { applicationId, diskProblem, type EncryptedFile, openProblem, openReadOnly, refuseForeignFile } from './open.ts'

/** What a database says of itself: enough to compare a copy with what was copied. */
export interface DatabaseFacts {
  readonly migrations: readonly string[]
  /** Rows of every ordinary table. */
  readonly tables: Readonly<Record<string, number>>
  /** Where the audit log ends; null before its first entry. Its own chain does not show what was cut from the end. */
  readonly auditHead: { readonly seq: number; readonly mac: string } | null
}

/**
 * Copies the open database into a new file with the same key: a snapshot (VACUUM INTO) in one file without a journal,
 * so that it opens on a medium that cannot be written. Synced, not yet checked.
 */
export function copyInto(raw: BetterSqlite3.Database, path: string): void {
  raw.prepare('VACUUM INTO ?').run(path)
  const descriptor = openSync(path, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/**
 * Reads a whole database through a read-only handle: every page with its HMAC, every reference, every table's count.
 * @throws DomainError `database.damaged` and what `refuseForeignFile` throws.
 */
export function inspect(file: EncryptedFile): DatabaseFacts {
  return readOurs(file, (handle) => {
    if (!isSound(handle)) throw new DomainError('database.damaged', {})
    return factsOf(handle)
  })
}

/**
 * Opens a database with its key and reads what takes no time: that it is ours, its migrations, where its log ends.
 * @throws DomainError like `inspect`.
 */
export function factsAtAGlance(file: EncryptedFile): Pick<DatabaseFacts, 'migrations' | 'auditHead'> {
  return readOurs(file, (handle) => headOf(handle, namesOf(handle)))
}

/** Through a read-only handle that is closed again. @throws DomainError for a file that is not ours or does not open. */
function readOurs<T>(file: EncryptedFile, read: (handle: BetterSqlite3.Database) => T): T {
  refuseForeignFile(file.path)
  try {
    const handle = openReadOnly(file)
    try {
      if (handle.pragma('application_id', { simple: true }) !== applicationId)
        throw new DomainError('database.damaged', {})
      return read(handle)
    } finally {
      handle.close()
    }
  } catch (error) {
    throw openProblem(error)
  }
}

/** The slot of the paper key that was typed back last; undefined before the first. */
export function confirmedSlotOf(handle: BetterSqlite3.Database): string | undefined {
  return handle.prepare('SELECT slot_id FROM recovery_key').pluck().get() as string | undefined
}

/** Rows changed since the file was opened. */
export function changesOf(handle: BetterSqlite3.Database): number {
  return handle.prepare('SELECT total_changes()').pluck().get() as number
}

/** Reads every page from the disk, with its HMAC, and every reference: false when anything is not as it was written. */
export function isSound(handle: BetterSqlite3.Database): boolean {
  try {
    // What is in memory would be believed.
    handle.pragma('shrink_memory')
    return (
      handle.pragma('integrity_check', { simple: true }) === 'ok' &&
      (handle.pragma('foreign_key_check') as unknown[]).length === 0
    )
  } catch (error) {
    if (diskProblem(error)?.code === 'database.damaged') return false
    throw error
  }
}

/** Tables of the search index are left out: they follow from the others. */
export function factsOf(handle: BetterSqlite3.Database): DatabaseFacts {
  const names = namesOf(handle)
  const count = (name: string) => handle.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number
  return { ...headOf(handle, names), tables: Object.fromEntries(names.map((name) => [name, count(name)])) }
}

function namesOf(handle: BetterSqlite3.Database): string[] {
  const names = handle
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  return names.filter((name) => !name.startsWith('sqlite_'))
}

function headOf(handle: BetterSqlite3.Database, names: readonly string[]) {
  const migrations = names.includes('kysely_migration')
    ? (handle.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all() as string[])
    : []
  const auditHead = names.includes('audit_entry')
    ? (handle.prepare('SELECT seq, mac FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as DatabaseFacts['auditHead'])
    : undefined
  return { migrations, auditHead: auditHead ?? null }
}
