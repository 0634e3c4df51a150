import { getTrainingYear } from '../../../db/queries/calendar.ts'
import {
  countPlaced,
  findCohortByCode,
  getCohort,
  getCohortDetails,
  hasPlacements,
  insertCohort,
  listCohortCodes,
  listCohorts,
  listMembers,
  updateCohort,
} from '../../../db/queries/cohorts.ts'
import { getRoom } from '../../../db/queries/rooms.ts'
import { countSessionsOutside } from '../../../db/queries/timetable.ts'
import { getTrainer } from '../../../db/queries/trainers.ts'
import { getProgramme, getWorkshop } from '../../../db/queries/workshops.ts'
import type { cohorts as contract } from '../../shared/contract/cohorts.ts'
import { DomainError } from '../../shared/errors.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import type { Handlers, MutationContext, QueryContext } from '../context.ts'
import { cohortStatus, proposedCohortCode } from '../rules/cohorts.ts'
import { requireCohort } from './cohort-scope.ts'

export const cohorts: Handlers<typeof contract> = {
  async list(context, filter) {
    const found = await listCohorts(context.db, context.today, filter)
    return found.map((cohort) => ({ ...cohort, status: cohortStatus(cohort, context.today) }))
  },

  async details(context, { id }) {
    return detailsOf(context, id)
  },

  async proposeCode(context, { programmeId, trainingYearId }) {
    const { workshopId } = await getProgramme(context.db, programmeId)
    const { code } = await getWorkshop(context.db, workshopId)
    const { startsOn } = await getTrainingYear(context.db, trainingYearId)
    return { code: proposedCohortCode(code, startsOn, await listCohortCodes(context.db, `${code}-`)) }
  },

  async create(context, fields) {
    await refuseTakenCode(context, fields.code)
    await refuseArchived(context, fields)
    const id = await insertCohort(context.db, fields)
    return detailsOf(context, id)
  },

  async update(context, { id, ...fields }) {
    const before = await getCohort(context.db, id)
    await refuseTakenCode(context, fields.code, id)
    await refuseArchived(context, fields, before)
    const placed = await countPlaced(context.db, id, context.today)
    if (fields.capacity < before.capacity && fields.capacity < placed)
      throw new DomainError('input.invalid', {
        problems: [{ path: 'capacity', problem: `field.too_small:${placed}` }],
      })
    if (fields.programmeId !== before.programmeId) await refuseNewProgramme(context, id)
    const outside = await countSessionsOutside(context.db, id, fields.endsOn, fields.startsOn)
    if (outside > 0) throw new DomainError('cohort.sessions_outside', { count: outside })
    await updateCohort(context.db, id, fields)
    return detailsOf(context, id)
  },

  async setClosed(context, { id, isClosed }) {
    await getCohort(context.db, id)
    if (isClosed) {
      const count = await countSessionsOutside(context.db, id, context.today)
      if (count > 0) throw new DomainError('cohort.sessions_planned', { count })
    }
    await updateCohort(context.db, id, { closedAt: isClosed ? context.now : null })
    return detailsOf(context, id)
  },

  async members(context, { id, on }) {
    await requireCohort(context, id)
    return listMembers(context.db, id, on ?? context.today)
  },
}

async function detailsOf({ db, today }: QueryContext | MutationContext, id: number) {
  const details = await getCohortDetails(db, id, today)
  return { ...details, status: cohortStatus(details, today) }
}

async function refuseTakenCode(context: MutationContext, code: string, exceptId?: number): Promise<void> {
  const known = await findCohortByCode(context.db, code)
  if (known && known.id !== exceptId)
    throw new DomainError('input.invalid', { problems: [{ path: 'code', problem: 'field.duplicate' }] })
}

interface Chosen {
  programmeId: number
  trainingYearId: number
  leadTrainerId: number | null
  roomId: number | null
}

/** What was chosen must exist, and a new choice must not be archived; an old one may have been since. */
async function refuseArchived(context: MutationContext, chosen: Chosen, before?: Chosen): Promise<void> {
  const { db, language } = context
  await getTrainingYear(db, chosen.trainingYearId)
  const programme = await getProgramme(db, chosen.programmeId)
  if (programme.archivedAt !== null && chosen.programmeId !== before?.programmeId)
    throw new DomainError('record.archived', { name: labelOf(programme, language) })
  if (chosen.leadTrainerId !== null && chosen.leadTrainerId !== before?.leadTrainerId) {
    const trainer = await getTrainer(db, chosen.leadTrainerId)
    if (trainer.isArchived) throw new DomainError('record.archived', { name: personName(trainer, language) })
  }
  if (chosen.roomId !== null && chosen.roomId !== before?.roomId) {
    const room = await getRoom(db, chosen.roomId)
    if (room.isArchived) throw new DomainError('record.archived', { name: labelOf(room, language) })
  }
}

/** Marks and assessments belong to the programme's modules and competences. */
async function refuseNewProgramme(context: MutationContext, id: number): Promise<void> {
  const { sessions } = await getCohortDetails(context.db, id, context.today)
  if (sessions > 0 || (await hasPlacements(context.db, id))) throw new DomainError('cohort.programme_fixed', {})
}
