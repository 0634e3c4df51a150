import { sql } from 'kysely'
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

const count = (status: string) =>
  sql<number>`SUM(CASE WHEN attendance_mark.status = ${sql.lit(status)} THEN 1 ELSE 0 END)`

/**
 * Hours by enrolment, one aggregate: sessions given (complete register, not cancelled) while in training, and what was
 * attended of them, late minutes taken off. An enrolment without such a session is not in the answer.
 */
export async function countHours(
  db: Reader,
  of: { cohortId: number } | { traineeId: number } | { enrolmentIds: readonly number[] },
): Promise<Map<number, CountedHours>> {
  let query = db
    .selectFrom('enrolment')
    .innerJoin('session', 'session.cohortId', 'enrolment.cohortId')
    .leftJoin('attendanceMark', (join) =>
      join
        .onRef('attendanceMark.sessionId', '=', 'session.id')
        .onRef('attendanceMark.enrolmentId', '=', 'enrolment.id'),
    )
    .select([
      'enrolment.id as enrolmentId',
      sql<number>`SUM(session.minutes)`.as('givenMinutes'),
      sql<number>`SUM(CASE
        WHEN attendance_mark.status = 'present' THEN session.minutes
        WHEN attendance_mark.status = 'late' AND attendance_mark.late_minutes < session.minutes
          THEN session.minutes - attendance_mark.late_minutes
        ELSE 0
      END)`.as('presentMinutes'),
      count('present').as('present'),
      count('late').as('late'),
      count('excused').as('excused'),
      count('absent').as('absent'),
      sql<number>`SUM(CASE WHEN attendance_mark.status IS NULL THEN 1 ELSE 0 END)`.as('unmarked'),
    ])
    .where('session.registerCompletedAt', 'is not', null)
    .where('session.cancelledAt', 'is', null)
    .where(inTrainingOn(sessionDay))
    .groupBy('enrolment.id')
  if ('cohortId' in of) query = query.where('enrolment.cohortId', '=', of.cohortId)
  else if ('traineeId' in of) query = query.where('enrolment.traineeId', '=', of.traineeId)
  else query = query.where('enrolment.id', 'in', [...of.enrolmentIds])
  return new Map((await query.execute()).map(({ enrolmentId, ...hours }) => [enrolmentId, hours]))
}
