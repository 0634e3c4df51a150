import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createNotes } from '../../electron/backend/backups/notes.ts'
import { createHealth } from '../../electron/backend/health.ts'
import type { Call } from '../support/backend.ts'
import { aCentreIn, admin, type Folders, folders } from '../support/folder-centre.ts'

/** One bit turns over in a page that nobody reads: what is told, when, and what still works. */

let all: Folders
let folder: string
beforeEach(async () => {
  all = folders()
  folder = all.make()
  const { backend, call } = await aCentreIn(all, folder)
  for (let n = 0; n < 60; n++) await room(call, `Salle ${n}`)
  await call('backups.make', {})
  await backend.close()
  await damageUnnoticed()
})
afterEach(() => all.end())

const path = () => join(folder, 'warcha.sqlite')
const room = (call: Call, nameFr: string) =>
  call('rooms.create', { nameFr, nameAr: nameFr, capacity: 5, isStepFree: true } as never)

async function signedIn() {
  const started = all.start(folder)
  const call = started.visitor()
  await call('session.login', admin)
  return { ...started, call }
}

function flip(page: number): void {
  const descriptor = openSync(path(), 'r+')
  const byte = Buffer.alloc(1)
  readSync(descriptor, byte, 0, 1, (page - 1) * 4096 + 100)
  byte[0]! ^= 1
  writeSync(descriptor, byte, 0, 1, (page - 1) * 4096 + 100)
  closeSync(descriptor)
}

/** In a page that no login reads and every copy does. */
async function damageUnnoticed(): Promise<void> {
  const whole = readFileSync(path())
  for (let page = statSync(path()).size / 4096; page > 2; page--) {
    flip(page)
    const found = await signedIn()
      .then(async ({ call }) => {
        const refused = await call('backups.make', {}).then(
          () => '',
          (error) => error.code,
        )
        return refused === 'database.damaged'
      })
      .catch(() => false)
    await all.end({ keeps: true })
    writeFileSync(path(), whole)
    rmSync(`${path()}-wal`, { force: true })
    rmSync(join(folder, 'backups/notes.json'), { force: true })
    if (!found) continue
    flip(page)
    return
  }
  throw new Error('every page is read by a login')
}

it('is told by the backup that meets it, on the home page, and nothing is written any more but a restore', async () => {
  const { call, visitor } = await signedIn()
  await room(call, 'Avant')
  await expect(call('backups.make', {})).rejects.toThrow('database.damaged')
  expect(await call('backups.state', {})).toMatchObject({
    damagedAt: expect.any(String),
    failedAt: expect.any(String),
  })
  await expect(room(call, 'Apres')).rejects.toThrow('database.damaged')
  const [sound] = await call('backups.list', { place: null })
  await call('session.confirmPassword', { password: admin.password })
  await call('backups.restore', { place: null, id: sound!.id })
  const again = visitor()
  await again('session.login', admin)
  expect(await again('backups.state', {})).toMatchObject({ damagedAt: null, failedAt: expect.any(String) })
  await room(again, 'Depuis')
  await again('backups.make', {})
  expect(await again('backups.state', {})).toMatchObject({ failedAt: null })
})

it('is found once a day when nobody is there, and known at the next start', async () => {
  const first = await signedIn()
  await first.call('session.logout', {})
  await first.backend.checkSessions()
  await first.backend.close()
  const { call } = await signedIn()
  expect(await call('backups.state', {})).toMatchObject({ damagedAt: expect.any(String) })
  await expect(room(call, 'Apres')).rejects.toThrow('database.damaged')
})

it('is looked for once a day too where nothing can be noted any more', async () => {
  const { vault } = await signedIn()
  const notes = createNotes(join(folder, 'backups'))
  notes.write({ checkedAt: '2026-11-19T09:00:00.000Z' })
  mkdirSync(join(folder, 'backups/notes.json.partial'))
  const health = createHealth({ vault, notes, now: () => all.clock })
  expect(await health.checkIfDue()).toBe(true)
  expect(await health.checkIfDue()).toBe(false)
})
