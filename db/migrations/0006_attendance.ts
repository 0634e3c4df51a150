import { type Kysely, sql } from 'kysely'

/** One mark a trainee and session; no mark is not a presence. Changes of a mark keep their trace. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE attendance_mark (
      session_id INTEGER NOT NULL REFERENCES session (id),
      enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
      status TEXT NOT NULL CHECK (status IN ('present', 'late', 'excused', 'absent')),
      late_minutes INTEGER NOT NULL DEFAULT 0 CHECK (late_minutes >= 0),
      is_justified INTEGER NOT NULL DEFAULT 0 CHECK (is_justified IN (0, 1)),
      justification TEXT CHECK (justification IN ('medical', 'family', 'administrative', 'transport', 'weather', 'other')),
      note TEXT,
      marked_at TEXT NOT NULL,
      marked_by INTEGER NOT NULL REFERENCES user_account (id),
      PRIMARY KEY (session_id, enrolment_id),
      CHECK (status = 'late' OR late_minutes = 0)
    ) STRICT, WITHOUT ROWID
  `.execute(db)
  // Holds what hours are counted from, so that counting reads the index alone.
  await sql`
    CREATE INDEX attendance_mark_by_enrolment ON attendance_mark (enrolment_id, session_id, status, late_minutes)
  `.execute(db)
  await sql`
    CREATE TABLE attendance_mark_change (
      id INTEGER PRIMARY KEY,
      session_id INTEGER NOT NULL REFERENCES session (id),
      enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
      old_status TEXT,
      new_status TEXT,
      old_late_minutes INTEGER NOT NULL DEFAULT 0,
      new_late_minutes INTEGER NOT NULL DEFAULT 0,
      old_is_justified INTEGER NOT NULL DEFAULT 0 CHECK (old_is_justified IN (0, 1)),
      new_is_justified INTEGER NOT NULL DEFAULT 0 CHECK (new_is_justified IN (0, 1)),
      changed_at TEXT NOT NULL,
      changed_by INTEGER NOT NULL REFERENCES user_account (id)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX attendance_mark_change_by_session ON attendance_mark_change (session_id, enrolment_id)
  `.execute(db)
  await sql`
    CREATE INDEX attendance_mark_change_by_enrolment ON attendance_mark_change (enrolment_id)
  `.execute(db)
}
