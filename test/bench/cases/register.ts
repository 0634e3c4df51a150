import type { BenchCentre } from '../bench-centre.ts'
import { chanceOf, measuredAt } from '../large-centre/rows.ts'
import type { Case } from '../measure.ts'
import { entryWriter } from './audit-entry.ts'

/** The register of a session with 30 trainees: opened, and saved complete after being empty. */

const registers = 60

interface SessionRow {
  [column: string]: string | number | null
}

interface RegisterRow {
  enrolmentId: number
  status: string | null
  lateMinutes: number
  isJustified: number
  justification: string | null
  note: string | null
  [column: string]: string | number | null
}

function sessionsOfThirty({ raw }: BenchCentre): number[] {
  const ids = raw
    .prepare<[], number>(
      'SELECT session_id FROM attendance_mark GROUP BY session_id HAVING count(*) = 30 ORDER BY session_id',
    )
    .pluck()
    .all()
  const chance = chanceOf(2)
  return Array.from({ length: registers }, () => chance.pick(ids))
}

/** The two reads that opening and saving share. */
function reads({ raw }: BenchCentre) {
  const session = raw.prepare<[number], SessionRow>(`
    SELECT session.id, session.cohort_id AS cohortId, session.trainer_id AS trainerId, held_on AS heldOn,
      session.starts_at AS startsAt, session.ends_at AS endsAt, minutes, code AS cohortCode,
      programme.name_fr AS programmeFr, programme.name_ar AS programmeAr, module.name_fr AS moduleFr,
      module.name_ar AS moduleAr, room.name_fr AS roomFr, room.name_ar AS roomAr, last_name AS lastName,
      first_name AS firstName, last_name_ar AS lastNameAr, first_name_ar AS firstNameAr,
      cancelled_at AS cancelledAt, register_completed_at AS completedAt
    FROM session JOIN cohort ON cohort.id = session.cohort_id JOIN programme ON programme.id = cohort.programme_id
    JOIN trainer ON trainer.id = session.trainer_id JOIN room ON room.id = session.room_id
    LEFT JOIN module ON module.id = session.module_id WHERE session.id = ?
  `)
  const rows = raw.prepare<[number], RegisterRow>(`
    SELECT enrolment.id AS enrolmentId, trainee_id AS traineeId, list_number AS listNumber, last_name AS lastName,
      first_name AS firstName, last_name_ar AS lastNameAr, first_name_ar AS firstNameAr, status,
      late_minutes AS lateMinutes, is_justified AS isJustified, justification, attendance_mark.note AS note
    FROM session JOIN enrolment ON enrolment.cohort_id = session.cohort_id
    JOIN trainee ON trainee.id = trainee_id
    LEFT JOIN attendance_mark ON session_id = session.id AND enrolment_id = enrolment.id
    WHERE session.id = ? AND enrolment.starts_on <= held_on
      AND (enrolment.ends_on IS NULL OR enrolment.ends_on >= held_on)
      AND (SELECT state = 'in_training' OR (state = 'completed' AND since = held_on) FROM enrolment_state
        WHERE enrolment_id = enrolment.id AND since <= held_on ORDER BY since DESC, id DESC LIMIT 1)
    ORDER BY list_number
  `)
  return { session, rows }
}

export function openRegisterCase(centre: BenchCentre): Case<'attendance.sheet'> {
  const { session, rows } = reads(centre)
  return {
    name: 'Open a register of 30',
    path: 'attendance.sheet',
    inputs: sessionsOfThirty(centre).map((sessionId) => ({ sessionId: sessionId as never })),
    rounds: 1500,
    raw({ sessionId }) {
      const { programmeFr, programmeAr, moduleFr, moduleAr, roomFr, roomAr, cancelledAt, completedAt, ...found } =
        session.get(sessionId)!
      const { lastName, firstName, lastNameAr, firstNameAr, ...plain } = found
      return {
        session: {
          ...plain,
          programme: { nameFr: programmeFr, nameAr: programmeAr },
          module: moduleFr === null ? null : { nameFr: moduleFr, nameAr: moduleAr },
          room: { nameFr: roomFr, nameAr: roomAr },
          trainer: { lastName, firstName, lastNameAr, firstNameAr },
          isCancelled: cancelledAt !== null,
          isComplete: completedAt !== null,
          canMark: cancelledAt === null,
        },
        rows: rows.all(sessionId).map(({ status, lateMinutes, isJustified, justification, note, ...trainee }) => ({
          ...trainee,
          mark: status === null ? null : { status, lateMinutes, isJustified: isJustified === 1, justification, note },
        })),
      }
    },
  }
}

