import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackups } from '../../../electron/backend/backups/backups.ts'
import { copySynced } from '../../../electron/backend/backups/files.ts'
import { checkBytes, listBackups } from '../../../electron/backend/backups/ladder.ts'
import { createPlaces } from '../../../electron/backend/backups/places.ts'
import { holds } from '../../../electron/backend/backups/stick-copy.ts'
import { readErasures } from '../../../electron/backend/erasure/list-file.ts'
import { password } from '../../support/backend.ts'
import { aCentreIn, admin, type Folders, folders } from '../../support/folder-centre.ts'
import { aFile } from '../../support/trainee-files.ts'

/** Sticks: copied to at quit, read again when they come back, alternated, pulled out in the middle. Real folders. */

let all: Folders
beforeEach(() => {
  all = folders()
})
afterEach(() => all.end())

async function aCentre() {
  const folder = all.make()
  return { folder, backups: join(folder, 'backups'), ...(await aCentreIn(all, folder)) }
}
type Centre = Awaited<ReturnType<typeof aCentre>>

/** Chosen in the dialog and copied to once. */
async function aStick({ backend, call }: Pick<Centre, 'backend' | 'call'>, folder = all.make()) {
  backend.offerFolder('billet', folder)
  const chosen = await call('backups.usePlace', { ticket: 'billet' })
  await call('backups.copy', { place: chosen.id })
  const place = (await call('backups.places', {})).find(({ id }) =>
    readFileSync(join(folder, 'warcha-place.json'), 'utf8').includes(id),
  )
  return { folder, id: place!.id, away: `${folder}-away` }
}
type Stick = Awaited<ReturnType<typeof aStick>>

const pullOut = ({ folder, away }: Stick) => renameSync(folder, away)
const plugIn = ({ folder, away }: Stick) => renameSync(away, folder)
const later = (days: number) => {
  all.clock = new Date(all.clock.getTime() + days * 86_400_000)
}
const aRoom = (nameFr: string) => ({ nameFr, nameAr: nameFr, capacity: 12, isStepFree: true })
/** What a host does at quit. @returns whether it said that it copies. */
async function quit({ backend }: Pick<Centre, 'backend'>): Promise<boolean> {
  let said = false
  await backend.close()
  await backend.copyOut(() => {
    said = true
  })
  return said
}
/** The service by itself on the centre's folder, as if the backend had just started. */
function serviceOf({ backups, vault }: Pick<Centre, 'backups' | 'vault'>) {
  const places = createPlaces({ file: join(backups, 'places.json'), offered: [] })
  return createBackups({ vault, folder: backups, places, now: () => all.clock })
}

