import { listClosures } from '../../../../db/queries/calendar.ts'
import { getCohort } from '../../../../db/queries/cohorts.ts'
import { readMoment, writeMoment } from '../../../../db/queries/sessions.ts'
import { getSessionRow, listTaken } from '../../../../db/queries/timetable.ts'
import { listModuleIds } from '../../../../db/queries/workshops.ts'
import { localDay } from '../../../shared/dates.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { Booking } from '../../rules/session-conflicts.ts'
import type { Moment } from '../../rules/timetable.ts'
import { type CohortRow, conflictRefusals, dayRefusals, judgeRoom, loadPlaces, type ReadContext } from './judge.ts'

/** One session at a time: what stands against a booking, and who may still be changed. */

export type SessionRow = Awaited<ReturnType<typeof getSessionRow>>

/** A session that can still change: neither cancelled nor with a complete register. */
export async function getOpenSession(context: ReadContext, id: number): Promise<SessionRow> {
  const session = await getSessionRow(context.db, id)
  if (session.cancelledAt !== null) throw new DomainError('session.cancelled', {})
  if (session.registerCompletedAt !== null) throw new DomainError('session.has_register', {})
  return session
}

/** The cohort, if it still takes sessions. */
export async function getOpenCohort(context: ReadContext, id: number): Promise<CohortRow> {
  const cohort = await getCohort(context.db, id)
  if (cohort.closedAt !== null)
    throw new DomainError('cohort.ended', { code: cohort.code, endedOn: localDay(new Date(cohort.closedAt)) })
  return cohort
}

/** Everything that stands against a booking, the session itself left out, and what deserves a look. */
export async function judgeBooking(context: ReadContext, booking: Booking, exceptId?: number) {
  const { cohortId, trainerId, roomId, heldOn } = booking
  const cohort = await getCohort(context.db, cohortId)
  const places = await loadPlaces(context)
  const resources = { cohortId, trainerIds: [trainerId], roomIds: [roomId] }
  const taken = await listTaken(context.db, resources, heldOn, heldOn)
  const others = taken.filter((session) => session.id !== exceptId)
  const room = await judgeRoom(context, places, cohortId, roomId, heldOn)
  return {
    refusals: [
      ...dayRefusals(context, cohort, heldOn, await listClosures(context.db, heldOn, heldOn)),
      ...conflictRefusals(places, booking, others),
      ...room.refusals,
    ],
    warnings: room.warnings,
  }
}

/** Keeps the first place of a moved session; back in it, the session counts as never moved. */
export function movedFromOf(session: SessionRow, to: Moment): string | null {
  const first = readMoment(session.movedFrom) ?? session
  return writeMoment(first) === writeMoment(to) ? null : writeMoment(first)
}

/** The module must be one of the cohort's programme. */
export async function refuseForeignModule(context: ReadContext, cohortId: number, moduleId: number | null) {
  if (moduleId === null) return
  const { programmeId } = await getCohort(context.db, cohortId)
  if (!(await listModuleIds(context.db, programmeId)).includes(moduleId))
    throw new DomainError('input.invalid', { problems: [{ path: 'moduleId', problem: 'field.invalid' }] })
}
