import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups } from '../../../electron/backend/backups/ladder.ts'
import { type Envelope, readEnvelope } from '../../../electron/backend/vault/envelope.ts'
import { decideSwap } from '../../../electron/backend/vault/swap.ts'
import type { Vault } from '../../../electron/backend/vault/vault.ts'
import { password } from '../../support/backend.ts'
import { changedByRestore, contentOf } from '../../support/content.ts'
import { aCentreIn, admin, type Folders, folders } from '../../support/folder-centre.ts'

/** Backups put back on real folders, with the paper key alone where nobody can sign in. */

let all: Folders
beforeEach(() => {
  all = folders()
})
afterEach(() => all.end())

const newPassword = 'un mot de passe retrouvé'

const contentIn = (vault: Vault) => contentOf(vault.source!.raw, changedByRestore)

async function rooms(call: Awaited<ReturnType<typeof aCentreIn>>['call'], ...names: string[]): Promise<void> {
  for (const name of names) await call('rooms.create', { nameFr: name, nameAr: name, capacity: 12, isStepFree: true })
}

describe('on another computer', () => {
  it('the paper key alone brings everything back, ten times over', async () => {
    let from = all.make()
    const first = await aCentreIn(all, from)
    await rooms(first.call, 'Salle 1')
    await first.call('session.confirmPassword', { password })
    const { oneTimePassword } = await first.call('users.create', {
      ...{ username: 'fatima', displayName: 'Fatima', role: 'secretary' },
      ...{ trainerId: null, language: 'ar' },
    })
    await first.call('backups.make', {})
    const content = contentIn(first.vault)
    await first.backend.close()
    for (let round = 1; round <= 10; round++) {
      const folder = all.make()
      cpSync(join(from, 'backups'), join(folder, 'backups'), { recursive: true })
      const fresh = all.start(folder)
      const call = fresh.visitor()
      expect(await call('session.status', {})).toMatchObject({ state: 'needs_set_up' })
      const [newest] = await call('backups.found', {})
      const wanted = { place: null, id: newest!.id, key: first.key }
      expect(await call('backups.previewWithKey', wanted)).toMatchObject({
        now: null,
        backup: { counts: { accounts: 2 } },
      })
      const accounts = await call('backups.restoreWithKey', wanted)
      expect(accounts).toMatchObject([{ username: 'admin' }])
      await call('recovery.resetPassword', { userId: accounts[0]!.id, password: newPassword })
      expect(contentIn(fresh.vault)).toEqual(content)
      expect(await call('session.status', {})).toMatchObject({ state: 'signed_in', needsRecoveryKey: false })
      await expect(fresh.visitor()('session.login', { username: 'fatima', password: oneTimePassword })).rejects.toThrow(
        'login.refused',
      )
      expect(existsSync(join(folder, 'quarantine'))).toBe(false)
      await fresh.backend.close()
      from = folder
    }
  }, 60_000)

  it('asks for the right paper key, and touches nothing before', async () => {
    const from = all.make()
    const { call, backend } = await aCentreIn(all, from)
    await call('backups.make', {})
    await backend.close()
    const other = await aCentreIn(all, all.make())
    const folder = all.make()
    cpSync(join(from, 'backups'), join(folder, 'backups'), { recursive: true })
    const visitor = all.start(folder).visitor()
    const [newest] = await visitor('backups.found', {})
    const wanted = { place: null, id: newest!.id }
    await expect(visitor('backups.restoreWithKey', { ...wanted, key: other.key })).rejects.toThrow('recovery.refused')
    await expect(visitor('backups.restoreWithKey', { ...wanted, key: 'ABCD' })).rejects.toThrow('recovery.length')
    await expect(visitor('backups.restoreWithKey', { ...wanted, id: 'x', key: other.key })).rejects.toThrow(
      'backup.not_found',
    )
    expect(readdirSync(folder).sort()).toEqual(['backups', 'logs'])
    expect(await visitor('session.status', {})).toMatchObject({ state: 'needs_set_up' })
  })
})

