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

export const users: Handlers<typeof contract> = {
  async list(context) {
    return listUsers(context.db)
  },

  async create(context, { password, ...profile }) {
    const { username } = profile
    if (await findLogin(context.db, username)) throw new DomainError('user.username_taken', { username })
    const slotId = await context.slots.add({ username, password })
    const id = await insertUser(context.db, { ...profile, slotId, mustChangePassword: true })
    return getUser(context.db, id)
  },

  async update(context, { id, ...profile }) {
    const user = await getUser(context.db, id)
    if (user.role === 'administrator' && profile.role !== 'administrator') await refuseLastAdministrator(context, id)
    await updateUser(context.db, id, profile)
    return getUser(context.db, id)
  },

  async resetPassword(context, { id, password }) {
    const { isDisabled } = await getUser(context.db, id)
    if (isDisabled) throw new DomainError('user.disabled', {})
    return givePassword(context, id, password)
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

  async enable(context, { id, password }) {
    return givePassword(context, id, password)
  },
}

/** A password to pass on by hand, in the place of the one before. */
async function givePassword({ db, slots }: MutationContext, id: number, password: string) {
  const { username } = await getUser(db, id)
  slots.remove(await getSlotId(db, id))
  const slotId = await slots.add({ username, password })
  await setSlot(db, id, { slotId, mustChangePassword: true, disabledAt: null })
  return getUser(db, id)
}

/** Without an administrator nobody could ever open an account again. */
async function refuseLastAdministrator(context: MutationContext, id: number): Promise<void> {
  if ((await countActiveAdministrators(context.db, id)) === 0) throw new DomainError('user.last_administrator', {})
}
