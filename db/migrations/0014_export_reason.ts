import { type Kysely, sql } from 'kysely'

/** Why names or exact figures left the centre: beside the audit log, which holds no words that anybody typed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE export_reason (
      seq INTEGER PRIMARY KEY REFERENCES audit_entry (seq),
      reason TEXT NOT NULL CHECK (length(reason) >= 10)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TRIGGER export_reason_frozen BEFORE UPDATE ON export_reason
    BEGIN SELECT RAISE(ABORT, 'the reason of an export is frozen'); END
  `.execute(db)
  await sql`
    CREATE TRIGGER export_reason_kept BEFORE DELETE ON export_reason
    BEGIN SELECT RAISE(ABORT, 'the reason of an export is kept'); END
  `.execute(db)
}
