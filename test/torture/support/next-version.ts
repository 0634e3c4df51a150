import { sql } from 'kysely'
import type { Migrations } from '../../../db/migrate.ts'

/** A migration of a version that does not exist yet: a new table, a new column, and every row written anew. */
export const nextVersion: Migrations = {
  '9999_next': {
    async up(db) {
      await sql`CREATE TABLE torture (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT`.execute(db)
      for (let n = 1; n <= 200; n++) await sql`INSERT INTO torture (word) VALUES (${`word ${n}`})`.execute(db)
      await sql`ALTER TABLE trainee ADD COLUMN torture TEXT`.execute(db)
      await sql`UPDATE trainee SET torture = file_number`.execute(db)
    },
  },
}
