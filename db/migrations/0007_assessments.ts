import { type Kysely, sql } from 'kysely'

/** Competences acquired, in progress or not, dated; a new attempt never overwrites an earlier one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
      competence_id INTEGER NOT NULL REFERENCES competence (id),
      result TEXT NOT NULL CHECK (result IN ('acquired', 'in_progress', 'not_acquired')),
      assessed_on TEXT NOT NULL CHECK (length(assessed_on) = 10),
      trainer_id INTEGER REFERENCES trainer (id),
      note TEXT,
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES user_account (id)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE INDEX assessment_by_enrolment ON assessment (enrolment_id, competence_id, assessed_on, id)
  `.execute(db)
  await sql`
    CREATE INDEX assessment_by_competence ON assessment (competence_id)
  `.execute(db)
  await sql`
    CREATE INDEX assessment_by_trainer ON assessment (trainer_id)
  `.execute(db)
}
