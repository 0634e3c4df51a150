import { sql } from 'kysely'
import type { RetentionRules } from '../../electron/shared/contract/personal-data.ts'
import type { Reader, Writer } from '../reader.ts'

/** How long files are kept, and the days from which that is counted. */

export async function getRetention(db: Reader) {
  const { id: _, ...rules } = await db.selectFrom('retention').selectAll().executeTakeFirstOrThrow()
  return rules
}

export async function saveRetention(db: Writer, rules: Partial<RetentionRules & { lastRunOn: string }>): Promise<void> {
  await db.updateTable('retention').set(rules).execute()
}

export interface FileDatesRow {
  readonly id: number
  readonly fileNumber: string
  readonly lastName: string
  readonly firstName: string
  readonly lastNameAr: string | null
  readonly firstNameAr: string | null
  readonly touchedOn: string
  readonly trainedOn: string | null
  readonly isCertified: 0 | 1
  readonly followedOn: string | null
}

/** Every person who is not forgotten, those in the trash included. An open placement ends with its cohort. */
export async function listFileDates(db: Reader): Promise<FileDatesRow[]> {
  const { rows } = await sql<FileDatesRow>`
    SELECT trainee.id, file_number, last_name, first_name, last_name_ar, first_name_ar,
      max(registered_on, substr(updated_at, 1, 10)) AS touched_on,
      (SELECT max(coalesce(enrolment.ends_on, cohort.ends_on))
        FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id WHERE trainee_id = trainee.id) AS trained_on,
      EXISTS (SELECT 1 FROM certificate JOIN enrolment ON enrolment.id = certificate.enrolment_id
        WHERE enrolment.trainee_id = trainee.id AND cancelled_at IS NULL) AS is_certified,
      (SELECT max(day) FROM (
        SELECT max(since, coalesce(until, since)) AS day FROM founder WHERE trainee_id = trainee.id
        UNION ALL SELECT enterprise_stage.since FROM founder JOIN enterprise_stage USING (enterprise_id) WHERE trainee_id = trainee.id
        UNION ALL SELECT done_on FROM founder JOIN follow_up_visit USING (enterprise_id) WHERE trainee_id = trainee.id
        UNION ALL SELECT paid_on FROM founder JOIN funding_line USING (enterprise_id) WHERE trainee_id = trainee.id
      )) AS followed_on
    FROM trainee WHERE anonymised_at IS NULL
  `.execute(db)
  return rows
}

/** The latest instant that anything was written at, whoever wrote it: a clock that is behind it went back. */
export async function latestInstant(db: Reader): Promise<string> {
  const { rows } = await sql<{ latest: string }>`
    SELECT max(at) AS latest FROM (
      SELECT max(updated_at) AS at FROM trainee
      UNION ALL SELECT max(recorded_at) FROM enrolment_state
      UNION ALL SELECT max(register_completed_at) FROM session
      UNION ALL SELECT max(recorded_at) FROM assessment
      UNION ALL SELECT max(issued_at) FROM certificate
      UNION ALL SELECT max(updated_at) FROM enterprise
      UNION ALL SELECT max(recorded_at) FROM follow_up_visit
      UNION ALL SELECT max(erased_at) FROM erasure
      UNION ALL SELECT max(last_login_at) FROM user_account
      UNION ALL SELECT set_up_at FROM centre
    )
  `.execute(db)
  return rows[0]?.latest ?? ''
}

export async function deleteDraftsBefore(db: Writer, instant: string): Promise<void> {
  await db.deleteFrom('draft').where('savedAt', '<', instant).execute()
}
