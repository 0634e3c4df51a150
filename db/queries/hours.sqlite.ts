import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { inTrainingOn, sessionDay } from './placement.ts'

/** Minutes and counts of placements over their sessions with a complete register. */
export interface CountedHours {
  readonly givenMinutes: number
  readonly presentMinutes: number
  readonly present: number
  readonly late: number
  readonly excused: number
  readonly absent: number
  readonly unmarked: number
}

/**
 * Placements with each session that was held (complete register, not cancelled) while they were in training, and with
 * its mark, if any: what every count of hours starts from. The order of the joins and the index are given because
 * SQLite would look each mark up by its session, three times slower over a year than in the order of the placements.
 */
const heldSessions = sql`
  FROM enrolment
  CROSS JOIN session ON session.cohort_id = enrolment.cohort_id
  LEFT JOIN attendance_mark INDEXED BY attendance_mark_by_enrolment
    ON attendance_mark.enrolment_id = enrolment.id AND attendance_mark.session_id = session.id
  WHERE session.register_completed_at IS NOT NULL AND session.cancelled_at IS NULL
    AND ${inTrainingOn(sessionDay)}
`
const givenMinutes = sql`SUM(session.minutes)`
/** Late minutes are taken off. */
const presentMinutes = sql`SUM(CASE
  WHEN attendance_mark.status = 'present' THEN session.minutes
  WHEN attendance_mark.status = 'late' AND attendance_mark.late_minutes < session.minutes
    THEN session.minutes - attendance_mark.late_minutes
  ELSE 0
END)`

const count = (test: string) => sql`COUNT(*) FILTER (WHERE attendance_mark.status ${sql.raw(test)})`

type HoursOf = { cohortId: number } | { traineeId: number } | { enrolmentIds: readonly number[] }

function isOf(of: HoursOf): RawBuilder<unknown> {
  if ('cohortId' in of) return sql`enrolment.cohort_id = ${of.cohortId}`
  if ('traineeId' in of) return sql`enrolment.trainee_id = ${of.traineeId}`
  return sql`enrolment.id IN (${sql.join(of.enrolmentIds)})`
}

/** Hours by enrolment. An enrolment without such a session is not in the answer. */
export async function countHours(db: Reader, of: HoursOf): Promise<Map<number, CountedHours>> {
  const { rows } = await sql<CountedHours & { enrolmentId: number }>`
    SELECT enrolment.id AS enrolment_id, ${givenMinutes} AS given_minutes, ${presentMinutes} AS present_minutes,
      ${count("= 'present'")} AS present, ${count("= 'late'")} AS late, ${count("= 'excused'")} AS excused,
      ${count("= 'absent'")} AS absent, ${count('IS NULL')} AS unmarked
    ${heldSessions} AND ${isOf(of)}
    GROUP BY enrolment.id
  `.execute(db)
  return new Map(rows.map(({ enrolmentId, ...hours }) => [enrolmentId, hours]))
}

/** The hours of one placement in a span of days. */
export interface SpanHours {
  readonly enrolmentId: number
  readonly given: number
  readonly present: number
  /** The day of the last of these sessions. */
  readonly lastOn: string
}

/** The same minutes of all placements, in the sessions between two days, both included. */
export async function sumHours(db: Reader, from: string, to: string): Promise<SpanHours[]> {
  const { rows } = await sql<SpanHours>`
    SELECT enrolment.id AS enrolment_id, ${givenMinutes} AS given, ${presentMinutes} AS present,
      MAX(session.held_on) AS last_on
    ${heldSessions} AND session.held_on BETWEEN ${from} AND ${to}
      AND enrolment.starts_on <= ${to} AND (enrolment.ends_on IS NULL OR enrolment.ends_on >= ${from})
    GROUP BY enrolment.id
  `.execute(db)
  return rows
}
