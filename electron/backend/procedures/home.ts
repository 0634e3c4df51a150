import {
  countCohortsStarting,
  countDocumentsExpiring,
  countHolidaysUnconfirmed,
  countRegistersMissing,
  countVisitsPlanned,
} from '../../../db/queries/home.ts'
import { managers, office, type Role } from '../../shared/contract/define.ts'
import { type home as contract, type Task, taskKinds } from '../../shared/contract/home.ts'
import { addDays, localTime } from '../../shared/dates.ts'
import type { Handlers, QueryContext } from '../context.ts'

/** How far ahead the home page looks, in days. */
const soon = 14
const later = 60
/** Before any visit that was ever planned. */
const longAgo = '1900-01-01'

const holds = (roles: readonly Role[], role: Role): boolean => roles.includes(role)

export const home: Handlers<typeof contract> = {
  async today(context) {
    const tasks: Task[] = []
    for (const kind of taskKinds) {
      const count = await counts[kind](context)
      if (count > 0) tasks.push({ kind, count })
    }
    return tasks
  },
}

/** Each kind counts nothing for those whom it does not concern. */
const counts: Record<Task['kind'], (context: QueryContext) => Promise<number>> = {
  async registersMissing({ db, user, today, now }) {
    const at = { day: today, time: localTime(new Date(now)) }
    if (user.role === 'trainer') return user.trainerId === null ? 0 : countRegistersMissing(db, at, user.trainerId)
    return holds(office, user.role) ? countRegistersMissing(db, at, undefined) : 0
  },
  async visitsOverdue({ db, user, today }) {
    return holds(office, user.role) ? countVisitsPlanned(db, { from: longAgo, to: addDays(today, -1) }) : 0
  },
  async visitsUpcoming({ db, user, today }) {
    return holds(office, user.role) ? countVisitsPlanned(db, { from: today, to: addDays(today, soon) }) : 0
  },
  async documentsExpiring({ db, user, today }) {
    return holds(office, user.role) ? countDocumentsExpiring(db, { from: today, to: addDays(today, later) }) : 0
  },
  async cohortsStarting({ db, user, today }) {
    return holds(office, user.role) ? countCohortsStarting(db, { from: today, to: addDays(today, soon) }) : 0
  },
  async holidaysUnconfirmed({ db, user, today }) {
    return holds(managers, user.role) ? countHolidaysUnconfirmed(db, { from: today, to: addDays(today, later) }) : 0
  },
}