describe('at quit', () => {
  it('the newest backup goes to a stick that is in, and the next start says so', async () => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    await centre.call('rooms.create', aRoom('Salle 1'))
    expect(await quit(centre)).toBe(true)
    const [newest] = listBackups(centre.backups)
    expect(newest!.manifest.reason).toBe('quit')
    expect(listBackups(stick.folder)[0]!.manifest).toEqual(newest!.manifest)
    checkBytes(listBackups(stick.folder)[0]!.folder)
    const call = all.start(centre.folder).visitor()
    await call('session.login', admin)
    expect(await call('backups.state', {})).toMatchObject({ lastQuit: { outcome: 'copied', stick: 1, code: null } })
  })

  it('says nothing and reads nothing where the stick has it already, also with the vault closed', async () => {
    const centre = await aCentre()
    await aStick(centre)
    await quit(centre)
    const again = all.start(centre.folder)
    expect(await quit(again)).toBe(false)
  })

  it('goes on without a stick, without one that was ever known, and with no keys', async () => {
    const centre = await aCentre()
    expect(await quit(centre)).toBe(false)
    const stick = await aStick({ ...centre, ...(await reopened(centre)) })
    pullOut(stick)
    const again = all.start(centre.folder)
    expect(await quit(again)).toBe(false)
    expect(readNotes(centre).quit).toMatchObject({ outcome: 'away', stick: null })
    for (const name of ['vault.json', 'vault.copy.json', 'vault.previous.json'])
      rmSync(join(centre.folder, name), { force: true })
    expect(await quit(all.start(centre.folder))).toBe(false)
  })

  it('a stick that fails is told the next time, until a copy succeeds', async () => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    await centre.call('rooms.create', aRoom('Salle 1'))
    await centre.backend.close()
    // The local backup itself is spoilt: what arrives on the stick is not what was written down.
    const newest = join(listBackups(centre.backups)[0]!.folder, 'data.sqlite')
    const bytes = readFileSync(newest)
    flip(newest)
    await serviceOf(centre).copyOut(() => {})
    writeFileSync(newest, bytes)
    const { call } = await reopened(centre)
    expect(await call('backups.state', {})).toMatchObject({
      lastQuit: { outcome: 'failed', stick: 1, code: 'backup.damaged' },
    })
    expect(listBackups(stick.folder)).toHaveLength(1)
    await call('backups.copy', { place: stick.id })
    expect((await call('backups.state', {})).lastQuit).toBeNull()
  })

  it('a copy that takes too long, or a machine that is switched off, is told as not finished', async () => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    await centre.call('rooms.create', aRoom('Salle 1'))
    await centre.backend.close()
    await serviceOf(centre).copyOut(() => {}, 0)
    expect(readNotes(centre).quit).toMatchObject({ outcome: 'cut', stick: 1, code: null })
    expect(listBackups(stick.folder)).toHaveLength(1)
    // The process would have ended here; what it had begun ends by itself.
    await expect.poll(() => readdirSync(stick.folder).filter((name) => name.endsWith('.partial'))).toEqual([])
    const service = serviceOf(centre)
    const leaving = service.copyOut(() => {})
    // What a machine that is switched off here leaves behind.
    expect(readNotes(centre).quit).toMatchObject({ outcome: 'cut' })
    await leaving
    expect(readNotes(centre).quit).toMatchObject({ outcome: 'copied' })
    expect(listBackups(stick.folder)).toHaveLength(2)
  })
})

const readNotes = ({ backups }: Pick<Centre, 'backups'>) =>
  JSON.parse(readFileSync(join(backups, 'notes.json'), 'utf8'))

async function reopened({ folder }: Pick<Centre, 'folder'>) {
  const started = all.start(folder)
  const call = started.visitor()
  await call('session.login', admin)
  return { ...started, call }
}