describe('signed in', () => {
  it('what was entered since goes, after a backup of it; passwords stay those of today', async () => {
    const folder = all.make()
    const { call, vault, visitor } = await aCentreIn(all, folder)
    await rooms(call, 'Salle 1')
    const then = await call('backups.make', {})
    const content = contentIn(vault)
    await rooms(call, 'Salle 2')
    await call('session.changePassword', { current: password, next: newPassword })
    await call('session.confirmPassword', { password: newPassword })
    const bystander = visitor()
    await bystander('session.login', { ...admin, password: newPassword })
    await expect(bystander('backups.restore', { place: null, id: then.id })).rejects.toThrow('session.reauth_needed')
    expect(await call('backups.restore', { place: null, id: then.id })).toEqual({ withoutPassword: [] })
    await expect(call('users.list', {})).rejects.toThrow('session.missing')
    await expect(bystander('users.list', {})).rejects.toThrow('session.missing')
    expect(contentIn(vault)).toEqual(content)
    const back = visitor()
    await expect(back('session.login', admin)).rejects.toThrow('login.refused')
    await back('session.login', { ...admin, password: newPassword })
    // The undo: what was there before is a backup like any other.
    const undo = (await back('backups.list', { place: null })).find(({ reason }) => reason === 'restore')!
    await back('session.confirmPassword', { password: newPassword })
    await back('backups.restore', { place: null, id: undo.id })
    const again = visitor()
    await again('session.login', { ...admin, password: newPassword })
    expect(await again('rooms.list', {})).toHaveLength(2)
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(2)
  })

  it('the backup being put back stays, also when the one made before it would take its place', async () => {
    const folder = all.make()
    const { call, vault, visitor } = await aCentreIn(all, folder)
    const oldest = await call('backups.make', {})
    const content = contentIn(vault)
    for (let n = 1; n <= 11; n++) await rooms(call, `Salle ${n}`).then(() => call('backups.make', {}))
    await call('session.confirmPassword', { password })
    await call('backups.restore', { place: null, id: oldest.id })
    expect(contentIn(vault)).toEqual(content)
    const back = visitor()
    await back('session.login', admin)
    const ids = (await back('backups.list', { place: null })).map(({ id }) => id)
    expect(ids).toContain(oldest.id)
  })

  it('what is asked for meanwhile is in the backup made before, or refused: never acknowledged and lost', async () => {
    const folder = all.make()
    const { call, visitor } = await aCentreIn(all, folder)
    const { id } = await call('backups.make', {})
    const bystander = visitor()
    await bystander('session.login', admin)
    await call('session.confirmPassword', { password })
    const room = (name: string) => ({ nameFr: name, nameAr: name, capacity: 12, isStepFree: true })
    const [first, second, restored, third, fourth] = await Promise.allSettled([
      // The password holds the one connection for a while, and the others wait behind it.
      call('session.changePassword', { current: password, next: newPassword }),
      bystander('rooms.create', room('avant')),
      call('backups.restore', { place: null, id }),
      bystander('rooms.create', room('après')),
      bystander('rooms.list', {}),
    ])
    expect(restored).toMatchObject({ status: 'fulfilled' })
    for (const one of [first, second, third, fourth])
      if (one?.status === 'rejected') expect(one.reason).toMatchObject({ code: 'session.missing' })
    const back = visitor()
    const own = { ...admin, password: first?.status === 'fulfilled' ? newPassword : password }
    await back('session.login', own)
    const undo = (await back('backups.list', { place: null })).find(({ reason }) => reason === 'restore')!
    await back('session.confirmPassword', { password: own.password })
    await back('backups.restore', { place: null, id: undo.id })
    const again = visitor()
    await again('session.login', own)
    const acknowledged = [second, third].filter((one) => one?.status === 'fulfilled').length
    expect(await again('rooms.list', {})).toHaveLength(acknowledged)
    const incidents = readdirSync(join(folder, 'logs')).map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
    expect(incidents).toEqual([])
  })

  it('refuses the backup of another centre and leaves everything', async () => {
    const elsewhere = all.make()
    const other = await aCentreIn(all, elsewhere)
    await other.call('backups.make', {})
    const folder = all.make()
    const own = await aCentreIn(all, folder)
    cpSync(listBackups(join(elsewhere, 'backups'))[0]!.folder, join(folder, 'backups', '2026-11-21-000009'), {
      recursive: true,
    })
    const [foreign] = await own.call('backups.list', { place: null })
    await expect(own.call('backups.preview', { place: null, id: foreign!.id })).rejects.toThrow('backup.other_centre')
    await expect(own.call('backups.restore', { place: null, id: foreign!.id })).rejects.toThrow('backup.other_centre')
    expect(await own.call('users.list', {})).toHaveLength(1)
  })
})

