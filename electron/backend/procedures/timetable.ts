import { listClosures } from '../../../db/queries/calendar.ts'
import { getCohort } from '../../../db/queries/cohorts.ts'
import { getSession, listSessions } from '../../../db/queries/sessions.ts'
import { getSessionRow, insertSession, listSlots, updateSession } from '../../../db/queries/timetable.ts'
import type { timetable as contract } from '../../shared/contract/timetable.ts'
import { addDays, mondayOf } from '../../shared/dates.ts'
import type { Handlers } from '../context.ts'
import { getOpenCohort, getOpenSession, judgeBooking, movedFromOf, refuseForeignModule } from './timetable/changes.ts'
import { loadPlaces, refuse, refuseArchived } from './timetable/judge.ts'
import { judgePlan, previewOf, savePlan } from './timetable/plan.ts'
import { printWeek } from './timetable/print.ts'

export const timetable: Handlers<typeof contract> = {
  async pattern(context, { cohortId }) {
    await getCohort(context.db, cohortId)
    return listSlots(context.db, { by: 'cohort', id: cohortId })
  },

  async preview(context, input) {
    return previewOf(await judgePlan(context, input))
  },

  async generate(context, input) {
    const plan = await judgePlan(context, input)
    await savePlan(context, plan)
    return previewOf(plan)
  },

  async week(context, { monday: day, by, id }) {
    const monday = mondayOf(day)
    const saturday = addDays(monday, 5)
    const sessions = await listSessions(context.db, { from: monday, to: saturday, [`${by}Id`]: id })
    const closures = (await listClosures(context.db, monday, saturday)).map(
      ({ id: _, kind: __, ...closure }) => closure,
    )
    return { monday, sessions, closures }
  },

  async sessions(context, filter) {
    return listSessions(context.db, filter)
  },

  async session(context, { id }) {
    return getSession(context.db, id)
  },

  async addSession(context, session) {
    await getOpenCohort(context, session.cohortId)
    refuseArchived(await loadPlaces(context), session)
    await refuseForeignModule(context, session.cohortId, session.moduleId)
    refuse((await judgeBooking(context, session)).refusals)
    return getSession(context.db, await insertSession(context.db, session))
  },

  async checkMove(context, { id, ...place }) {
    const session = await getSessionRow(context.db, id)
    return judgeBooking(context, { ...session, ...place }, id)
  },

  async moveSession(context, { id, ...place }) {
    const session = await getOpenSession(context, id)
    if (place.roomId !== session.roomId) refuseArchived(await loadPlaces(context), { roomId: place.roomId })
    refuse((await judgeBooking(context, { ...session, ...place }, id)).refusals)
    await updateSession(context.db, id, { ...place, movedFrom: movedFromOf(session, place) })
    return getSession(context.db, id)
  },

  async setModule(context, { id, moduleId }) {
    const session = await getSessionRow(context.db, id)
    await refuseForeignModule(context, session.cohortId, moduleId)
    await updateSession(context.db, id, { moduleId })
    return getSession(context.db, id)
  },

  async replaceTrainer(context, { id, trainerId }) {
    const session = await getOpenSession(context, id)
    if (trainerId !== session.trainerId) refuseArchived(await loadPlaces(context), { trainerId })
    refuse((await judgeBooking(context, { ...session, trainerId }, id)).refusals)
    const first = session.replacedTrainerId ?? session.trainerId
    await updateSession(context.db, id, { trainerId, replacedTrainerId: first === trainerId ? null : first })
    return getSession(context.db, id)
  },

  async cancelSession(context, { id, reason, note }) {
    await getOpenSession(context, id)
    await updateSession(context.db, id, { cancelledAt: context.now, cancelReason: reason, cancelNote: note })
    return getSession(context.db, id)
  },

  async restoreSession(context, { id }) {
    const session = await getSessionRow(context.db, id)
    if (session.cancelledAt === null) return getSession(context.db, id)
    await getOpenCohort(context, session.cohortId)
    refuse((await judgeBooking(context, session, id)).refusals)
    await updateSession(context.db, id, { cancelledAt: null, cancelReason: null, cancelNote: null })
    return getSession(context.db, id)
  },

  async print(context, input) {
    return printWeek(context, input)
  },
}
