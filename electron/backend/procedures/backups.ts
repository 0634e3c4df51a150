import { factsOf } from '../../../db/backup.ts'
import type { OpenDatabase } from '../../../db/open.ts'
import { getCentre } from '../../../db/queries/centre.ts'
import { findRecoveryKey, saveRecoveryKey } from '../../../db/queries/recovery-key.ts'
import { listAccounts, setSlot } from '../../../db/queries/users.ts'
import type { BackupPreview, backups as contract, ListedBackup } from '../../shared/contract/backups.ts'
import { DomainError, isDomainError } from '../../shared/errors.ts'
import { forgetAuditHead } from '../audit/head.ts'
import type { Backups } from '../backups/backups.ts'
import { countsOf } from '../backups/counts.ts'
import { type Backup, checkBackup, databaseIn, keysOf, seemsWhole } from '../backups/ladder.ts'
import { isTrusted } from '../backups/places.ts'
import type { Handlers } from '../context.ts'
import type { Envelope } from '../vault/envelope.ts'
import { transact } from '../vault/transact.ts'
import { readTypedKey, slotOpenedBy } from '../vault/typed-key.ts'
import type { Vault } from '../vault/vault.ts'
import { drillOn } from './drill.ts'
import { recoveryAccounts } from './recovery.ts'
import { requireOpen } from './session.ts'

const dayMs = 86_400_000

export const backups: Handlers<typeof contract> = {
  async state({ backups, now }) {
    const { since, drilledAt, quit, damagedAt, failed } = backups.notes
    const sticks = backups.places.sticks()
    // What a clock that was ahead dated in the future would silence every reminder until then.
    const isPast = (at: string) => Date.parse(at) <= Date.parse(now) + dayMs
    const lastOf = (dates: readonly (string | null | undefined)[]) =>
      dates
        .filter((at) => typeof at === 'string' && isPast(at))
        .sort()
        .at(-1)
    const begin = lastOf([since?.at]) ?? now
    return {
      lastAt: backups.list()[0]?.manifest.createdAt ?? null,
      daysWithoutCopy: daysBetween(lastOf(sticks.filter(isTrusted).map(({ lastCopyAt }) => lastCopyAt)) ?? begin, now),
      damagedAt,
      failedAt: failed?.at ?? null,
      unreadableSticks: sticks.filter((stick) => !isTrusted(stick)).map(({ number }) => number),
      lastQuit: quit,
      drilledAt,
      daysWithoutDrill: daysBetween(lastOf([drilledAt]) ?? begin, now),
    }
  },

  async list({ backups }, { place }) {
    return backups.listIn(place).map((backup) => listed(backup, place))
  },

  async places({ backups }) {
    return backups.places.list()
  },

  async make({ backups }) {
    return listed(await backups.make('manual'), null)
  },

  async copy({ backups }, { place }) {
    return listed(await backups.copyTo(place, await backups.make('manual')), place)
  },

  async forgetPlace({ backups }, { place }) {
    backups.places.forget(place)
    return {}
  },

  async drill(context, { place, id }) {
    const { backups } = context
    const backup = id === null ? backups.listIn(place)[0] : backups.find(place, id)
    if (!backup) throw new DomainError('backup.not_found', {})
    return drillOn(context, backup, place)
  },

  async preview({ backups, vault }, { place, id }) {
    const backup = backups.find(place, id)
    checkWithOwnKey(vault, backup)
    return preview(vault, backup, place)
  },

  async restore({ backups, vault, session }, { place, id }) {
    const backup = backups.find(place, id)
    const { key, envelope } = checkWithOwnKey(vault, backup)
    const confirmed = await findRecoveryKey(requireOpen(vault).kysely)
    const leaving = await saveUnlessDamaged(() => backups.make('restore'))
    // A number that means this user here may mean somebody else there: everybody signs in again.
    session.lock()
    const { sha256 } = backup.manifest
    vault.rememberErasures(backups.erasedIn(place, backup))
    await vault.replace({ path: databaseIn(backup), sha256, key, envelope, leaving })
    forgetAuditHead(vault, newestNumber(backups))
    const database = requireOpen(vault)
    const withoutPassword = await linkAccounts(vault, database)
    // The paper key of today stays the paper key, whatever was confirmed at the time of the backup.
    if (confirmed) await transact(vault, database, (db) => saveRecoveryKey(db, confirmed.slotId, confirmed.confirmedAt))
    await showAtTheDoor(vault, database)
    return { withoutPassword }
  },

  async usePlace({ backups }, { ticket }) {
    return backups.places.use(ticket)
  },

  async found({ backups, vault }) {
    refuseWhileOpen(vault)
    const there = backups.places.list().filter(({ isThere }) => isThere)
    return [null, ...there.map(({ id }) => id)].flatMap((place) =>
      backups.listIn(place).map((backup) => listed(backup, place)),
    )
  },

  async previewWithKey({ backups, vault }, { place, id, key }) {
    refuseWhileOpen(vault)
    const backup = backups.find(place, id)
    checkBackup(backup.folder, openKeys(backup, key).key)
    return preview(vault, backup, place)
  },

  async restoreWithKey({ backups, vault, session, now }, { place, id, key: typed }) {
    refuseWhileOpen(vault)
    const backup = backups.find(place, id)
    const { key, slotId, keys } = openKeys(backup, typed)
    const { sha256 } = checkBackup(backup.folder, key)
    const leaving = await saveWhatOpens(vault, key, () => backups.make('restore'))
    const envelope = joined(vault, keys, slotId)
    vault.rememberErasures(backups.erasedIn(place, backup))
    await vault.replace({ path: databaseIn(backup), sha256, key, envelope, leaving })
    forgetAuditHead(vault, newestNumber(backups))
    const database = requireOpen(vault)
    await linkAccounts(vault, database)
    await transact(vault, database, (db) => saveRecoveryKey(db, slotId, now))
    await showAtTheDoor(vault, database)
    session.recover()
    return recoveryAccounts(database.kysely)
  },
}

