import { insertHolidays, insertTrainingYear } from '../../../db/queries/calendar.ts'
import { getCentre, insertCentre, updateIdentity, updateRules } from '../../../db/queries/centre.ts'
import { getSecurity, updateSecurity } from '../../../db/queries/security.ts'
import { getCurrentUser, insertUser, noteLogin } from '../../../db/queries/users.ts'
import type { centre as contract } from '../../shared/contract/centre.ts'
import type { Handlers } from '../context.ts'
import { trainingYearLabel } from '../rules/calendar.ts'
import { checkImage } from '../rules/images.ts'
import { refuseWeakPassword } from '../rules/weak-password.ts'

export const centre: Handlers<typeof contract> = {
  async details(context) {
    return getCentre(context.db)
  },

  async setUp(context, { language, centre: identity, trainingYear, administrator }) {
    if (identity.logo) checkImage(identity.logo, 'centre.logo')
    const { startsOn, endsOn } = trainingYear
    const { password, ...profile } = administrator
    const { username, displayName } = profile
    const own = [identity.nameFr, identity.nameAr, username, displayName]
    refuseWeakPassword(password, context.resources.commonPasswordWords(), { path: 'administrator.password', own })
    const user = await context.vault.create({ username, password }, (database, slotId) =>
      database.kysely.transaction().execute(async (db) => {
        await insertCentre(db, identity, language, context.now)
        await insertTrainingYear(db, { label: trainingYearLabel(trainingYear), ...trainingYear })
        await insertHolidays(db, context.resources.holidays(startsOn, endsOn))
        const account = { ...profile, role: 'administrator', trainerId: null, language } as const
        const userId = await insertUser(db, { ...account, slotId, mustChangePassword: false })
        await noteLogin(db, userId, context.now)
        return getCurrentUser(db, userId)
      }),
    )
    context.vault.saveFront({ language, centreNameFr: identity.nameFr, centreNameAr: identity.nameAr })
    context.session.signIn(user.id)
    // The password was typed a moment ago, and the paper key comes next.
    context.session.confirm()
    return user
  },

  async updateIdentity(context, identity) {
    if (identity.logo) checkImage(identity.logo, 'logo')
    await updateIdentity(context.db, identity)
    const centre = await getCentre(context.db)
    context.vault.saveFront({ language: centre.language, centreNameFr: centre.nameFr, centreNameAr: centre.nameAr })
    return centre
  },

  async updateRules(context, rules) {
    await updateRules(context.db, rules)
    return getCentre(context.db)
  },

  async security(context) {
    return getSecurity(context.db)
  },

  async updateSecurity(context, security) {
    await updateSecurity(context.db, security)
    return getSecurity(context.db)
  },
}
