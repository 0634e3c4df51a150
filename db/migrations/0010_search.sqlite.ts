import { type Kysely, sql } from 'kysely'

/**
 * The index behind the one search box: one row a trainee, enterprise or certificate, its text folded by
 * shared/i18n/fold before it is stored, because no tokenizer of SQLite knows Arabic spelling variants.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE VIRTUAL TABLE search_index USING fts5 (
      text,
      kind UNINDEXED,
      record_id UNINDEXED,
      prefix = '1 2 3',
      tokenize = 'unicode61 remove_diacritics 0'
    )
  `.execute(db)
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)`.execute(db)
}