describe('what does not open', () => {
  async function spoiled(spoil: (folder: string) => void) {
    const folder = all.make()
    const { call, backend, key } = await aCentreIn(all, folder)
    await rooms(call, 'Salle 1')
    const made = await call('backups.make', {})
    await backend.close()
    spoil(folder)
    const { visitor, vault } = all.start(folder)
    const wanted = { place: null, id: made.id, key }
    return { folder, call: visitor(), visitor, vault, wanted }
  }
  const envelopes = ['vault.json', 'vault.copy.json', 'vault.previous.json']
  it.each<[string, (folder: string) => void]>([
    ['half of the data', (folder) => truncateSync(join(folder, 'warcha.sqlite'), 20_000)],
    ['no data', (folder) => rmSync(join(folder, 'warcha.sqlite'))],
    ['empty data', (folder) => truncateSync(join(folder, 'warcha.sqlite'))],
    ['data of something else', (folder) => writeFileSync(join(folder, 'warcha.sqlite'), 'x'.repeat(9000))],
  ])('%s: the backup comes in its place, the passwords of today open it', async (_, spoil) => {
    const { folder, call, visitor, wanted } = await spoiled(spoil)
    await call('backups.restoreWithKey', wanted)
    await visitor()('session.login', admin)
    expect(readdirSync(join(folder, 'quarantine')).every((name) => name.includes('-damaged-'))).toBe(true)
  })

  it('no keys, sound data: nothing is lost, because what opens is saved before', async () => {
    const { call, wanted, vault } = await spoiled((folder) => {
      for (const name of envelopes) rmSync(join(folder, name), { force: true })
    })
    await expect(call('session.status', {})).rejects.toThrow('vault.keys_missing')
    const accounts = await call('backups.restoreWithKey', wanted)
    await call('recovery.resetPassword', { userId: accounts[0]!.id, password: newPassword })
    expect(await call('rooms.list', {})).toHaveLength(1)
    expect(vault.database).toBeDefined()
  })

  it('a journal beside what is gone does not undo the restore', async () => {
    const { folder, call, wanted, visitor } = await spoiled((folder) => {
      rmSync(join(folder, 'warcha.sqlite'))
      writeFileSync(join(folder, 'warcha.sqlite-wal'), Buffer.alloc(50_000, 3))
    })
    await call('backups.restoreWithKey', wanted)
    const again = visitor()
    await again('session.login', admin)
    expect(await again('rooms.list', {})).toHaveLength(1)
    const [aside] = readdirSync(join(folder, 'quarantine'))
    expect(readdirSync(join(folder, 'quarantine', aside!))).toContain('warcha.sqlite-wal')
  })

  it('a restore that was cut off after it was decided ends at the next start, with its keys', async () => {
    const { folder, visitor } = await spoiled((folder) => {
      const { folder: made } = listBackups(join(folder, 'backups'))[0]!
      rmSync(join(folder, 'warcha.sqlite'))
      writeFileSync(join(folder, 'warcha.sqlite-wal'), Buffer.alloc(50_000, 3))
      copyFileSync(join(made, 'data.sqlite'), join(folder, 'warcha.sqlite.new'))
      const envelope = readEnvelope(readFileSync(join(folder, 'vault.json'), 'utf8')) as Envelope
      decideSwap(folder, { envelope: { ...envelope, revision: 99 }, aside: '2026-11-21-09-00-00-damaged-1' })
      for (const name of envelopes) writeFileSync(join(folder, name), '{ torn')
    })
    await visitor()('session.login', admin)
    expect(readdirSync(folder).filter((name) => /new|swap/.test(name))).toEqual([])
  })

  it('a restore that was cut off before it was decided leaves nothing behind', async () => {
    const folder = all.make()
    const { backend } = await aCentreIn(all, folder)
    await backend.close()
    for (const name of ['warcha.sqlite.new', 'warcha.sqlite.new-wal']) writeFileSync(join(folder, name), 'half')
    await all.start(folder).visitor()('session.login', admin)
    expect(readdirSync(folder).filter((name) => name.includes('new'))).toEqual([])
  })

  it('the data that another start has open stays where it is', async () => {
    const folder = all.make()
    const { call, key } = await aCentreIn(all, folder)
    const { id } = await call('backups.make', {})
    const second = all.start(folder).visitor()
    await expect(second('backups.restoreWithKey', { place: null, id, key })).rejects.toThrow('database.in_use_by')
    expect(existsSync(join(folder, 'quarantine'))).toBe(false)
    expect(await call('users.list', {})).toHaveLength(1)
  })
})

