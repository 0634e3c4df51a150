import { factsOf } from '../../../db/backup.ts'
import { findRecoveryKey, saveRecoveryKey } from '../../../db/queries/recovery-key.ts'
import { listAccounts } from '../../../db/queries/users.ts'
import type { BackupPreview, backups as contract, ListedBackup } from '../../shared/contract/backups.ts'
import { DomainError, isDomainError } from '../../shared/errors.ts'
import type { Backups } from '../backups/backups.ts'
import { countsOf } from '../backups/counts.ts'
import { type Backup, seemsWhole } from '../backups/ladder.ts'
import { isTrusted } from '../backups/places.ts'
import { copyUnder, frontOf, keysAfter, linkAccounts, openOwn, openWithPaperKey } from '../backups/put-back.ts'
import type { Handlers } from '../context.ts'
import { passwordSlotsOf } from '../vault/slots.ts'
import type { Vault } from '../vault/vault.ts'
import { drillOn } from './drill.ts'
import { recoveryAccounts } from './recovery.ts'
import { requireOpen } from './session.ts'

const dayMs = 86_400_000

export const backups: Handlers<typeof contract> = {
  async state({ backups, now }) {
    const { since, drilledAt, quit, damagedAt, failed } = backups.notes.read()
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
    return backups.listIn(place).map((backup) => listed(backups, backup, place))
  },

  async places({ backups }) {
    return backups.places.list()
  },

  async make({ backups }) {
    return listed(backups, await backups.make('manual'), null)
  },

  async copy({ backups }, { place }) {
    return listed(backups, await backups.copyTo(place, await backups.make('manual')), place)
  },

  async forgetPlace({ backups }, { place }) {
    backups.places.forget(place)
    return {}
  },

  async drill(context, { place, id }) {
    const { backups } = context
    const backup = id === null ? backups.listIn(place)[0] : backups.find(place, id)
    if (!backup) throw new DomainError('backup.not_found', {})
    if (backups.isUnderFormerKey(backup)) throw new DomainError('backup.needs_paper_key', {})
    return drillOn(context, backup, place)
  },

  async preview({ backups, vault }, { place, id, key }) {
    const backup = backups.find(place, id)
    openOwn(vault, backup, key)
    return preview({ backups, vault }, backup, place)
  },

  async restore({ backups, vault, session, recordIn }, { place, id, key }) {
    const backup = backups.find(place, id)
    const opened = openOwn(vault, backup, key)
    vault.rememberErasures(backups.erasedIn(place, backup))
    const withoutPassword = await vault.replace({
      ...copyUnder(vault.source!.key, opened),
      envelope: () => vault.envelope,
      leaving: 'replaced',
      save: (source) => saveUnlessDamaged(() => backups.makeOf(source, 'restore', backup)),
      restoredAfter: () => newestNumber(backups),
      async prepare(db, auditKey, today) {
        const accounts = new Map((await listAccounts(today!)).map((account) => [account.username, account]))
        const withoutPassword = await linkAccounts(db, (username) => accounts.get(username))
        // The paper key of today stays the paper key, whatever was confirmed at the time of the backup.
        const confirmed = await findRecoveryKey(today!)
        if (confirmed) await saveRecoveryKey(db, confirmed.slotId, confirmed.confirmedAt)
        await recordIn(db, auditKey)
        return { front: await frontOf(db), result: withoutPassword }
      },
    })
    // A number that means this user here may mean somebody else there: everybody signs in again.
    session.lock('restored')
    return { withoutPassword }
  },

  async usePlace({ backups }, { ticket }) {
    return backups.places.use(ticket)
  },

  async found({ backups, vault }) {
    refuseWhileOpen(vault)
    const there = backups.places.list().filter(({ isThere }) => isThere)
    return [null, ...there.map(({ id }) => id)].flatMap((place) =>
      backups.listIn(place).map((backup) => listed(backups, backup, place)),
    )
  },

  async previewWithKey({ backups, vault }, { place, id, key }) {
    refuseWhileOpen(vault)
    const backup = backups.find(place, id)
    openWithPaperKey(backup, key)
    return preview({ backups, vault }, backup, place)
  },

  async restoreWithKey({ backups, vault, session, now, recordIn }, { place, id, key: typed }) {
    refuseWhileOpen(vault)
    const backup = backups.find(place, id)
    const opened = openWithPaperKey(backup, typed)
    const { key, envelope, slotId } = keysAfter(vault, opened, typed)
    try {
      const leaving = await openToSave(vault, key)
      vault.rememberErasures(backups.erasedIn(place, backup))
      await vault.replace({
        ...copyUnder(key, opened),
        envelope: () => envelope,
        leaving,
        save: (source) => saveUnlessDamaged(() => backups.makeOf(source, 'restore', backup)),
        restoredAfter: () => newestNumber(backups),
        async prepare(db, auditKey) {
          const { vaultId, slots } = envelope
          await linkAccounts(db, (username) => ({ slotId: passwordSlotsOf(vaultId, slots, username).at(-1) ?? null }))
          await saveRecoveryKey(db, slotId, now)
          await recordIn(db, auditKey)
          return { front: await frontOf(db), result: undefined }
        },
      })
    } catch (error) {
      // Nobody has signed in: what was opened for its backup is closed, so that the next try finds what this one found.
      await vault.close()
      throw error
    }
    session.recover()
    return recoveryAccounts(requireOpen(vault).kysely)
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

function listed(backups: Backups, backup: Backup, place: string | null): ListedBackup {
  const { id, createdAt, reason, station, bytes, tables } = backup.manifest
  const state = { isWhole: seemsWhole(backup), needsPaperKey: backups.isUnderFormerKey(backup) }
  return { place, id, createdAt, reason, station, bytes, ...state, counts: countsOf(tables) }
}

function preview(
  { backups, vault }: { backups: Backups; vault: Vault },
  backup: Backup,
  place: string | null,
): BackupPreview {
  const now = vault.database ? countsOf(factsOf(vault.database.raw).tables) : null
  return { backup: listed(backups, backup, place), now }
}

/** What cannot be read any more is moved aside as it is: it must not keep the centre from a sound copy. */
function saveUnlessDamaged(save: () => unknown): 'replaced' | 'damaged' {
  try {
    save()
    return 'replaced'
  } catch (error) {
    if (isDomainError(error, 'database.damaged')) return 'damaged'
    throw error
  }
}

/** Opens what is there, to make a backup of it before it leaves; what does not open is moved aside as it is. */
async function openToSave(vault: Vault, key: Buffer): Promise<'replaced' | 'damaged'> {
  try {
    if (vault.state() === 'empty') return 'damaged'
    await vault.openWith(key)
    return 'replaced'
  } catch (error) {
    if (isDomainError(error, 'database.in_use') || isDomainError(error, 'database.in_use_by')) throw error
    return 'damaged'
  }
}
