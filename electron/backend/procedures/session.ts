import { findCentre } from '../../../db/queries/centre.ts'
import { findLogin, getCurrentUser, noteLogin, setPassword, setPreferences } from '../../../db/queries/users.ts'
import type { session as contract } from '../../shared/contract/session.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers, MutationContext } from '../context.ts'

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
    await checkOwnPassword(context, password)
    context.session.confirm()
    return {}
  },

  async changePassword(context, { current, next }) {
    await checkOwnPassword(context, current)
    await setPassword(context.db, context.user.id, await context.passwords.hash(next), false)
    return getCurrentUser(context.db, context.user.id)
  },

  async setPreferences(context, preferences) {
    await setPreferences(context.db, context.user.id, preferences)
    return getCurrentUser(context.db, context.user.id)
  },
}

/** Whoever finds an open session guesses no faster than at the login. */
async function checkOwnPassword({ db, user, passwords }: MutationContext, password: string): Promise<void> {
  passwords.refuseIfTooMany(user.username)
  const account = await findLogin(db, user.username)
  if (!(await passwords.matches(password, account?.passwordHash))) {
    passwords.noteFailure(user.username)
    throw new DomainError('password.wrong', {})
  }
  passwords.noteSuccess(user.username)
}
