import { copyInto, factsOf, inspect } from '../../../db/backup.ts'
import { rekeyDatabase } from '../../../db/open.ts'
import { getCentre } from '../../../db/queries/centre.ts'
import { findRecoveryKey, saveRecoveryKey } from '../../../db/queries/recovery-key.ts'
import { getCurrentUser, getSlotId, getUser, listUsers, noteLogin, setSlot } from '../../../db/queries/users.ts'
import type { Reader } from '../../../db/reader.ts'
import { directors } from '../../shared/contract/define.ts'
import type { recovery as contract } from '../../shared/contract/recovery.ts'
import type { User } from '../../shared/contract/users.ts'
import { DomainError } from '../../shared/errors.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import { isSame } from '../backups/ladder.ts'
import { frontOf, linkAccounts } from '../backups/put-back.ts'
import type { GateContext, Handlers } from '../context.ts'
import { buildRecoverySheet } from '../documents/recovery-sheet.ts'
import { refuseWeakPassword } from '../rules/weak-password.ts'
import { pdfFile, printing } from './printing.ts'
import { checkOwnPassword, requireOpen } from './session.ts'

export const recovery: Handlers<typeof contract> = {
  async state({ db }) {
    return { confirmedAt: (await findRecoveryKey(db))?.confirmedAt ?? null }
  },

  async createKey({ db, slots }) {
    return { key: slots.addRecoveryKey((await findRecoveryKey(db))?.slotId ?? null) }
  },

  async sheet(context, { key }) {
    const centre = await getCentre(context.db)
    const sheet = buildRecoverySheet({ centre, key, ...printing(context) })
    const t = translatorFor(context.language)
    return pdfFile(`${t('recovery:sheet.fileName')}-${context.today}`, await context.documents.render(sheet))
  },

  async confirmKey({ db, vault, slots, now }, { key }) {
    const slotId = vault.checkRecoveryKey(key)
    slots.keepRecoveryKey(slotId)
    await saveRecoveryKey(db, slotId, now)
    return {}
  },

  async renewDataKey({ vault, backups, session, user, now, recordIn }, { password, key: typed }) {
    const { username } = user
    const { kysely } = requireOpen(vault)
    await checkOwnPassword({ db: kysely, user, vault }, password)
    if (!(await isConfirmed(kysely, vault, vault.checkRecoveryKey(typed))))
      throw new DomainError('recovery.refused', {})
    const { key, envelope, passwordSlotId, recoverySlotId } = await vault.newKey({ username, password }, typed)
    const { raw, key: formerKey } = vault.source!
    const withoutPassword = await vault.replace({
      copyTo(path) {
        copyInto(raw, path)
        rekeyDatabase({ path, key: formerKey }, key)
        if (!isSame(inspect({ path, key }), factsOf(raw))) throw new DomainError('vault.not_renewed', {})
      },
      key,
      formerKey,
      envelope: () => ({ ...envelope, revision: vault.envelope.revision + 1 }),
      leaving: 'renewed',
      isSameLog: true,
      save(source) {
        backups.makeOf(source, 'renewal')
        return 'renewed'
      },
      async prepare(db, auditKey) {
        const own = { slotId: passwordSlotId, mustChangePassword: 0 }
        const withoutPassword = await linkAccounts(db, (name) => (name === username ? own : undefined))
        await saveRecoveryKey(db, recoverySlotId, now)
        await recordIn(db, auditKey)
        return { front: await frontOf(db), result: withoutPassword }
      },
    })
    // The others opened the data with what opens nothing any more; one's own session goes with them.
    session.lock('renewed')
    // What prevents one here shows by the age of the last on every home page: the change itself stands.
    await backups.make('renewal').catch(() => {})
    return { withoutPassword }
  },

  async open({ vault, session }, { key }) {
    const wasClosed = vault.database === undefined
    const slotId = await vault.unlockWithRecoveryKey(key)
    const { kysely } = requireOpen(vault)
    if (!(await isConfirmed(kysely, vault, slotId))) {
      if (wasClosed) await vault.close()
      throw new DomainError('recovery.refused', {})
    }
    const accounts = await recoveryAccounts(kysely)
    session.recover()
    return accounts
  },

  async resetPassword({ transact, session, now, resources }, { userId, password }) {
    if (!session.isRecovering) throw new DomainError('session.missing', {})
    const user = await transact(async (db, slots) => {
      const account = await getUser(db, userId)
      if (!keepsTheCentre(account)) throw new DomainError('session.wrong_role', {})
      const { nameFr, nameAr } = await getCentre(db)
      const own = [nameFr, nameAr, account.username, account.displayName]
      refuseWeakPassword(password, resources.commonPasswordWords(), { path: 'password', own })
      slots.remove(await getSlotId(db, userId))
      const slotId = await slots.add({ username: account.username, password })
      await setSlot(db, userId, { slotId, mustChangePassword: false, disabledAt: null })
      const current = await getCurrentUser(db, userId)
      await noteLogin(db, userId, now)
      return current
    })
    session.signIn(user.id)
    return user
  },
}

/**
 * Whether that slot is the paper key that was typed back. One that was only shown counts for nothing beside it; where
 * none was confirmed, or its slot is gone with an older envelope, whoever holds one is all that is left.
 */
async function isConfirmed(db: Reader, { envelope }: Pick<GateContext['vault'], 'envelope'>, slotId: string) {
  const confirmed = await findRecoveryKey(db)
  return confirmed?.slotId === slotId || !envelope.slots.some(({ id }) => id === confirmed?.slotId)
}

/** Those whose password the paper key may replace. */
export async function recoveryAccounts(db: Reader) {
  const users = await listUsers(db)
  return users
    .filter(keepsTheCentre)
    .map(({ id, displayName, username, role }) => ({ id, displayName, username, role }))
}

/** Whoever holds the paper key becomes one of those who may give everybody else a password. */
function keepsTheCentre({ role, isDisabled }: User): boolean {
  return !isDisabled && directors.some((one) => one === role)
}
