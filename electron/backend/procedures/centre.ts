import { insertHolidays, insertTrainingYear } from '../../../db/queries/calendar.ts'
import { findCentre, getCentre, insertCentre, updateIdentity, updateRules } from '../../../db/queries/centre.ts'
import { getCurrentUser, insertUser } from '../../../db/queries/users.ts'
import type { centre as contract } from '../../shared/contract/centre.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers } from '../context.ts'
import { trainingYearLabel } from '../rules/calendar.ts'
import { checkImage } from '../rules/images.ts'

export const centre: Handlers<typeof contract> = {
  async details(context) {
    return getCentre(context.db)
  },

  async setUp(context, { language, centre: identity, trainingYear, administrator }) {
    if (await findCentre(context.db)) throw new DomainError('centre.already_set_up', {})
    if (identity.logo) checkImage(identity.logo, 'centre.logo')
    await insertCentre(context.db, identity, language, context.now)
    await insertTrainingYear(context.db, { label: trainingYearLabel(trainingYear), ...trainingYear })
    const { startsOn, endsOn } = trainingYear
    await insertHolidays(context.db, context.resources.holidays(startsOn, endsOn))
    const { password, ...profile } = administrator
    const userId = await insertUser(context.db, {
      ...profile,
      role: 'administrator',
      trainerId: null,
      language,
      passwordHash: await context.passwords.hash(password),
      mustChangePassword: false,
    })
    context.session.signIn(userId)
    return getCurrentUser(context.db, userId)
  },

  async updateIdentity(context, identity) {
    if (identity.logo) checkImage(identity.logo, 'logo')
    await updateIdentity(context.db, identity)
    return getCentre(context.db)
  },

  async updateRules(context, rules) {
    await updateRules(context.db, rules)
    return getCentre(context.db)
  },
}