/** Warcha writes an entry of the log; the hand-written SQL does not. */
export function saveRegisterCase(centre: BenchCentre): Case<'attendance.mark'> {
  return saving(centre, 'Save a register of 30', () => {})
}

/** Both write the entry. */
export function saveRegisterWithEntryCase(centre: BenchCentre): Case<'attendance.mark'> {
  const writeEntry = entryWriter(centre)
  return saving(centre, 'Save a register of 30, with its entry', (recordId) =>
    writeEntry({ action: 'attendance.mark', recordType: 'session', recordId, fields: 'complete,marks' }),
  )
}

function saving(centre: BenchCentre, name: string, note: (sessionId: number) => void): Case<'attendance.mark'> {
  const { raw } = centre
  const { session, rows } = reads(centre)
  const chance = chanceOf(3)
  const insertMark = raw.prepare(`
    INSERT INTO attendance_mark (session_id, enrolment_id, status, late_minutes, is_justified, justification, note,
      marked_at, marked_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET status = excluded.status, late_minutes = excluded.late_minutes,
      is_justified = excluded.is_justified, justification = excluded.justification, note = excluded.note,
      marked_at = excluded.marked_at, marked_by = excluded.marked_by
  `)
  const insertChange = raw.prepare(`
    INSERT INTO attendance_mark_change (session_id, enrolment_id, old_status, new_status, old_late_minutes,
      new_late_minutes, old_is_justified, new_is_justified, changed_at, changed_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  `)
  const complete = raw.prepare('UPDATE session SET register_completed_at = ?, register_completed_by = ? WHERE id = ?')
  const clear = ['attendance_mark', 'attendance_mark_change'].map((table) =>
    raw.prepare(`DELETE FROM ${table} WHERE session_id = ?`),
  )
  const inputs = sessionsOfThirty(centre).map((sessionId) => ({
    sessionId: sessionId as never,
    complete: true,
    marks: rows.all(sessionId).map(({ enrolmentId }) => {
      const status = chance.percent(90) ? ('present' as const) : chance.pick(['late', 'excused', 'absent'] as const)
      return { enrolmentId: enrolmentId as never, status, lateMinutes: status === 'late' ? 10 : 0 }
    }),
  }))
  const at = new Date(measuredAt).toISOString()
  const by = 2
  return {
    name,
    path: 'attendance.mark',
    inputs,
    rounds: 400,
    reset({ sessionId }) {
      for (const statement of clear) statement.run(sessionId)
      complete.run(null, null, sessionId)
    },
    raw: raw.transaction(({ sessionId, marks }) => {
      const found = session.get(sessionId)!
      if (found.cancelledAt !== null || (found.heldOn as string) > measuredAt) throw new Error('cannot be marked')
      const stored = new Map(rows.all(sessionId).map((row) => [row.enrolmentId, row]))
      for (const { enrolmentId, status, lateMinutes } of marks) {
        const before = stored.get(enrolmentId)!
        const isJustified = status === 'excused' ? 1 : 0
        insertMark.run(sessionId, enrolmentId, status, lateMinutes, isJustified, null, null, at, by)
        const old = [before.status, before.lateMinutes ?? 0, before.isJustified ?? 0] as const
        insertChange.run(...[sessionId, enrolmentId, old[0], status, old[1], lateMinutes, old[2], isJustified, at, by])
      }
      complete.run(at, by, sessionId)
      note(sessionId)
      return { sessionId, marked: marks.length, expected: stored.size, isComplete: true }
    }).immediate,
  }
}
