import {
  countActiveAdministrators,
  findLogin,
  getSlotId,
  getUser,
  insertUser,
  listUsers,
  setSlot,
  updateUser,
} from '../../../db/queries/users.ts'
import type { users as contract } from '../../shared/contract/users.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Handlers, MutationContext } from '../context.ts'
import { makeOneTimePassword } from '../one-time-password.ts'

export const users: Handlers<typeof contract> = {
  async list(context) {
    return listUsers(context.db)
  },

  async create(context, profile) {
    const { username } = profile
    if (await findLogin(context.db, username)) throw new DomainError('user.username_taken', { username })
    const oneTimePassword = makeOneTimePassword()
    const slotId = await context.slots.add({ username, password: oneTimePassword })
    const id = await insertUser(context.db, { ...profile, slotId, mustChangePassword: true })
    return { ...(await getUser(context.db, id)), oneTimePassword }
  },

  async update(context, { id, ...profile }) {
    const user = await getUser(context.db, id)
    if (user.role === 'administrator' && profile.role !== 'administrator') await refuseLastAdministrator(context, id)
    await updateUser(context.db, id, profile)
    return getUser(context.db, id)
  },

  async resetPassword(context, { id }) {
    const { isDisabled } = await getUser(context.db, id)
    if (isDisabled) throw new DomainError('user.disabled', {})
    return giveOneTimePassword(context, id)
  },

  async disable(context, { id }) {
    const { db, slots, now } = context
    const user = await getUser(db, id)
    if (id === context.user.id) throw new DomainError('user.self_disable', {})
    if (user.role === 'administrator') await refuseLastAdministrator(context, id)
    slots.remove(await getSlotId(db, id))
    await setSlot(db, id, { slotId: null, mustChangePassword: true, disabledAt: now })
    return getUser(db, id)
  },

  async enable(context, { id }) {
    return giveOneTimePassword(context, id)
  },
}

/** In the place of the password before. */
async function giveOneTimePassword({ db, slots }: MutationContext, id: number) {
  const { username } = await getUser(db, id)
  const oneTimePassword = makeOneTimePassword()
  slots.remove(await getSlotId(db, id))
  const slotId = await slots.add({ username, password: oneTimePassword })
  await setSlot(db, id, { slotId, mustChangePassword: true, disabledAt: null })
  return { ...(await getUser(db, id)), oneTimePassword }
}

/** Without an administrator nobody could ever open an account again. */
async function refuseLastAdministrator(context: MutationContext, id: number): Promise<void> {
  if ((await countActiveAdministrators(context.db, id)) === 0) throw new DomainError('user.last_administrator', {})
}
