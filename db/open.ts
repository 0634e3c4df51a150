import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely } from 'kysely'
import { DomainError } from '../electron/shared/errors.ts'
import { SqliteDialect } from './dialect.ts'
import type { Database } from './schema/index.ts'

/**
 * The one file that imports better-sqlite3 (the build that can encrypt): how a database is opened, and what is refused
 * before any write. The order of the steps matters, see docs/decisions/0018.
 */

/** `WARC` as SQLite's application id: a foreign SQLite file is never written to. */
export const applicationId = 0x57415243

/** Pragmas by name, value and how SQLite reads them back. FULL because centres have power cuts. */
const pragmas: ReadonlyArray<readonly [name: string, value: string, readBack: string | number]> = [
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['secure_delete', 'ON', 1],
  // Anything else would spill sorts to temporary files in clear.
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
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

/** A file and the 32 bytes that open it. */
export interface EncryptedFile {
  readonly path: string
  readonly key: Buffer
}

/** A read-only handle on an existing file; the caller closes it. */
export function openReadOnly({ path, key }: EncryptedFile): BetterSqlite3.Database {
  const raw = new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: openTimeoutMs })
  try {
    giveKey(raw, key)
    raw.pragma('temp_store = MEMORY')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * A handle to look with before it is known whether anything may be written. Alone on the file, it needs no shared memory,
 * which a full disk has no room for and a look would leave behind. What a crash left in the log must not be folded in by
 * a look: then it reads only.
 */
export function openToLook(file: EncryptedFile): BetterSqlite3.Database {
  const log = lstatSync(`${file.path}-wal`, { throwIfNoEntry: false })
  if (log && log.size > 0) return openReadOnly(file)
  const raw = new BetterSqlite3(file.path, { fileMustExist: true, timeout: openTimeoutMs })
  try {
    giveKey(raw, file.key)
    raw.pragma('temp_store = MEMORY')
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.pragma('query_only = ON')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** A database that lives in memory and ends with its handle: nothing of it is ever on a disk. */
export function openMemoryDatabase(): OpenDatabase {
  const raw = new BetterSqlite3(':memory:')
  raw.pragma(`application_id = ${applicationId}`)
  setPragmas(raw)
  return wrap(raw)
}

/** Creates an encrypted database. @throws DomainError `database.exists` when anything stands at that path. */
export function createDatabase(file: EncryptedFile): OpenDatabase {
  if (existsSync(file.path)) throw new DomainError('database.exists', {})
  mkdirSync(dirname(file.path), { recursive: true })
  return openAt(file, (raw) => raw.pragma(`application_id = ${applicationId}`))
}

/**
 * Opens an encrypted database and reads every pragma back.
 * @throws DomainError `database.missing`, `database.damaged` (empty, truncated or foreign file), `database.not_encrypted`,
 * `database.in_use` (another process holds it), `database.full`, `database.unavailable`. The file is not written to
 * before these checks.
 */
export function openDatabase(file: EncryptedFile): OpenDatabase {
  refuseForeignFile(file.path)
  return openAt(file, (raw) => {
    if (raw.pragma('application_id', { simple: true }) !== applicationId) throw new DomainError('database.damaged', {})
  })
}

/**
 * Encrypts a closed database anew under another key, every page of it. Killed in the middle it opens with neither key:
 * never for the only copy.
 */
export function rekeyDatabase({ path, key }: EncryptedFile, next: Buffer): void {
  const raw = new BetterSqlite3(path, { fileMustExist: true, timeout: openTimeoutMs })
  try {
    giveKey(raw, key)
    raw.pragma('temp_store = MEMORY')
    raw.pragma('locking_mode = EXCLUSIVE')
    // With a write-ahead log the pages would go through a log under the key of before.
    if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Error('there is a log beside it')
    raw.pragma(`rekey = ${keyText(next)}`)
  } finally {
    raw.close()
  }
}

/**
 * Folds the log into the file and leaves none beside it, so that the file can be moved by itself. Close it next.
 * @throws when the disk has no room for it.
 */
export function sealDatabase({ raw }: OpenDatabase): void {
  if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Error('the log was not folded in')
}

/** What can be said of the file without its key. @throws DomainError like `openDatabase`. */
export function refuseForeignFile(path: string): void {
  const file = lstatSync(path, { throwIfNoEntry: false })
  if (!file) throw new DomainError('database.missing', {})
  // A link could lead to a network share or a synchronised folder, where locks and syncs are not what they seem.
  if (!file.isFile()) throw new DomainError('database.not_a_file', {})
  if (file.size < 512) throw new DomainError('database.damaged', {})
  const header = Buffer.alloc(16)
  const descriptor = openSync(path, 'r')
  readSync(descriptor, header, 0, 16, 0)
  closeSync(descriptor)
  if (header.toString('latin1') === 'SQLite format 3\0') throw new DomainError('database.not_encrypted', {})
}

function keyText(key: Buffer): string {
  // Any other length would be taken for a passphrase.
  if (key.length !== 32) throw new Error('a key has 32 bytes')
  return `"x'${key.toString('hex')}'"`
}

/** The cipher, read back: a driver that cannot encrypt would ignore the key without a word. */
function giveKey(raw: BetterSqlite3.Database, key: Buffer): void {
  raw.pragma("cipher = 'sqlcipher'")
  raw.pragma('legacy = 4')
  raw.pragma(`key = ${keyText(key)}`)
  if (raw.pragma('cipher', { simple: true }) !== 'sqlcipher') throw new Error('this SQLite cannot encrypt')
}

function openAt({ path, key }: EncryptedFile, claim: (raw: BetterSqlite3.Database) => void): OpenDatabase {
  let raw: BetterSqlite3.Database | undefined
  try {
    raw = new BetterSqlite3(path, { timeout: openTimeoutMs })
    giveKey(raw, key)
    // Exclusive before the first read: a second process is refused instead of writing beside us.
    raw.pragma('locking_mode = EXCLUSIVE')
    claim(raw)
    if (raw.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new DomainError('database.unavailable', {})
    setPragmas(raw)
    return wrap(raw)
  } catch (error) {
    raw?.close()
    throw openProblem(error)
  }
}

function setPragmas(raw: BetterSqlite3.Database): void {
  for (const [name, value, expected] of pragmas) {
    raw.pragma(`${name} = ${value}`)
    const actual = raw.pragma(name, { simple: true }) ?? 0
    if (actual !== expected) throw new Error(`pragma ${name} was not accepted`)
  }
}

function wrap(raw: BetterSqlite3.Database): OpenDatabase {
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

/** Beginnings of the codes of SQLite and of the file system, with what a person can do about them. */
const diskProblems = [
  ['SQLITE_BUSY', 'database.in_use'],
  ['SQLITE_NOTADB', 'database.damaged'],
  ['SQLITE_CORRUPT', 'database.damaged'],
  ['SQLITE_FULL', 'database.full'],
  ['ENOSPC', 'database.full'],
  ['EDQUOT', 'database.full'],
  ['SQLITE_READONLY', 'database.no_access'],
  ['SQLITE_PERM', 'database.no_access'],
  ['EACCES', 'database.no_access'],
  ['EPERM', 'database.no_access'],
  ['EROFS', 'database.no_access'],
  ['SQLITE_IOERR', 'disk.failing'],
  ['EIO', 'disk.failing'],
] as const

/** The refusal behind an error that says something of the disk, by its code, never by its message. */
export function diskProblem(error: unknown): DomainError | undefined {
  const code = (error as NodeJS.ErrnoException | null)?.code
  const found = diskProblems.find(([start]) => typeof code === 'string' && code.startsWith(start))
  return found && new DomainError(found[1], {})
}

/** The refusal behind an error at opening. */
export function openProblem(error: unknown): unknown {
  if (error instanceof DomainError) return error
  const unknown = error instanceof BetterSqlite3.SqliteError ? new DomainError('database.unavailable', {}) : error
  return diskProblem(error) ?? unknown
}

/** SQLite's error code of an error, or undefined: the only way errors of the driver are recognised. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof BetterSqlite3.SqliteError ? error.code : undefined
}
