import { getTrainer, insertTrainer, listTrainers, updateTrainer } from '../../../db/queries/trainers.ts'
import { getWorkshop } from '../../../db/queries/workshops.ts'
import type { trainers as contract } from '../../shared/contract/trainers.ts'
import type { Handlers } from '../context.ts'

export const trainers: Handlers<typeof contract> = {
  async list(context) {
    return listTrainers(context.db)
  },

  async create(context, fields) {
    if (fields.workshopId !== null) await getWorkshop(context.db, fields.workshopId)
    return getTrainer(context.db, await insertTrainer(context.db, fields))
  },

  async update(context, { id, ...fields }) {
    await getTrainer(context.db, id)
    if (fields.workshopId !== null) await getWorkshop(context.db, fields.workshopId)
    await updateTrainer(context.db, id, fields)
    return getTrainer(context.db, id)
  },

  async setArchived(context, { id, isArchived }) {
    await getTrainer(context.db, id)
    await updateTrainer(context.db, id, { archivedAt: isArchived ? context.now : null })
    return getTrainer(context.db, id)
  },
}