describe('when a stick comes back', () => {
  const state = (centre: Centre) => centre.call('backups.state', {})
  const reread = async (centre: Centre) => (await centre.call('backups.places', {}))[0]!.reread

  it('its last copy is read again, once, and the page says when', async () => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    const service = serviceOf(centre)
    later(1)
    expect(await service.lookAtSticks()).toBe(true)
    expect(await reread(centre)).toEqual({ at: all.clock.toISOString(), isIntact: true })
    later(1)
    expect(await service.lookAtSticks()).toBe(false)
    pullOut(stick)
    expect(await service.lookAtSticks()).toBe(true)
    plugIn(stick)
    expect(await service.lookAtSticks()).toBe(true)
    expect(await reread(centre)).toEqual({ at: all.clock.toISOString(), isIntact: true })
  })

  it.each<[string, (copy: string) => void]>([
    ['a flipped bit', (copy) => flip(join(copy, 'data.sqlite'))],
    ['something added', (copy) => appendFileSync(join(copy, 'data.sqlite'), 'x')],
    ['a damaged place of the paper key', (copy) => flip(join(copy, 'keys.json'))],
    ['a damaged manifest', (copy) => flip(join(copy, 'manifest.json'))],
    ['no copy any more', (copy) => rmSync(copy, { recursive: true })],
  ])('%s is told, and the stick counts as no copy until a new one was read again', async (_, spoil) => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    later(20)
    spoil(listBackups(stick.folder)[0]!.folder)
    const service = serviceOf(centre)
    await service.lookAtSticks()
    expect(await reread(centre)).toMatchObject({ isIntact: false })
    expect(await state(centre)).toMatchObject({ unreadableSticks: [1], daysWithoutCopy: 20 })
    await centre.call('rooms.create', aRoom('Salle 1'))
    await centre.call('backups.copy', { place: stick.id })
    expect(await state(centre)).toMatchObject({ unreadableSticks: [1], daysWithoutCopy: 20 })
    pullOut(stick)
    await service.lookAtSticks()
    plugIn(stick)
    await service.lookAtSticks()
    expect(await state(centre)).toMatchObject({ unreadableSticks: [], daysWithoutCopy: 0 })
  })

  it('nothing is said of a stick that is pulled out again meanwhile, or of another one in its place', async () => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    const service = serviceOf(centre)
    const looking = service.lookAtSticks()
    pullOut(stick)
    await looking
    expect(await reread(centre)).toBeNull()
    mkdirSync(stick.folder)
    writeFileSync(join(stick.folder, 'warcha-place.json'), JSON.stringify({ id: 'f'.repeat(32) }))
    await service.lookAtSticks()
    expect(await reread(centre)).toBeNull()
    rmSync(stick.folder, { recursive: true })
    plugIn(stick)
    await service.lookAtSticks()
    expect(await reread(centre)).toMatchObject({ isIntact: true })
  })

  it('lets a transaction end first, and a copy that somebody asks for goes before', async () => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    const service = serviceOf(centre)
    const busy = await aTransaction(centre)
    const looking = service.lookAtSticks()
    expect(await Promise.race([looking, new Promise((resolve) => setTimeout(() => resolve('waits'), 200))])).toBe(
      'waits',
    )
    await busy.end()
    await looking
    const fresh = serviceOf(centre)
    const again = fresh.lookAtSticks()
    await fresh.copyTo(stick.id, listBackups(centre.backups)[0]!)
    await again
    expect(await reread(centre)).toMatchObject({ isIntact: true })
  })
})

/** Somebody in the middle of a change, until `end`. */
async function aTransaction({ vault }: Pick<Centre, 'vault'>) {
  let finish = () => {}
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  let busy: Promise<void> | undefined
  await new Promise<void>((begun) => {
    busy = vault.source!.kysely.transaction().execute(() => {
      begun()
      return done
    })
  })
  return {
    end() {
      finish()
      return busy
    },
  }
}

function flip(path: string): void {
  const bytes = readFileSync(path)
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  writeFileSync(path, bytes)
}