describe('a folder outside', () => {
  it('gets a copy that is read back, and a new computer restores from it', async () => {
    const stick = all.make()
    const { call, backend, key } = await aCentreIn(all, all.make())
    backend.offerFolder('billet', stick)
    const place = await call('backups.usePlace', { ticket: 'billet' })
    await expect(call('backups.usePlace', { ticket: 'autre' })).rejects.toThrow('backup.place_missing')
    const copy = await call('backups.copy', { place: place.id })
    expect(await call('backups.state', {})).toMatchObject({ daysWithoutCopy: 0 })
    const [marked] = await call('backups.places', {})
    expect(marked).toMatchObject({ isThere: true, name: stick.split('/').at(-1) })
    expect(await call('backups.list', { place: marked!.id })).toMatchObject([{ id: copy.id, isWhole: true }])
    await backend.close()

    const fresh = all.start(all.make())
    fresh.backend.offerFolder('autre billet', stick)
    const visitor = fresh.visitor()
    const chosen = await visitor('backups.usePlace', { ticket: 'autre billet' })
    const found = await visitor('backups.found', {})
    expect(found).toMatchObject([{ place: chosen.id, id: copy.id }])
    const accounts = await visitor('backups.restoreWithKey', { place: chosen.id, id: copy.id, key })
    await visitor('recovery.resetPassword', { userId: accounts[0]!.id, password: newPassword })
    expect(await visitor('session.status', {})).toMatchObject({ state: 'signed_in', centreNameFr: 'Centre Amnougar' })
  })

  it('that is pulled out, or was pulled out in the middle, shows no half of a backup', async () => {
    const stick = all.make()
    const { call, backend } = await aCentreIn(all, all.make())
    backend.offerFolder('billet', stick)
    const { id } = await call('backups.usePlace', { ticket: 'billet' })
    mkdirSync(join(stick, '2026-11-20-000001.partial'))
    writeFileSync(join(stick, '2026-11-20-000001.partial', 'data.sqlite'), 'half')
    expect(await call('backups.list', { place: id })).toEqual([])
    rmSync(stick, { recursive: true })
    await expect(call('backups.copy', { place: id })).rejects.toThrow('backup.place_missing')
    await expect(call('backups.list', { place: id })).rejects.toThrow('backup.place_missing')
  })

  it('tells a copy that changed since from one that did not', async () => {
    const stick = all.make()
    const { call, backend } = await aCentreIn(all, all.make())
    backend.offerFolder('billet', stick)
    const { id } = await call('backups.usePlace', { ticket: 'billet' })
    const copy = await call('backups.copy', { place: id })
    const place = (await call('backups.places', {}))[0]!.id
    await call('backups.preview', { place, id: copy.id })
    const path = join(listBackups(stick)[0]!.folder, 'data.sqlite')
    const bytes = readFileSync(path)
    bytes[20_000]! ^= 4
    writeFileSync(path, bytes)
    await expect(call('backups.preview', { place, id: copy.id })).rejects.toThrow('backup.damaged')
  })
})
