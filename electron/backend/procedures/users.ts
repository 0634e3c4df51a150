import {
  countActiveAdministrators,
  findLogin,
  getUser,
  insertUser,
  listUsers,
  setDisabledAt,
  setPassword,
  updateUser,
} from '../../../db/queries/users.ts'
import type { users as contract } from '../../shared/contract/users.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers, MutationContext } from '../context.ts'

export const users: Handlers<typeof contract> = {
  async list(context) {
    return listUsers(context.db)
  },

  async create(context, { password, ...profile }) {
    if (await findLogin(context.db, profile.username))
      throw new DomainError('user.username_taken', { username: profile.username })
    const passwordHash = await context.passwords.hash(password)
    const id = await insertUser(context.db, { ...profile, passwordHash, mustChangePassword: true })
    return getUser(context.db, id)
  },

  async update(context, { id, ...profile }) {
    const user = await getUser(context.db, id)
    if (user.role === 'administrator' && profile.role !== 'administrator') await refuseLastAdministrator(context, id)
    await updateUser(context.db, id, profile)
    return getUser(context.db, id)
  },

  async resetPassword(context, { id, password }) {
    await getUser(context.db, id)
    await setPassword(context.db, id, await context.passwords.hash(password), true)
    return getUser(context.db, id)
  },

  async setDisabled(context, { id, isDisabled }) {
    const user = await getUser(context.db, id)
    if (isDisabled && id === context.user.id) throw new DomainError('user.self_disable', {})
    if (isDisabled && user.role === 'administrator') await refuseLastAdministrator(context, id)
    await setDisabledAt(context.db, id, isDisabled ? context.now : null)
    return getUser(context.db, id)
  },
}

/** Without an administrator nobody could ever open an account again. */
async function refuseLastAdministrator(context: MutationContext, id: number): Promise<void> {
  if ((await countActiveAdministrators(context.db, id)) === 0) throw new DomainError('user.last_administrator', {})
}
