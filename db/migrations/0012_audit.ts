import { type Kysely, sql } from 'kysely'

/**
 * The audit log: who did what to which record, never what was written there. Rows are added at the end and stay as they
 * are; with recursive_triggers a REPLACE meets the trigger of DELETE too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE audit_entry (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (length(at) = 24),
      utc_offset INTEGER NOT NULL,
      user_id INTEGER,
      user_name TEXT,
      station TEXT NOT NULL,
      action TEXT NOT NULL,
      record_type TEXT,
      record_id INTEGER,
      fields TEXT NOT NULL,
      outcome TEXT NOT NULL,
      mac TEXT NOT NULL CHECK (length(mac) = 64),
      CHECK ((record_type IS NULL) = (record_id IS NULL))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX audit_entry_by_record ON audit_entry (record_type, record_id)`.execute(db)
  await sql`CREATE INDEX audit_entry_by_user ON audit_entry (user_id)`.execute(db)
  await sql`CREATE INDEX audit_entry_by_time ON audit_entry (at)`.execute(db)
  await sql`
    CREATE TRIGGER audit_entry_frozen BEFORE UPDATE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit log is frozen'); END
  `.execute(db)
  await sql`
    CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit log is kept'); END
  `.execute(db)
  await sql`
    CREATE TRIGGER audit_entry_gapless BEFORE INSERT ON audit_entry
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_entry)
    BEGIN SELECT RAISE(ABORT, 'the audit log has no gaps'); END
  `.execute(db)
}
