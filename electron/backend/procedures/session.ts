import { findCentre } from '../../../db/queries/centre.ts'
import { findLogin, getCurrentUser, noteLogin, setPassword, setPreferences } from '../../../db/queries/users.ts'
import type { session as contract } from '../../shared/contract/session.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers } from '../context.ts'

export const session: Handlers<typeof contract> = {
  async status(context) {
    const centre = await findCentre(context.db)
    return {
      state: context.user ? 'signed_in' : centre ? 'signed_out' : 'needs_set_up',
      language: context.language,
      centreNameFr: centre?.nameFr ?? null,
      centreNameAr: centre?.nameAr ?? null,
      user: context.user,
    }
  },

  async login(context, { username, password }) {
    const name = username.toLowerCase()
    context.passwords.refuseIfTooMany(name)
    const account = await findLogin(context.db, name)
    const matches = await context.passwords.matches(password, account?.passwordHash)
    if (!account || !matches || account.disabledAt) {
      context.passwords.noteFailure(name)
      throw new DomainError('login.refused', {})
    }
    context.passwords.noteSuccess(name)
    const user = await getCurrentUser(context.db, account.id)
    await noteLogin(context.db, account.id, context.now)
    context.session.signIn(account.id)
    return user
  },

  async logout(context) {
    context.session.signOut()
    return {}
  },

  async confirmPassword(context, { password }) {
    const account = await findLogin(context.db, context.user.username)
    if (!(await context.passwords.matches(password, account?.passwordHash))) throw new DomainError('password.wrong', {})
    context.session.confirm()
    return {}
  },

  async changePassword(context, { current, next }) {
    const account = await findLogin(context.db, context.user.username)
    if (!(await context.passwords.matches(current, account?.passwordHash))) throw new DomainError('password.wrong', {})
    await setPassword(context.db, context.user.id, await context.passwords.hash(next), false)
    return getCurrentUser(context.db, context.user.id)
  },

  async setPreferences(context, preferences) {
    await setPreferences(context.db, context.user.id, preferences)
    return getCurrentUser(context.db, context.user.id)
  },
}
