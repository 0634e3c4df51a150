import { type Kysely, sql } from 'kysely'

/**
 * The key that signs the audit log, where the data has another key today than when the log was begun: the log goes on
 * under the key of its first entry, so that no entry is ever written anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE audit_key (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT
  `.execute(db)
}
