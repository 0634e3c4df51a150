import {
  findWorkshopByCode,
  getCompetence,
  getModule,
  getProgramme,
  getWorkshop,
  insertCompetence,
  insertModule,
  insertProgramme,
  insertWorkshop,
  listCompetenceOrder,
  listModuleOrder,
  listWorkshops,
  saveOrder,
  updateCompetence,
  updateModule,
  updateProgramme,
  updateWorkshop,
} from '../../../db/queries/workshops.ts'
import type { workshops as contract } from '../../shared/contract/workshops.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers, MutationContext } from '../context.ts'
import { movedBy } from '../rules/workshops.ts'

/** What is in use elsewhere must stay readable, so the catalogue is archived and never deleted. */
export const workshops: Handlers<typeof contract> = {
  async list(context) {
    return listWorkshops(context.db)
  },

  async details(context, { id }) {
    return getWorkshop(context.db, id)
  },

  async create(context, fields) {
    await refuseTakenCode(context, fields.code)
    return getWorkshop(context.db, await insertWorkshop(context.db, fields))
  },

  async update(context, { id, ...fields }) {
    await getWorkshop(context.db, id)
    await refuseTakenCode(context, fields.code, id)
    await updateWorkshop(context.db, id, fields)
    return getWorkshop(context.db, id)
  },

  async setArchived(context, { id, isArchived }) {
    await getWorkshop(context.db, id)
    await updateWorkshop(context.db, id, archive(context, isArchived))
    return getWorkshop(context.db, id)
  },

  async addProgramme(context, fields) {
    await getWorkshop(context.db, fields.workshopId)
    await insertProgramme(context.db, fields)
    return getWorkshop(context.db, fields.workshopId)
  },

  async updateProgramme(context, { id, ...fields }) {
    const { workshopId } = await getProgramme(context.db, id)
    await updateProgramme(context.db, id, fields)
    return getWorkshop(context.db, workshopId)
  },

  async setProgrammeArchived(context, { id, isArchived }) {
    const { workshopId } = await getProgramme(context.db, id)
    await updateProgramme(context.db, id, archive(context, isArchived))
    return getWorkshop(context.db, workshopId)
  },

  async addModule(context, fields) {
    const { workshopId } = await getProgramme(context.db, fields.programmeId)
    await insertModule(context.db, fields)
    return getWorkshop(context.db, workshopId)
  },

  async updateModule(context, { id, ...fields }) {
    const { workshopId } = await getModule(context.db, id)
    await updateModule(context.db, id, fields)
    return getWorkshop(context.db, workshopId)
  },

  async setModuleArchived(context, { id, isArchived }) {
    const { workshopId } = await getModule(context.db, id)
    await updateModule(context.db, id, archive(context, isArchived))
    return getWorkshop(context.db, workshopId)
  },

  async moveModule(context, { id, by }) {
    const { workshopId, programmeId } = await getModule(context.db, id)
    await saveOrder(context.db, 'module', movedBy(await listModuleOrder(context.db, programmeId), id, by))
    return getWorkshop(context.db, workshopId)
  },

  async addCompetence(context, { moduleId, ...fields }) {
    const { workshopId } = await getModule(context.db, moduleId)
    await insertCompetence(context.db, moduleId, fields)
    return getWorkshop(context.db, workshopId)
  },

  async updateCompetence(context, { id, isCritical, ...fields }) {
    const { workshopId } = await getCompetence(context.db, id)
    await updateCompetence(context.db, id, { ...fields, isCritical: isCritical ? 1 : 0 })
    return getWorkshop(context.db, workshopId)
  },

  async setCompetenceArchived(context, { id, isArchived }) {
    const { workshopId } = await getCompetence(context.db, id)
    await updateCompetence(context.db, id, archive(context, isArchived))
    return getWorkshop(context.db, workshopId)
  },

  async moveCompetence(context, { id, by }) {
    const { workshopId, moduleId } = await getCompetence(context.db, id)
    await saveOrder(context.db, 'competence', movedBy(await listCompetenceOrder(context.db, moduleId), id, by))
    return getWorkshop(context.db, workshopId)
  },
}

function archive(context: MutationContext, isArchived: boolean) {
  return { archivedAt: isArchived ? context.now : null }
}

async function refuseTakenCode(context: MutationContext, code: string, exceptId?: number): Promise<void> {
  const known = await findWorkshopByCode(context.db, code)
  if (known && known.id !== exceptId)
    throw new DomainError('input.invalid', { problems: [{ path: 'code', problem: 'field.duplicate' }] })
}
