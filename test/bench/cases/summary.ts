import type { FigureKey } from '../../../electron/shared/contract/summaries/figures.ts'
import type { Cell } from '../../../electron/shared/contract/summaries.ts'
import type { BenchCentre } from '../bench-centre.ts'
import type { Case } from '../measure.ts'

/**
 * The annual summary against one statement: what the training came to in the year, in total and by its eight
 * breakdowns, and three totals of the enterprises. The application counts 24 figures where the statement counts 13;
 * those must be equal to the unit. (The large centre has one placement a person, so the statement need not look for
 * the earliest of several, as the application does.)
 */

const counted = [
  'enrolled',
  'inTraining',
  'completed',
  'withdrawn',
  'excluded',
  'certified',
  'traineeHours',
  'attendance',
  'competences',
] as const satisfies readonly FigureKey[]
const enterpriseTotals = ['granted', 'paid', 'visitsDone'] as const satisfies readonly FigureKey[]

const wg = ['vision', 'hearing', 'mobility', 'cognition', 'self_care', 'communication'].map((name) => `wg_${name}`)
const any = (test: string) => `(${wg.map((answer) => `${answer} ${test}`).join(' OR ')})`

/** The breakdowns, as expressions over a placement. */
const groups = {
  total: "''",
  workshop: 'cast(workshop_id AS TEXT)',
  sex: 'sex',
  ageBand: `CASE WHEN age < 18 THEN 'under18' WHEN age <= 24 THEN '18-24' WHEN age <= 30 THEN '25-30'
    WHEN age <= 35 THEN '31-35' ELSE 'over35' END`,
  disability: `CASE WHEN ${any('IN (3, 4)')} THEN 'yes' WHEN ${any('<= 4')} THEN 'no' ELSE 'unknown' END`,
  targetGroup: 'target_group',
  legalStatus: 'legal_status',
  milieu: "coalesce(milieu, 'unknown')",
  province: "coalesce(substr(commune_code, 1, 6), 'unknown')",
}

