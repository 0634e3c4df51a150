import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups } from '../../../electron/backend/backups/ladder.ts'
import { writeManifest } from '../../../electron/backend/backups/manifest.ts'
import { aCentreIn, type Folders, folders } from '../../support/folder-centre.ts'

/** The monthly drill: a whole restore apart, on real folders, with a page that says how it went. */

let all: Folders
beforeEach(() => {
  all = folders()
})
afterEach(() => all.end())

async function aCentre() {
  const folder = all.make()
  return { folder, backups: join(folder, 'backups'), ...(await aCentreIn(all, folder)) }
}
const later = (days: number) => {
  all.clock = new Date(all.clock.getTime() + days * 86_400_000)
}
const filesOf = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort()

function flip(path: string): void {
  const bytes = readFileSync(path)
  bytes[20_000]! ^= 4
  writeFileSync(path, bytes)
}

describe('a drill', () => {
  it('of the newest backup succeeds, leaves nothing behind, and is remembered for a month', async () => {
    const { folder, call } = await aCentre()
    await call('backups.make', {})
    const before = filesOf(folder)
    expect((await call('backups.state', {})).drilledAt).toBeNull()
    later(2)
    const { failedAt, report } = await call('backups.drill', { place: null, id: null })
    expect(failedAt).toBeNull()
    expect(report.fileName).toBe('essai-de-restauration-2026-11-23.pdf')
    const pdf = Buffer.from(report.content, 'base64')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    // One page.
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(filesOf(folder)).toEqual(before)
    expect(await call('backups.state', {})).toMatchObject({ drilledAt: all.clock.toISOString(), daysWithoutDrill: 0 })
    later(32)
    expect(await call('backups.state', {})).toMatchObject({ daysWithoutDrill: 32 })
  })

  it('of an older one on a stick changes neither the stick nor the data', async () => {
    const { backend, call, vault } = await aCentre()
    const stick = all.make()
    backend.offerFolder('billet', stick)
    const chosen = await call('backups.usePlace', { ticket: 'billet' })
    const first = await call('backups.copy', { place: chosen.id })
    const place = (await call('backups.places', {}))[0]!.id
    await call('backups.copy', { place })
    const before = filesOf(stick)
    const head = vault.source!.raw.prepare('SELECT count(*) FROM kysely_migration').pluck().get()
    expect(await call('backups.drill', { place, id: first.id })).toMatchObject({ failedAt: null })
    expect(filesOf(stick)).toEqual(before)
    expect(vault.source!.raw.prepare('SELECT count(*) FROM kysely_migration').pluck().get()).toBe(head)
  })

  it.each<[string, string, (backup: string) => void]>([
    ['a flipped bit', 'bytes', (backup) => flip(join(backup, 'data.sqlite'))],
    ['half a file', 'bytes', (backup) => writeFileSync(join(backup, 'data.sqlite'), 'half')],
    ['no file of keys', 'copied', (backup) => rmSync(join(backup, 'keys.json'))],
    ['a damaged file of keys', 'paperKey', (backup) => writeFileSync(join(backup, 'keys.json'), '{}')],
    [
      'another count than was noted',
      'matches',
      (backup) => {
        const { manifest } = listBackups(join(backup, '..'))[0]!
        const tables = { ...manifest.tables, trainee: 7 }
        writeFileSync(join(backup, 'manifest.json'), writeManifest({ ...manifest, tables }))
      },
    ],
  ])(
    'of a backup with %s says where it ended, still prints its page, and counts for nothing',
    async (_, step, spoil) => {
      const { folder, backups, call } = await aCentre()
      await call('backups.make', {})
      spoil(listBackups(backups)[0]!.folder)
      const before = filesOf(folder)
      const { failedAt, report } = await call('backups.drill', { place: null, id: null })
      expect(failedAt).toBe(step)
      expect(report.content.length).toBeGreaterThan(1000)
      expect((await call('backups.state', {})).drilledAt).toBeNull()
      expect(filesOf(folder)).toEqual(before)
    },
  )

  it('refuses another centre’s backup, none at all, and a stick that is gone', async () => {
    const other = await aCentre()
    await other.call('backups.make', {})
    const { backups, backend, call } = await aCentre()
    await expect(call('backups.drill', { place: null, id: null })).rejects.toThrow('backup.not_found')
    mkdirSync(backups, { recursive: true })
    cpSync(listBackups(other.backups)[0]!.folder, join(backups, '2026-11-21-000009'), { recursive: true })
    await expect(call('backups.drill', { place: null, id: null })).rejects.toThrow('backup.other_centre')
    const stick = all.make()
    backend.offerFolder('billet', stick)
    const { id } = await call('backups.usePlace', { ticket: 'billet' })
    await call('backups.copy', { place: id })
    const place = (await call('backups.places', {}))[0]!.id
    rmSync(stick, { recursive: true })
    await expect(call('backups.drill', { place, id: null })).rejects.toThrow('backup.place_missing')
  })

  it('that was killed leaves nothing for long', async () => {
    const { backups, call } = await aCentre()
    mkdirSync(join(backups, 'drill'), { recursive: true })
    writeFileSync(join(backups, 'drill', 'data.sqlite'), 'half')
    await call('backups.make', {})
    expect(existsSync(join(backups, 'drill'))).toBe(false)
  })
})
