import { countMissingByCohort, listCohortHeadings } from '../../../db/queries/cohort-headings.ts'
import { countHours } from '../../../db/queries/hours.sqlite.ts'
import { listPlacementsOfCohort, listPlacementsOfTrainee, toListed } from '../../../db/queries/listed-trainees.ts'
import {
  getRegisterSession,
  listMarkChanges,
  listMarks,
  listMissingRegisters,
  listRegisterRows,
  listRegisterSessions,
  listSessionsOn,
  type StoredSession,
} from '../../../db/queries/registers.ts'
import type { attendance as contract } from '../../shared/contract/attendance.ts'
import type { CurrentUser } from '../../shared/contract/session.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { totalHours, withRate } from '../rules/hours.ts'
import { gridRows, monthSpan } from '../rules/month-grid.ts'
import { mayMark } from '../rules/register.ts'
import { cohortScope, requireCohort, requireSession, trainerScope } from './cohort-scope.ts'
import { printMonth, printSession } from './print-attendance.ts'
import { saveRegister } from './save-register.ts'

const overdueShown = 100

export const attendance: Handlers<typeof contract> = {
  async cohorts(context) {
    const { db, user, today } = context
    const missing = await countMissingByCohort(db, today, trainerScope(user))
    const headings = await listCohortHeadings(db, cohortScope(context))
    return headings.map((heading) => ({
      ...heading,
      isCurrent: heading.startsOn <= today && today <= heading.endsOn,
      missing: missing.get(heading.id) ?? 0,
    }))
  },

  async sheet(context, { sessionId }) {
    const session = await readableSession(context, sessionId)
    return { session: forUser(session, context.user), rows: await listRegisterRows(context.db, sessionId) }
  },

  async mark(context, register) {
    return saveRegister(context, register)
  },

  async month(context, { cohortId, month }) {
    const cohort = await requireCohort(context, cohortId)
    const span = monthSpan(month)
    const sessions = await listRegisterSessions(context.db, cohortId, span.from, span.to)
    const placements = await listPlacementsOfCohort(context.db, cohortId)
    const marks = await listMarks(context.db, cohortId, span.from, span.to)
    return {
      cohort,
      sessions: sessions.map((session) => forUser(session, context.user)),
      rows: gridRows(placements, sessions, marks, span).map(({ placement, cells }) => ({
        ...toListed(placement),
        cells,
      })),
    }
  },

  async markMonth(context, { cohortId, registers }) {
    const states = []
    for (const register of registers) {
      const session = await getRegisterSession(context.db, register.sessionId)
      if (session.cohortId !== cohortId) throw new DomainError('record.not_found', { record: 'session' })
      states.push(await saveRegister(context, register))
    }
    return states
  },

  async missing({ db, user, today }, { cohortId }) {
    const filter = { trainerId: trainerScope(user), cohortId }
    const overdue = await listMissingRegisters(db, today, filter, overdueShown)
    const ofToday = await listSessionsOn(db, today, filter)
    return {
      overdueCount: overdue.count,
      overdue: overdue.sessions.map((session) => forUser(session, user)),
      today: ofToday.map((session) => forUser(session, user)),
    }
  },

  async ofTrainee(context, { traineeId }) {
    const { db } = context
    const own = new Map((await listCohortHeadings(db, cohortScope(context))).map((heading) => [heading.id, heading]))
    const hours = await countHours(db, { traineeId })
    const placements = await listPlacementsOfTrainee(db, traineeId)
    return placements.flatMap(({ enrolmentId, cohortId, startsOn, endsOn }) => {
      const cohort = own.get(cohortId as never)
      return cohort ? [{ enrolmentId, cohort, startsOn, endsOn, hours: withRate(hours.get(enrolmentId)) }] : []
    })
  },

  async ofCohort(context, { cohortId }) {
    const cohort = await requireCohort(context, cohortId)
    const hours = await countHours(context.db, { cohortId })
    const placements = await listPlacementsOfCohort(context.db, cohortId)
    const rows = placements.map((placement) => ({
      ...toListed(placement),
      hours: withRate(hours.get(placement.enrolmentId)),
    }))
    return { cohort, rows, total: totalHours(rows.map((row) => row.hours)) }
  },

  async changes(context, { sessionId }) {
    await readableSession(context, sessionId)
    return listMarkChanges(context.db, sessionId)
  },

  printMonth,
  printSession,
}

function forUser(session: StoredSession, user: CurrentUser) {
  return { ...session, canMark: !session.isCancelled && mayMark(session, user) }
}

/** A trainer reads the registers of the cohorts that he or she works with, and of own sessions. */
async function readableSession(context: QueryContext, sessionId: number): Promise<StoredSession> {
  const session = await getRegisterSession(context.db, sessionId)
  await requireSession(context, session)
  return session
}
