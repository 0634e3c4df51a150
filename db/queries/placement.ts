import { type RawBuilder, sql } from 'kysely'

/**
 * Whether the row of `enrolment` at hand is in training on a day, by its dated states: the SQL form of
 * rules/placement.ts, which says why. Both are compared by a test on random histories.
 */
export function inTrainingOn(day: RawBuilder<string>): RawBuilder<boolean> {
  return sql<boolean>`(
    enrolment.starts_on <= ${day}
    AND (enrolment.ends_on IS NULL OR enrolment.ends_on >= ${day})
    AND (
      SELECT CASE
        WHEN enrolment_state.state = 'in_training' THEN 1
        WHEN enrolment_state.state = 'completed' AND enrolment_state.since = ${day} THEN 1
        ELSE 0
      END
      FROM enrolment_state
      WHERE enrolment_state.enrolment_id = enrolment.id AND enrolment_state.since <= ${day}
      ORDER BY enrolment_state.since DESC, enrolment_state.id DESC
      LIMIT 1
    ) = 1
  )`
}

/** The day of the session at hand. */
export const sessionDay = sql<string>`session.held_on`

/** Whether the session at hand wants a register and has none that is complete: somebody is in training that day. */
export const awaitsRegister: RawBuilder<boolean> = sql<boolean>`(
  session.register_completed_at IS NULL AND session.cancelled_at IS NULL
  AND EXISTS (SELECT 1 FROM enrolment WHERE enrolment.cohort_id = session.cohort_id AND ${inTrainingOn(sessionDay)})
)`
