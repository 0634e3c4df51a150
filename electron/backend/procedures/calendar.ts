import {
  deleteClosure,
  getClosure,
  getTrainingYear,
  insertClosure,
  insertHolidays,
  insertTrainingYear,
  listClosures,
  listTrainingYears,
  updateClosure,
} from '../../../db/queries/calendar.ts'
import type { calendar as contract } from '../../shared/contract/calendar.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers } from '../context.ts'
import { trainingYearLabel } from '../rules/calendar.ts'

export const calendar: Handlers<typeof contract> = {
  async years(context) {
    return listTrainingYears(context.db)
  },

  async addYear(context, year) {
    const label = trainingYearLabel(year)
    if ((await listTrainingYears(context.db)).some((known) => known.label === label))
      throw new DomainError('record.duplicate', { record: 'trainingYear', field: 'startsOn' })
    const id = await insertTrainingYear(context.db, { label, ...year })
    await insertHolidays(context.db, context.resources.holidays(year.startsOn, year.endsOn))
    return getTrainingYear(context.db, id)
  },

  async closures(context, { startsOn, endsOn }) {
    return listClosures(context.db, startsOn, endsOn)
  },

  async addClosure(context, closure) {
    const id = await insertClosure(context.db, closure)
    return getClosure(context.db, id)
  },

  async updateClosure(context, { id, ...closure }) {
    await getClosure(context.db, id)
    await updateClosure(context.db, id, closure)
    return getClosure(context.db, id)
  },

  async removeClosure(context, { id }) {
    await getClosure(context.db, id)
    await deleteClosure(context.db, id)
    return {}
  },
}