const newestNumber = (backups: Backups) => backups.list()[0]?.manifest.number ?? 0

/** A clock that was set back makes nothing younger than today. */
function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / dayMs))
}

/** What the gates do is for whoever cannot sign in; somebody who is in has the other way. */
function refuseWhileOpen(vault: Vault): void {
  if (vault.database) throw new DomainError('session.missing', {})
}

function listed(backup: Backup, place: string | null): ListedBackup {
  const { id, createdAt, reason, station, bytes, tables } = backup.manifest
  return { place, id, createdAt, reason, station, bytes, isWhole: seemsWhole(backup), counts: countsOf(tables) }
}

function preview(vault: Vault, backup: Backup, place: string | null): BackupPreview {
  const now = vault.database ? countsOf(factsOf(vault.database.raw).tables) : null
  return { backup: listed(backup, place), now }
}

/** @throws DomainError `backup.other_centre`, and what the checks throw. */
function checkWithOwnKey(vault: Vault, backup: Backup) {
  const { source } = vault
  if (!source) throw new DomainError('session.missing', {})
  if (backup.manifest.vaultId !== source.envelope.vaultId) throw new DomainError('backup.other_centre', {})
  checkBackup(backup.folder, source.key)
  return source
}

function openKeys(backup: Backup, typed: string) {
  const keys = keysOf(backup.folder)
  if (keys.slots.length === 0) throw new DomainError('backup.no_paper_key', {})
  const opened = slotOpenedBy(keys, readTypedKey(typed))
  if (!opened) throw new DomainError('recovery.refused', {})
  return { keys, ...opened }
}

/** What cannot be read any more is moved aside as it is: it must not keep the centre from a sound copy. */
async function saveUnlessDamaged(save: () => Promise<unknown>): Promise<'replaced' | 'damaged'> {
  try {
    await save()
    return 'replaced'
  } catch (error) {
    if (isDomainError(error, 'database.damaged')) return 'damaged'
    throw error
  }
}

/** A backup of what still opens; what does not is moved aside as it is. */
async function saveWhatOpens(vault: Vault, key: Buffer, save: () => Promise<unknown>): Promise<'replaced' | 'damaged'> {
  try {
    if (vault.state() === 'empty') return 'damaged'
    await vault.openWith(key)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'database.in_use') throw error
    return 'damaged'
  }
  return saveUnlessDamaged(save)
}

/** The passwords of this computer go on opening their own centre; of another centre's nothing stays. */
function joined(vault: Vault, keys: Envelope, slotId: string): Envelope {
  const opened = keys.slots.filter(({ id }) => id === slotId)
  let own: Envelope | undefined
  try {
    own = vault.envelope
  } catch {
    // Damaged or missing: that is why somebody is here.
  }
  const revision = (own?.revision ?? 0) + 1
  if (own?.vaultId !== keys.vaultId) return { ...keys, revision, slots: opened }
  return { ...own, revision, slots: [...own.slots.filter(({ id }) => id !== slotId), ...opened] }
}

/** Each account finds the password it has today; one without gets a new one from those who keep the centre. */
async function linkAccounts(vault: Vault, database: OpenDatabase): Promise<string[]> {
  const withoutPassword: string[] = []
  await transact(vault, database, async (db) => {
    for (const { id, username, displayName, slotId, mustChangePassword, disabledAt } of await listAccounts(db)) {
      const slots = disabledAt ? [] : vault.slotsOf(username)
      if (slotId && slots.includes(slotId)) continue
      const found = slots.at(-1) ?? null
      await setSlot(db, id, { slotId: found, mustChangePassword: mustChangePassword === 1 || !found, disabledAt })
      if (!found && !disabledAt) withoutPassword.push(displayName)
    }
  })
  return withoutPassword
}

async function showAtTheDoor(vault: Vault, { kysely }: OpenDatabase): Promise<void> {
  const { language, nameFr, nameAr } = await getCentre(kysely)
  vault.saveFront({ language, centreNameFr: nameFr, centreNameAr: nameAr })
}
