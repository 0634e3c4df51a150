import { Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { DomainError } from '../electron/shared/errors.ts'
import { SqliteDialect } from './dialect.ts'
import { migrations as released } from './migrations/index.ts'
import {
  diskProblem,
  type EncryptedFile,
  type OpenDatabase,
  openProblem,
  openToLook,
  refuseForeignFile,
} from './open.ts'

export type Migrations = Readonly<Record<string, Migration>>

/** The names of the migrations that a file has been through; nothing is written, so a newer file stays byte-identical. */
export function appliedMigrations(file: EncryptedFile): readonly string[] {
  try {
    refuseForeignFile(file.path)
    const handle = openToLook(file)
    try {
      const table = handle.prepare("SELECT 1 FROM sqlite_master WHERE name = 'kysely_migration'").get()
      if (!table) return []
      return handle.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all() as string[]
    } finally {
      handle.close()
    }
  } catch (error) {
    throw openProblem(error)
  }
}

/** @throws DomainError `database.newer` when the file knows a migration that this version does not. */
export function refuseNewer(file: EncryptedFile, migrations: Migrations = released): void {
  if (appliedMigrations(file).some((name) => !Object.hasOwn(migrations, name)))
    throw new DomainError('database.newer', {})
}

/**
 * Brings the database to the latest schema: `copyBefore` first when it already holds data, then all pending
 * migrations in one transaction, so that a failing one leaves schema, rows and bookkeeping as they were.
 * @throws DomainError `migration.failed`, `database.full`, `disk.failing`.
 */
export async function migrate(
  database: OpenDatabase,
  copyBefore: (() => void) | undefined,
  migrations: Migrations = released,
): Promise<void> {
  // Migrations are frozen in time: plain SQL names, no camel case.
  const db = new Kysely<unknown>({ dialect: new SqliteDialect(database.raw, 'snake_case') })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => withChecks(migrations) } })
  const pending = (await migrator.getMigrations()).filter((migration) => !migration.executedAt)
  if (pending.length === 0) return
  const isEmpty = pending.length === Object.keys(migrations).length
  if (!isEmpty) copyBefore?.()
  // A PRAGMA is ignored inside a transaction, and rebuilding a table needs its references unchecked meanwhile.
  database.raw.pragma('foreign_keys = OFF')
  try {
    const { error } = await migrator.migrateToLatest()
    if (error) throw diskProblem(error) ?? new DomainError('migration.failed', {}, { cause: error })
  } finally {
    database.raw.pragma('foreign_keys = ON')
  }
}

/** Each migration followed by a check of all references, which fails it when it left an orphan behind. */
function withChecks(migrations: Migrations): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, migration]) => [
      name,
      {
        async up(db) {
          await migration.up(db)
          const { rows } = await sql`PRAGMA foreign_key_check`.execute(db)
          if (rows.length > 0) throw new Error(`${name} leaves ${rows.length} rows without their reference`)
        },
      } satisfies Migration,
    ]),
  )
}
