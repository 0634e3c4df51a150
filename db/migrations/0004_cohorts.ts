import { type Kysely, sql } from 'kysely'

/** Groups that follow a programme, and the placements of trainees in them, every state dated. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE cohort (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      programme_id INTEGER NOT NULL REFERENCES programme (id),
      training_year_id INTEGER NOT NULL REFERENCES training_year (id),
      starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
      ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
      capacity INTEGER NOT NULL CHECK (capacity > 0),
      lead_trainer_id INTEGER REFERENCES trainer (id),
      room_id INTEGER REFERENCES room (id),
      funding TEXT,
      closed_at TEXT,
      CHECK (starts_on <= ends_on)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX cohort_by_programme ON cohort (programme_id)
  `.execute(db)
  await sql`
    CREATE INDEX cohort_by_training_year ON cohort (training_year_id)
  `.execute(db)
  await sql`
    CREATE INDEX cohort_by_lead_trainer ON cohort (lead_trainer_id)
  `.execute(db)
  await sql`
    CREATE INDEX cohort_by_room ON cohort (room_id)
  `.execute(db)
  await sql`
    CREATE TABLE enrolment (
      id INTEGER PRIMARY KEY,
      trainee_id INTEGER NOT NULL REFERENCES trainee (id),
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      list_number INTEGER NOT NULL,
      starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
      ends_on TEXT CHECK (length(ends_on) = 10),
      over_capacity_reason TEXT,
      age_exception_reason TEXT,
      created_at TEXT NOT NULL,
      created_by INTEGER NOT NULL REFERENCES user_account (id),
      UNIQUE (cohort_id, list_number),
      CHECK (ends_on IS NULL OR starts_on <= ends_on)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX enrolment_by_trainee ON enrolment (trainee_id)
  `.execute(db)
  await sql`
    CREATE INDEX enrolment_by_cohort ON enrolment (cohort_id, starts_on)
  `.execute(db)
  await sql`
    CREATE TABLE enrolment_state (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('in_training', 'suspended', 'withdrawn', 'excluded', 'transferred', 'completed')),
      since TEXT NOT NULL CHECK (length(since) = 10),
      reason TEXT,
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES user_account (id)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX enrolment_state_by_enrolment ON enrolment_state (enrolment_id, since, id)
  `.execute(db)
}