describe('two sticks', () => {
  it('are numbered and alternated: the one copied to longest ago is next', async () => {
    const centre = await aCentre()
    const first = await aStick(centre)
    const turns = async () => (await centre.call('backups.places', {})).map(({ number, turn }) => [number, turn])
    expect(await turns()).toEqual([[1, null]])
    later(1)
    await aStick(centre)
    expect(await turns()).toEqual([
      [1, 'next'],
      [2, 'away'],
    ])
    later(1)
    await centre.call('backups.copy', { place: first.id })
    expect(await turns()).toEqual([
      [1, 'away'],
      [2, 'next'],
    ])
    await centre.call('backups.forgetPlace', { place: first.id })
    expect(await turns()).toEqual([[2, null]])
    expect(listBackups(first.folder)).not.toEqual([])
    await aStick(centre, first.folder)
    expect((await turns()).map(([number]) => number)).toEqual([1, 2])
  })

  it('keep as many backups as this computer does, and what is another centre’s stays', async () => {
    const centre = await aCentre()
    const other = await aCentre()
    const stick = await aStick(centre)
    other.backend.offerFolder('billet', stick.folder)
    await other.call('backups.copy', { place: (await other.call('backups.usePlace', { ticket: 'billet' })).id })
    for (let hour = 1; hour <= 16; hour++) {
      later(1 / 24)
      await centre.call('backups.copy', { place: stick.id })
    }
    const ids = (folder: string, vault: string) =>
      listBackups(folder).flatMap(({ manifest }) => (manifest.vaultId === vault ? [manifest.id] : []))
    expect(ids(stick.folder, centre.vault.envelope.vaultId)).toEqual(ids(centre.backups, centre.vault.envelope.vaultId))
    expect(ids(stick.folder, other.vault.envelope.vaultId)).toHaveLength(1)
  }, 60_000)

  it('let go of what may go anyway where there is no room, and count on after a restore elsewhere', async () => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    for (let n = 0; n < 4; n++) await centre.call('backups.copy', { place: stick.id })
    await centre.backend.close()
    const fresh = all.start(all.make())
    fresh.backend.offerFolder('billet', stick.folder)
    const call = fresh.visitor()
    const { id: place } = await call('backups.usePlace', { ticket: 'billet' })
    const found = await call('backups.found', {})
    const accounts = await call('backups.restoreWithKey', { place, id: found[0]!.id, key: centre.key })
    await call('recovery.resetPassword', { userId: accounts[0]!.id, password: 'un autre mot de passe long' })
    await call('backups.copy', { place })
    expect(listBackups(stick.folder)[0]!.manifest.number).toBe(found.length + 1)
    // New on this computer: nobody is told of years without a copy.
    expect(await call('backups.state', {})).toMatchObject({ daysWithoutCopy: 0, daysWithoutDrill: 0 })
  })
})

describe('a stick pulled out', () => {
  it('in the middle of a copy, 24 times at any moment: nothing half is listed, the source is whole, the next try works', async () => {
    const centre = await aCentre()
    const stick = await aStick(centre)
    // Some megabytes that do not compress, so that there are moments enough.
    centre.vault.source!.raw.exec(
      `CREATE TABLE ballast (content BLOB) STRICT; INSERT INTO ballast SELECT randomblob(1000000) FROM (VALUES (1),(2),(3),(4),(5),(6),(7),(8))`,
    )
    const codes: string[] = []
    for (let round = 0; round < 24; round++) {
      const backup = await centre.call('backups.make', {}).then(() => listBackups(centre.backups)[0]!)
      const service = serviceOf(centre)
      const copying = service.copyTo(stick.id, backup).then(
        () => 'copied',
        (error) => error.code,
      )
      // From before the first byte to after the last.
      for (let turn = 0; turn < round * 3; turn++) await new Promise((resolve) => setImmediate(resolve))
      pullOut(stick)
      codes.push(await copying)
      plugIn(stick)
      const whole = listBackups(stick.folder)
      for (const { folder } of whole) checkBytes(folder)
      expect(whole.some(({ manifest }) => manifest.id === backup.manifest.id)).toBe(codes.at(-1) === 'copied')
      checkBytes(backup.folder)
      await service.copyTo(stick.id, backup)
      expect(readdirSync(stick.folder).filter((name) => name.endsWith('.partial'))).toEqual([])
      rmSync(listBackups(stick.folder)[0]!.folder, { recursive: true })
    }
    expect([...new Set(codes)].filter((code) => code !== 'copied')).toEqual(['backup.place_missing'])
    expect(codes.filter((code) => code !== 'copied').length).toBeGreaterThan(12)
  }, 60_000)

  it('in the middle of a restore, at ten moments: the data is what it was or what was asked for, and the next try works', async () => {
    const centre = await aCentre()
    await centre.call('rooms.create', aRoom('Salle 1'))
    const stick = await aStick(centre)
    const { id } = listBackups(stick.folder)[0]!.manifest
    const bytes = readFileSync(join(listBackups(stick.folder)[0]!.folder, 'data.sqlite'))
    const ends = new Set<string>()
    for (let round = 0; round < 10; round++) {
      const call = centre.visitor()
      await call('session.login', admin)
      await call('session.confirmPassword', { password })
      await call('rooms.create', aRoom(`Salle ${round + 2}`))
      const roomsNow = (await call('rooms.list', {})).length
      // Every other time the backup of today has to wait for somebody, and the stick goes meanwhile.
      const busy = round % 2 === 1 ? await aTransaction(centre) : undefined
      const restoring = call('backups.restore', { place: stick.id, id }).then(
        () => 'restored',
        (error) => error.code,
      )
      for (let turn = 0; turn < round; turn++) await new Promise((resolve) => setImmediate(resolve))
      pullOut(stick)
      await busy?.end()
      const end = await restoring
      ends.add(end)
      plugIn(stick)
      const again = centre.visitor()
      await again('session.login', admin)
      expect(await again('rooms.list', {})).toHaveLength(end === 'restored' ? 1 : roomsNow)
      expect(readFileSync(join(listBackups(stick.folder)[0]!.folder, 'data.sqlite')).equals(bytes)).toBe(true)
    }
    expect([...ends].filter((end) => end !== 'restored')).toEqual(['backup.place_missing'])
    // Gone between the last check and the first byte.
    const gone = join(stick.folder, 'gone.sqlite')
    expect(() => copySynced(gone, join(centre.folder, 'copy'))).toThrow('backup.place_missing')
    const call = centre.visitor()
    await call('session.login', admin)
    await call('session.confirmPassword', { password })
    await call('backups.restore', { place: stick.id, id })
  }, 60_000)

  it('holds what its file system takes', () => {
    const fat = 0x4d44
    expect(holds({ bytes: 2 ** 32 - 1, type: fat })).toBe(true)
    expect(holds({ bytes: 2 ** 32, type: fat })).toBe(false)
    expect(holds({ bytes: 2 ** 32, type: 0xef53 })).toBe(true)
  })
})

