import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely } from 'kysely'
import { DomainError } from '../electron/shared/errors.ts'
import { SqliteDialect } from './dialect.ts'
import type { Database } from './schema/index.ts'

/** The one file that imports better-sqlite3: how a database is opened, and what is refused before any write. */

/** `WARC` as SQLite's application id: a foreign SQLite file is never written to. */
export const applicationId = 0x57415243

/** Pragmas by name, value and how SQLite reads them back. FULL because centres have power cuts. */
const pragmas: ReadonlyArray<readonly [name: string, value: string, readBack: string | number]> = [
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  // 32 MB, in KiB: SQLite's own 2 MB are read anew several times over by the figures of one year.
  ['cache_size', '-32768', -32768],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', '3000', 3000],
  ['wal_autocheckpoint', '1000', 1000],
]

/** How long to wait for a file that another process holds: it will not let go, so not long. */
const openTimeoutMs = 500

export interface OpenDatabase {
  readonly kysely: Kysely<Database>
  /** The driver's own handle, for migrations, backups and benchmarks only. */
  readonly raw: BetterSqlite3.Database
  close(): Promise<void>
}

/** A read-only handle on an existing file; the caller closes it. */
export function openReadOnly(path: string): BetterSqlite3.Database {
  return new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: openTimeoutMs })
}

/**
 * Opens or creates the database at `path` (`:memory:` in tests) and reads every pragma back.
 * @throws DomainError `database.damaged` (empty, truncated or foreign file), `database.in_use` (another process holds
 * it), `database.full`, `database.unavailable`. The file is not written to before these checks.
 */
export function openDatabase(path: string): OpenDatabase {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true })
    if (existsSync(path)) refuseForeignFile(path)
  }
  const raw = openHandle(path)
  const kysely = new Kysely<Database>({ dialect: new SqliteDialect(raw, 'camelCase') })
  return {
    kysely,
    raw,
    async close() {
      await kysely.destroy()
      // Kysely closes only what it has used.
      raw.close()
    },
  }
}

function refuseForeignFile(path: string): void {
  const file = lstatSync(path)
  if (!file.isFile() || file.size < 512) throw new DomainError('database.damaged', {})
  const header = Buffer.alloc(72)
  const descriptor = openSync(path, 'r')
  readSync(descriptor, header, 0, 72, 0)
  closeSync(descriptor)
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  if (!isSqlite || header.readUInt32BE(68) !== applicationId) throw new DomainError('database.damaged', {})
}

function openHandle(path: string): BetterSqlite3.Database {
  let raw: BetterSqlite3.Database | undefined
  try {
    raw = new BetterSqlite3(path, { timeout: openTimeoutMs })
    // Exclusive before the first read: a second process is refused instead of writing beside us.
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.pragma(`application_id = ${applicationId}`)
    const journal = raw.pragma('journal_mode = WAL', { simple: true })
    if (path !== ':memory:' && journal !== 'wal') throw new DomainError('database.unavailable', {})
    for (const [name, value, expected] of pragmas) {
      raw.pragma(`${name} = ${value}`)
      if (raw.pragma(name, { simple: true }) !== expected) throw new Error(`pragma ${name} was not accepted`)
    }
    return raw
  } catch (error) {
    raw?.close()
    throw openProblem(error)
  }
}

/** The refusal behind a SqliteError at opening, by its code, never by its message. */
export function openProblem(error: unknown): unknown {
  if (!(error instanceof BetterSqlite3.SqliteError)) return error
  if (error.code.startsWith('SQLITE_BUSY')) return new DomainError('database.in_use', {})
  if (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT'))
    return new DomainError('database.damaged', {})
  if (error.code.startsWith('SQLITE_FULL')) return new DomainError('database.full', {})
  return new DomainError('database.unavailable', {})
}

/** SQLite's error code of an error, or undefined: the only way errors of the driver are recognised. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof BetterSqlite3.SqliteError ? error.code : undefined
}
