import type { FigureKey } from '../../../electron/shared/contract/summaries/figures.ts'
import type { BenchCentre } from '../bench-centre.ts'
import type { Case } from '../measure.ts'

/**
 * The annual summary against one statement that counts the same year. The statement gives totals only, where the
 * application also gives eight breakdowns and who stands behind each number; its figures must be equal.
 */

const sql = `
WITH placed AS (
  SELECT enrolment.id, trainee_id, enrolment.starts_on, enrolment.ends_on, state, since FROM enrolment
  JOIN trainee ON trainee.id = trainee_id AND trashed_at IS NULL
  LEFT JOIN enrolment_state ON enrolment_state.id = (
    SELECT id FROM enrolment_state AS latest WHERE latest.enrolment_id = enrolment.id AND latest.since <= :cutoff
    ORDER BY since DESC, id DESC LIMIT 1
  )
  WHERE enrolment.starts_on <= :cutoff AND (enrolment.ends_on IS NULL OR enrolment.ends_on >= :from)
), people AS (
  SELECT count(DISTINCT trainee_id) FILTER (WHERE starts_on >= :from) AS enrolled,
    count(DISTINCT trainee_id) FILTER (WHERE state IN ('in_training', 'suspended')
      AND (ends_on IS NULL OR ends_on >= :cutoff)) AS inTraining,
    count(DISTINCT trainee_id) FILTER (WHERE state = 'completed' AND since >= :from) AS completed,
    count(DISTINCT trainee_id) FILTER (WHERE state = 'withdrawn' AND since >= :from) AS withdrawn,
    count(DISTINCT trainee_id) FILTER (WHERE state = 'excluded' AND since >= :from) AS excluded
  FROM placed
), certificates AS (
  SELECT count(DISTINCT trainee_id) AS certified FROM certificate JOIN enrolment ON enrolment.id = enrolment_id
  WHERE issued_on BETWEEN :from AND :cutoff AND cancelled_at IS NULL
), hours AS (
  SELECT coalesce(sum(CASE status WHEN 'present' THEN minutes
      WHEN 'late' THEN max(0, minutes - late_minutes) ELSE 0 END), 0) AS traineeHours,
    coalesce(sum(minutes), 0) AS givenHours
  FROM enrolment CROSS JOIN attendance_mark CROSS JOIN session
  WHERE enrolment.starts_on <= :cutoff AND (enrolment.ends_on IS NULL OR enrolment.ends_on >= :from)
    AND enrolment_id = enrolment.id AND session.id = session_id
    AND held_on BETWEEN :from AND :cutoff AND cancelled_at IS NULL AND register_completed_at IS NOT NULL
    AND held_on >= enrolment.starts_on AND (enrolment.ends_on IS NULL OR held_on <= enrolment.ends_on)
), acquired AS (
  SELECT count(*) AS competences FROM (
    SELECT DISTINCT enrolment_id, competence_id FROM assessment AS now
    WHERE result = 'acquired' AND assessed_on BETWEEN :from AND :cutoff AND NOT EXISTS (
      SELECT 1 FROM assessment AS earlier WHERE earlier.enrolment_id = now.enrolment_id
      AND earlier.competence_id = now.competence_id AND earlier.result = 'acquired' AND earlier.assessed_on < :from
    )
  )
), money AS (
  SELECT (SELECT coalesce(sum(granted), 0) FROM funding_line JOIN enterprise ON enterprise.id = enterprise_id
      WHERE trashed_at IS NULL AND funding_line.kind <> 'own' AND granted_on BETWEEN :from AND :cutoff) AS granted,
    (SELECT coalesce(sum(paid), 0) FROM funding_line JOIN enterprise ON enterprise.id = enterprise_id
      WHERE trashed_at IS NULL AND funding_line.kind <> 'own' AND paid_on BETWEEN :from AND :cutoff) AS paid,
    (SELECT count(*) FROM follow_up_visit JOIN enterprise ON enterprise.id = enterprise_id
      WHERE trashed_at IS NULL AND done_on BETWEEN :from AND :cutoff) AS visitsDone
)
SELECT * FROM people, certificates, hours, acquired, money
`

const counted = [
  'enrolled',
  'inTraining',
  'completed',
  'withdrawn',
  'excluded',
  'certified',
  'traineeHours',
  'competences',
  'granted',
  'paid',
  'visitsDone',
] as const satisfies readonly FigureKey[]

export function summaryCase({ raw }: BenchCentre): Case<'summaries.year'> {
  const statement = raw.prepare<[{ from: string; cutoff: string }], Record<string, number>>(sql)
  return {
    name: 'Annual summary',
    path: 'summaries.year',
    inputs: [{ from: '2025-09-01', to: '2026-07-31' }],
    rounds: 12,
    raw: ({ from }) => statement.get({ from, cutoff: '2026-07-25' }),
    compared: ({ total }) => ({
      ...Object.fromEntries(counted.map((figure) => [figure, total[figure].value])),
      givenHours: total.attendance.base,
    }),
  }
}