describe('the list of the forgotten', () => {
  it('goes to the stick, and a restore of an older backup on a new computer forgets again', async () => {
    const centre = await aCentre()
    await centre.call('session.confirmPassword', { password })
    const profile = { displayName: 'Direction', role: 'director', trainerId: null, language: 'fr' } as const
    const { oneTimePassword } = await centre.call('users.create', { username: 'director', ...profile })
    const director = centre.visitor()
    await director('session.login', { username: 'director', password: oneTimePassword })
    await director('session.changePassword', { current: oneTimePassword, next: password })
    const { id } = await director('trainees.enrol', aFile)
    const stick = await aStick(centre)
    const older = listBackups(stick.folder)[0]!
    later(1)
    await director('session.confirmPassword', { password })
    const witness = { witnessUsername: 'admin', witnessPassword: password, paperKey: '' }
    await director('personalData.anonymise', { id, ...witness })
    // What was forgotten by mistake is in the backup of a moment before.
    expect(listBackups(centre.backups)[0]!.manifest).toMatchObject({ reason: 'erasure', tables: { trainee: 1 } })
    expect(readErasures(stick.folder)).toEqual([])
    await quit(centre)
    expect(readErasures(stick.folder)).toHaveLength(1)
    rmSync(centre.folder, { recursive: true })

    const fresh = all.start(all.make())
    fresh.backend.offerFolder('billet', stick.folder)
    const call = fresh.visitor()
    const { id: place } = await call('backups.usePlace', { ticket: 'billet' })
    const wanted = { place, id: older.manifest.id, key: centre.key }
    const accounts = await call('backups.restoreWithKey', wanted)
    await call('recovery.resetPassword', {
      userId: accounts.find(({ username }) => username === 'director')!.id,
      password: 'un autre mot de passe long',
    })
    expect(await call('trainees.details', { id })).toMatchObject({ anonymisedOn: '2026-11-22', lastName: '—' })
    expect(fresh.vault.source!.raw.serialize().includes('Lahcen')).toBe(false)
  }, 20_000)
})
