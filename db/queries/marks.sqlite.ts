import { sql } from 'kysely'
import type { Mark } from '../../electron/shared/contract/attendance-fields.ts'
import { prepared } from '../prepared.ts'
import type { Writer } from '../reader.ts'

/** One mark before and after; null is no mark. */
export interface MarkStep {
  readonly enrolmentId: number
  readonly before: Mark | null
  readonly after: Mark | null
}

/**
 * `rows` is the JSON of the steps: id, then the five parts of the mark before, then those of the mark after. Read by
 * jsonb_each, since json_each gives each step as text, which is parsed anew.
 */
interface Steps {
  readonly sessionId: number
  readonly rows: string
  readonly at: string
  readonly by: number
}

const putMarks = prepared(
  (_db: Writer, { sessionId, rows, at, by }: Steps) => sql`
    INSERT INTO attendance_mark
      (session_id, enrolment_id, status, late_minutes, is_justified, justification, note, marked_at, marked_by)
    SELECT ${sessionId}, value ->> 0, value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10, ${at}, ${by}
    FROM jsonb_each(${rows})
    WHERE value ->> 6 IS NOT NULL
    ON CONFLICT (session_id, enrolment_id) DO UPDATE SET
      status = excluded.status,
      late_minutes = excluded.late_minutes,
      is_justified = excluded.is_justified,
      justification = excluded.justification,
      note = excluded.note,
      marked_at = excluded.marked_at,
      marked_by = excluded.marked_by
  `,
)

const clearMarks = prepared(
  (_db: Writer, { sessionId, rows }: Steps) => sql`
    DELETE FROM attendance_mark
    WHERE session_id = ${sessionId}
      AND enrolment_id IN (SELECT value ->> 0 FROM jsonb_each(${rows}) WHERE value ->> 6 IS NULL)
  `,
)

const keepTrail = prepared(
  (_db: Writer, { sessionId, rows, at, by }: Steps) => sql`
    INSERT INTO attendance_mark_change
      (session_id, enrolment_id, old_status, new_status, old_late_minutes, new_late_minutes,
       old_is_justified, new_is_justified, changed_at, changed_by)
    SELECT ${sessionId}, value ->> 0, value ->> 1, value ->> 6, value ->> 2, value ->> 7, value ->> 3, value ->> 8,
      ${at}, ${by}
    FROM jsonb_each(${rows})
  `,
)

/**
 * Writes the changed marks of one session and their trail: three statements whatever the number of trainees, so that
 * saving a register costs what SQLite itself costs.
 */
export async function saveMarks(
  db: Writer,
  sessionId: number,
  steps: readonly MarkStep[],
  author: { at: string; by: number },
): Promise<void> {
  const rows = JSON.stringify(
    steps.map(({ enrolmentId, before, after }) => [enrolmentId, ...flat(before), ...flat(after)]),
  )
  const values = { sessionId, rows, ...author }
  if (steps.some((step) => step.after)) await putMarks(db, values)
  if (steps.some((step) => !step.after)) await clearMarks(db, values)
  await keepTrail(db, values)
}

function flat(mark: Mark | null) {
  if (!mark) return [null, 0, 0, null, null]
  return [mark.status, mark.lateMinutes, mark.isJustified ? 1 : 0, mark.justification, mark.note]
}
