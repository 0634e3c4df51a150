import { findPasswordGiven, listDirectorAccountActs } from '../../../db/queries/audit.ts'
import { getCentre } from '../../../db/queries/centre.ts'
import { findRecoveryKey } from '../../../db/queries/recovery-key.ts'
import { getSecurity } from '../../../db/queries/security.ts'
import {
  findLogin,
  getCurrentUser,
  getSlotId,
  listSlotIds,
  noteLogin,
  setPreferences,
  setSlot,
} from '../../../db/queries/users.ts'
import type { Reader } from '../../../db/reader.ts'
import { directors } from '../../shared/contract/define.ts'
import type { CurrentUser, session as contract, Entry } from '../../shared/contract/session.ts'
import { DomainError } from '../../shared/errors.ts'
import type { GateContext, Handlers } from '../context.ts'
import { refuseWeakPassword } from '../rules/weak-password.ts'
import type { Vault } from '../vault/vault.ts'

export const session: Handlers<typeof contract> = {
  async status({ vault, user, language }) {
    const state = vault.state()
    const { front } = vault
    return {
      state: user ? 'signed_in' : state === 'empty' ? 'needs_set_up' : 'signed_out',
      language,
      centreNameFr: front?.centreNameFr ?? null,
      centreNameAr: front?.centreNameAr ?? null,
      needsRecoveryKey: vault.database !== undefined && (await needsRecoveryKey(vault.database.kysely, user)),
      hidesScreen:
        user !== null && vault.database !== undefined && (await getSecurity(vault.database.kysely)).hidesScreen,
      user,
    }
  },

  async login(context, { username, password }) {
    const { vault } = context
    const wasClosed = vault.database === undefined
    const name = username.toLowerCase()
    const { slotId, failures } = await vault.unlock({ username: name, password })
    const database = requireOpen(vault)
    const account = await findLogin(database.kysely, name)
    // A slot that no account names is left from a change that was cut off before it counted.
    if (!account || account.slotId !== slotId || account.disabledAt) {
      if (wasClosed) await vault.close()
      throw new DomainError('login.refused', {})
    }
    if (wasClosed) vault.forgetSlotsExcept(await listSlotIds(database.kysely))
    const { lastLoginAt } = account
    const passwordGiven = lastLoginAt
      ? ((await findPasswordGiven(database.kysely, account.id, lastLoginAt)) ?? null)
      : null
    const directorAccounts = await toldToDirectors(database.kysely, account.id, lastLoginAt)
    const user = await context.transact(async (db) => {
      const user = await getCurrentUser(db, account.id)
      await noteLogin(db, account.id, context.now)
      return user
    })
    context.session.signIn(account.id, { lastLoginAt, failures, passwordGiven, directorAccounts })
    return user
  },

  async logout(context) {
    context.session.signOut()
    return {}
  },

  async lock(context) {
    context.session.lock()
    return {}
  },

  async entry({ session }) {
    return session.entry
  },

  async noteEntry(context) {
    context.session.noteEntry()
    return {}
  },

  async touch(context) {
    context.session.touch()
    return {}
  },

  async confirmPassword(context, { password }) {
    await checkOwnPassword(context, password)
    context.session.confirm()
    return {}
  },

  async changePassword(context, { current, next }) {
    const { db, slots, user } = context
    await checkOwnPassword(context, current)
    const { nameFr, nameAr } = await getCentre(db)
    const own = [nameFr, nameAr, user.username, user.displayName]
    refuseWeakPassword(next, context.resources.commonPasswordWords(), { path: 'next', own })
    slots.remove(await getSlotId(db, user.id))
    const slotId = await slots.add({ username: user.username, password: next })
    await setSlot(db, user.id, { slotId, mustChangePassword: false, disabledAt: null })
    return getCurrentUser(db, user.id)
  },

  async setPreferences(context, preferences) {
    await setPreferences(context.db, context.user.id, preferences)
    return getCurrentUser(context.db, context.user.id)
  },
}

const toldActs = 10
function actOf({ action, fields }: { action: string; fields: string }): Entry['directorAccounts'][number]['what'] {
  if (action === 'users.create') return 'made'
  if (action !== 'users.update') return 'password'
  return fields.split(',').includes('role') ? 'role' : 'changed'
}

/** An administrator, who reads no file, could make a director of himself: the directors are told. */
async function toldToDirectors(db: Reader, userId: number, since: string | null): Promise<Entry['directorAccounts']> {
  const { role } = await getCurrentUser(db, userId)
  if (role !== 'director' || since === null) return []
  const acts = await listDirectorAccountActs(db, userId, since, toldActs)
  return acts.map(({ by, name, at, ...act }) => ({ by, name, at, what: actOf(act) }))
}

/** The database of a vault that has just been opened. */
export function requireOpen(vault: GateContext['vault']) {
  if (!vault.database) throw new DomainError('session.missing', {})
  return vault.database
}

/** Who keeps the centre has to keep a paper key too, before anything is entrusted to Warcha. */
async function needsRecoveryKey(db: Reader, user: CurrentUser | null): Promise<boolean> {
  if (!user || user.mustChangePassword || !directors.some((role) => role === user.role)) return false
  return (await findRecoveryKey(db)) === undefined
}

/** Whoever finds an open session guesses no faster than at the login. */
export async function checkOwnPassword(
  { db, user, vault }: { db: Reader; user: CurrentUser; vault: Pick<Vault, 'unlock'> },
  password: string,
): Promise<void> {
  try {
    const { slotId } = await vault.unlock({ username: user.username, password })
    if (slotId === (await getSlotId(db, user.id))) return
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'login.refused')) throw error
  }
  throw new DomainError('password.wrong', {})
}