const sql = `
WITH hours AS MATERIALIZED (
  SELECT enrolment.id, sum(minutes) AS given, sum(CASE WHEN status = 'present' THEN minutes
    WHEN status = 'late' AND late_minutes < minutes THEN minutes - late_minutes ELSE 0 END) AS present
  FROM enrolment CROSS JOIN session ON session.cohort_id = enrolment.cohort_id
  LEFT JOIN attendance_mark INDEXED BY attendance_mark_by_enrolment
    ON attendance_mark.enrolment_id = enrolment.id AND session.id = session_id
  WHERE enrolment.starts_on <= :cutoff AND (enrolment.ends_on IS NULL OR enrolment.ends_on >= :from)
    AND held_on BETWEEN :from AND :cutoff AND cancelled_at IS NULL AND register_completed_at IS NOT NULL
    AND held_on >= enrolment.starts_on AND (enrolment.ends_on IS NULL OR held_on <= enrolment.ends_on)
    AND (SELECT state = 'in_training' OR (state = 'completed' AND since = held_on) FROM enrolment_state AS now
      WHERE now.enrolment_id = enrolment.id AND since <= held_on ORDER BY since DESC, now.id DESC LIMIT 1)
  GROUP BY enrolment.id
), acquired AS MATERIALIZED (
  SELECT enrolment_id, count(DISTINCT competence_id) AS competences FROM assessment AS now
  WHERE result = 'acquired' AND assessed_on BETWEEN :from AND :cutoff AND NOT EXISTS (
    SELECT 1 FROM assessment AS earlier WHERE earlier.enrolment_id = now.enrolment_id
    AND earlier.competence_id = now.competence_id AND earlier.result = 'acquired' AND earlier.assessed_on < :from
  ) GROUP BY enrolment_id
), placed AS MATERIALIZED (
  SELECT trainee.*, trainee_id, workshop_id, enrolment.starts_on, enrolment.ends_on, state, since, given, present,
    competences, certificate.id IS NOT NULL AS is_certified,
    substr(enrolment.starts_on, 1, 4) - birth_year
      - (birth_date IS NOT NULL AND substr(enrolment.starts_on, 6) < substr(birth_date, 6)) AS age
  FROM enrolment JOIN trainee ON trainee.id = trainee_id AND trashed_at IS NULL
  JOIN cohort ON cohort.id = cohort_id JOIN programme ON programme.id = programme_id
  LEFT JOIN enrolment_state ON enrolment_state.id = (
    SELECT id FROM enrolment_state AS latest WHERE latest.enrolment_id = enrolment.id AND latest.since <= :cutoff
    ORDER BY since DESC, id DESC LIMIT 1
  )
  LEFT JOIN hours ON hours.id = enrolment.id
  LEFT JOIN acquired ON acquired.enrolment_id = enrolment.id
  LEFT JOIN certificate ON certificate.enrolment_id = enrolment.id AND cancelled_at IS NULL
    AND issued_on BETWEEN :from AND :cutoff
  WHERE enrolment.starts_on <= :cutoff AND (enrolment.ends_on IS NULL OR enrolment.ends_on >= :from)
), grouped AS (
  ${Object.entries(groups)
    .map(([name, expression]) => `SELECT '${name}' AS dimension, ${expression} AS key, * FROM placed`)
    .join(' UNION ALL ')}
)
SELECT dimension, key,
  count(DISTINCT trainee_id) FILTER (WHERE starts_on >= :from) AS enrolled,
  count(DISTINCT trainee_id) FILTER (WHERE state IN ('in_training', 'suspended')
    AND (ends_on IS NULL OR ends_on >= :cutoff)) AS inTraining,
  count(DISTINCT trainee_id) FILTER (WHERE state = 'completed' AND since >= :from) AS completed,
  count(DISTINCT trainee_id) FILTER (WHERE state = 'withdrawn' AND since >= :from) AS withdrawn,
  count(DISTINCT trainee_id) FILTER (WHERE state = 'excluded' AND since >= :from) AS excluded,
  count(DISTINCT trainee_id) FILTER (WHERE is_certified) AS certified,
  coalesce(sum(present), 0) AS traineeHours, coalesce(sum(present), 0) AS attendance,
  coalesce(sum(competences), 0) AS competences, coalesce(sum(given), 0) AS given,
  CASE WHEN dimension = 'total' THEN (SELECT coalesce(sum(granted), 0) FROM funding_line
    JOIN enterprise ON enterprise.id = enterprise_id WHERE trashed_at IS NULL AND funding_line.kind <> 'own'
    AND granted_on BETWEEN :from AND :cutoff) END AS granted,
  CASE WHEN dimension = 'total' THEN (SELECT coalesce(sum(paid), 0) FROM funding_line
    JOIN enterprise ON enterprise.id = enterprise_id WHERE trashed_at IS NULL AND funding_line.kind <> 'own'
    AND paid_on BETWEEN :from AND :cutoff) END AS paid,
  CASE WHEN dimension = 'total' THEN (SELECT count(*) FROM follow_up_visit
    JOIN enterprise ON enterprise.id = enterprise_id WHERE trashed_at IS NULL
    AND done_on BETWEEN :from AND :cutoff) END AS visitsDone
FROM grouped GROUP BY dimension, key
`

interface Line {
  readonly dimension: string
  readonly key: string
  readonly [figure: string]: string | number | null
}

function lineOf(dimension: string, key: string, cells: Record<FigureKey, Cell>): Line {
  const figureOf = (figure: FigureKey) => [figure, cells[figure].value]
  const isTotal = dimension === 'total'
  return {
    dimension,
    key,
    ...Object.fromEntries(counted.map(figureOf)),
    given: cells.attendance.base,
    ...Object.fromEntries(enterpriseTotals.map((figure) => (isTotal ? figureOf(figure) : [figure, null]))),
  }
}

const inOrder = (lines: readonly Line[]) =>
  [...lines].sort((a, b) => (`${a.dimension} ${a.key}` < `${b.dimension} ${b.key}` ? -1 : 1))

/** Groups in which nobody was trained: projects alone, or nothing at all. */
const isEmpty = (line: Line) => counted.every((figure) => line[figure] === 0)

export function summaryCase({ raw }: BenchCentre): Case<'summaries.year'> {
  const statement = raw.prepare<[{ from: string; cutoff: string }], Line>(sql)
  return {
    name: 'Annual summary',
    path: 'summaries.year',
    inputs: [{ from: '2025-09-01', to: '2026-07-31' }],
    rounds: 12,
    raw: ({ from }) => inOrder(statement.all({ from, cutoff: '2026-07-25' })),
    compared: ({ total, breakdowns }) =>
      inOrder([
        lineOf('total', '', total),
        ...breakdowns
          .flatMap(({ dimension, groups }) => groups.map(({ key, cells }) => lineOf(dimension, key, cells)))
          .filter((line) => !isEmpty(line)),
      ]),
  }
}
