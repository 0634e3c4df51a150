import { type Kysely, sql } from 'kysely'

/** The weekly pattern of a cohort and the dated sessions that it makes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE weekly_slot (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      starts_at TEXT NOT NULL CHECK (length(starts_at) = 5),
      ends_at TEXT NOT NULL CHECK (length(ends_at) = 5),
      module_id INTEGER REFERENCES module (id),
      trainer_id INTEGER NOT NULL REFERENCES trainer (id),
      room_id INTEGER NOT NULL REFERENCES room (id),
      valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
      valid_to TEXT NOT NULL CHECK (length(valid_to) = 10),
      CHECK (starts_at < ends_at),
      CHECK (valid_from <= valid_to)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX weekly_slot_by_cohort ON weekly_slot (cohort_id)
  `.execute(db)
  await sql`
    CREATE INDEX weekly_slot_by_module ON weekly_slot (module_id)
  `.execute(db)
  await sql`
    CREATE INDEX weekly_slot_by_trainer ON weekly_slot (trainer_id)
  `.execute(db)
  await sql`
    CREATE INDEX weekly_slot_by_room ON weekly_slot (room_id)
  `.execute(db)
  await sql`
    CREATE TABLE session (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      weekly_slot_id INTEGER REFERENCES weekly_slot (id),
      held_on TEXT NOT NULL CHECK (length(held_on) = 10),
      starts_at TEXT NOT NULL CHECK (length(starts_at) = 5),
      ends_at TEXT NOT NULL CHECK (length(ends_at) = 5),
      minutes INTEGER NOT NULL GENERATED ALWAYS AS (
        CAST(substr(ends_at, 1, 2) AS INTEGER) * 60 + CAST(substr(ends_at, 4, 2) AS INTEGER)
        - CAST(substr(starts_at, 1, 2) AS INTEGER) * 60 - CAST(substr(starts_at, 4, 2) AS INTEGER)
      ) STORED,
      module_id INTEGER REFERENCES module (id),
      trainer_id INTEGER NOT NULL REFERENCES trainer (id),
      room_id INTEGER NOT NULL REFERENCES room (id),
      cancelled_at TEXT,
      cancel_reason TEXT CHECK (cancel_reason IN ('trainer_absent', 'holiday', 'breakdown', 'weather', 'strike', 'other')),
      cancel_note TEXT,
      moved_from TEXT,
      replaced_trainer_id INTEGER REFERENCES trainer (id),
      register_completed_at TEXT,
      register_completed_by INTEGER REFERENCES user_account (id),
      CHECK (starts_at < ends_at)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX session_by_cohort ON session (cohort_id, held_on)
  `.execute(db)
  await sql`
    CREATE INDEX session_by_trainer ON session (trainer_id, held_on)
  `.execute(db)
  await sql`
    CREATE INDEX session_by_room ON session (room_id, held_on)
  `.execute(db)
  await sql`
    CREATE INDEX session_by_day ON session (held_on)
  `.execute(db)
  await sql`
    CREATE INDEX session_by_weekly_slot ON session (weekly_slot_id)
  `.execute(db)
  await sql`
    CREATE INDEX session_by_module ON session (module_id)
  `.execute(db)
  await sql`
    CREATE INDEX session_by_replaced_trainer ON session (replaced_trainer_id) WHERE replaced_trainer_id IS NOT NULL
  `.execute(db)
  await sql`
    CREATE INDEX session_without_register ON session (held_on) WHERE register_completed_at IS NULL AND cancelled_at IS NULL
  `.execute(db)
}
