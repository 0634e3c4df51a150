import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackups } from '../../../electron/backend/backups/backups.ts'
import { checkBackup, listBackups, makeBackup } from '../../../electron/backend/backups/ladder.ts'
import { writeManifest } from '../../../electron/backend/backups/manifest.ts'
import { createPlaces } from '../../../electron/backend/backups/places.ts'
import type { Vault } from '../../../electron/backend/vault/vault.ts'
import { aCentreIn, admin, type Folders, folders } from '../../support/folder-centre.ts'

/** Backups on real folders, of a real encrypted centre. */

let all: Folders
let folder: string
let vault: Vault
let backups: string
beforeEach(async () => {
  all = folders()
  folder = all.make()
  backups = join(folder, 'backups')
  ;({ vault } = await aCentreIn(all, folder))
})
afterEach(() => all.end())

const now = new Date('2026-11-21T09:00:00Z')
const places = createPlaces({ file: '', offered: [] })
const make = () => makeBackup(vault.source!, { folder: backups, reason: 'manual', now })

describe('a backup', () => {
  it('is a folder without a name of anybody, with the paper key’s slot and no password’s', () => {
    const { folder: made, manifest } = make()
    expect(made).toBe(join(backups, '2026-11-21-000001'))
    expect(readdirSync(made).sort()).toEqual(['data.sqlite', 'keys.json', 'manifest.json'])
    expect(manifest).toMatchObject({ number: 1, reason: 'manual', tables: { user_account: 1, centre: 1 } })
    const keys = readFileSync(join(made, 'keys.json'), 'utf8')
    expect(keys).toContain('"recovery"')
    expect(keys).not.toContain('"password"')
    const everything = readdirSync(made).map((name) => readFileSync(join(made, name)))
    for (const text of ['Amnougar', 'SQLite format 3', 'admin'])
      for (const bytes of everything) expect(bytes.includes(text)).toBe(false)
    expect(checkBackup(made, vault.source!.key)).toEqual(manifest)
  })

  it('counts on whatever the clock says', () => {
    make()
    const earlier = makeBackup(vault.source!, { folder: backups, reason: 'manual', now: new Date('2016-01-01') })
    expect(earlier.manifest.number).toBe(2)
    expect(listBackups(backups).map(({ manifest }) => manifest.number)).toEqual([2, 1])
  })

  it('counts on beside a folder that claims the last of all numbers', () => {
    for (const claimed of ['999999', '9999999999'])
      mkdirSync(join(backups, `2026-01-01-${claimed}`), { recursive: true })
    const numbers = [make(), make()].map(({ manifest }) => manifest.number)
    expect(numbers).toEqual([1_000_000, 1_000_001])
    expect(listBackups(backups).map(({ manifest }) => manifest.number)).toEqual([1_000_001, 1_000_000])
  })

  it('carries no paper key that was never typed back', async () => {
    const { call } = await aCentreIn(all, all.make())
    await call('session.confirmPassword', { password: admin.password })
    const waiting = (await call('recovery.createKey', {})).key
    await call('backups.make', {})
    const [{ id } = { id: '' }] = await call('backups.list', { place: null })
    await call('session.logout', {})
    await expect(call('recovery.open', { key: waiting })).rejects.toThrow('recovery.refused')
    await expect(call('backups.previewWithKey', { place: null, id, key: waiting })).rejects.toThrow()
  })

  it('is not listed while it is partial, and what was cut off is forgotten at the next one', () => {
    const partial = join(backups, '2026-11-21-000001.partial')
    mkdirSync(partial, { recursive: true })
    writeFileSync(join(partial, 'data.sqlite'), 'half')
    expect(listBackups(backups)).toEqual([])
    make()
    expect(readdirSync(backups)).toEqual(['2026-11-21-000001'])
  })

  it('that fails leaves nothing behind and the data as it was', async () => {
    writeFileSync(join(folder, 'no-folder'), '')
    expect(() => makeBackup(vault.source!, { folder: join(folder, 'no-folder'), reason: 'manual', now })).toThrow()
    const wrong = { ...vault.source!, key: Buffer.alloc(32, 1) }
    expect(() => makeBackup(wrong, { folder: backups, reason: 'manual', now })).toThrow('backup.not_made')
    expect(readdirSync(backups)).toEqual([])
    expect(vault.source?.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})

describe('a file that is not what was written', () => {
  const cases: readonly (readonly [string, string, (made: string) => void])[] = [
    ['an empty file', 'backup.empty', (made) => truncateSync(join(made, 'data.sqlite'))],
    ['half a file', 'backup.truncated', (made) => truncateSync(join(made, 'data.sqlite'), 5000)],
    ['a flipped bit', 'backup.damaged', (made) => flip(join(made, 'data.sqlite'), 9000)],
    ['something of another program', 'backup.foreign', (made) => writeFileSync(join(made, 'manifest.json'), '{}')],
    ['a changed manifest', 'backup.foreign', (made) => flip(join(made, 'manifest.json'), 200)],
    [
      'a later version’s',
      'backup.newer',
      (made) => rewrite(made, (manifest) => ({ ...manifest, migrations: [...manifest.migrations, '9999_later'] })),
    ],
    [
      'fewer people than it says',
      'backup.damaged',
      (made) => rewrite(made, (manifest) => ({ ...manifest, tables: { ...manifest.tables, trainee: 3 } })),
    ],
  ]
  it.each(cases)('%s is refused as %s and left as it is', (_, code, spoil) => {
    const { folder: made } = make()
    spoil(made)
    const before = readFileSync(join(made, 'data.sqlite'))
    expect(() => checkBackup(made, vault.source!.key)).toThrow(code)
    expect(readFileSync(join(made, 'data.sqlite')).equals(before)).toBe(true)
  })

  it('another key does not read it', () => {
    expect(() => checkBackup(make().folder, Buffer.alloc(32, 7))).toThrow('backup.damaged')
  })
})

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at]! ^= 1
  writeFileSync(path, bytes)
}

function rewrite(made: string, change: (manifest: ReturnType<typeof make>['manifest']) => object): void {
  const [backup] = listBackups(backups)
  writeFileSync(join(made, 'manifest.json'), writeManifest(change(backup!.manifest) as never))
}

describe('when backups are made', () => {
  it('at quit when something changed, and not again when nothing did', async () => {
    const { backend, visitor } = all.start(folder)
    await vault.close()
    await visitor()('session.login', admin)
    await backend.close()
    expect(listBackups(backups)).toMatchObject([{ manifest: { reason: 'quit' } }])
    await backend.close()
    expect(listBackups(backups)).toHaveLength(1)
  })

  it('every four hours of work, whatever is done to the clock', async () => {
    let elapsed = 0
    const service = createBackups({ vault, folder: backups, places, now: () => all.clock, elapsed: () => elapsed })
    const look = () => service.makeIfChanged('regular')
    const change = () => vault.source!.raw.exec('UPDATE user_account SET text_size = 112')
    await look()
    change()
    elapsed += 3 * 3_600_000
    all.clock = new Date('2036-01-01')
    expect(await look()).toBeUndefined()
    elapsed += 3_600_000
    all.clock = new Date('2016-01-01')
    expect(await look()).toMatchObject({ manifest: { reason: 'regular' } })
    elapsed += 4 * 3_600_000
    expect(await look()).toBeUndefined()
    change()
    expect(await look()).toMatchObject({ manifest: { number: 2 } })
  })

  it('waits for the end of a transaction', async () => {
    const service = createBackups({ vault, folder: backups, places, now: () => all.clock })
    let end = () => {}
    const busy = vault.source!.kysely.transaction().execute(async (db) => {
      await db.updateTable('userAccount').set({ textSize: 125 }).execute()
      await new Promise<void>((resolve) => {
        end = resolve
      })
    })
    const made = service.make('manual')
    await new Promise((resolve) => setTimeout(resolve, 20))
    end()
    await busy
    expect((await made).manifest.tables.user_account).toBe(1)
  })
})
