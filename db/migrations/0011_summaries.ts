import { type Kysely, sql } from 'kysely'

/** Indexes by day: the annual summary reads the rows of its year, not those of all years. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX enrolment_by_end ON enrolment (ends_on, starts_on)`.execute(db)
  await sql`CREATE INDEX assessment_by_day ON assessment (assessed_on)`.execute(db)
  await sql`CREATE INDEX enterprise_by_start ON enterprise (started_on)`.execute(db)
  await sql`CREATE INDEX funding_line_by_grant ON funding_line (granted_on)`.execute(db)
  await sql`CREATE INDEX funding_line_by_payment ON funding_line (paid_on)`.execute(db)
  await sql`CREATE INDEX follow_up_visit_by_day ON follow_up_visit (done_on)`.execute(db)
}
