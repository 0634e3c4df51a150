import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  checkBackups,
  checkFirstRun,
  checkMigration,
  checkPassword,
  checkRecords,
  settledPassword,
} from './support/checks.ts'
import { chances, times } from './support/extent.ts'
import { type Journal, joined } from './support/journal.ts'
import { runWorker } from './support/run-worker.ts'
import { aVault, aVaultUnder, freshFolder } from './support/vault-folder.ts'

/** The backend killed without a word at any moment (SIGKILL), and the folder opened again as a start does. */

const nothing: Journal = { done: [], open: [] }
/** More steps than any worker lives to do. */
const endless = 100_000

describe.concurrent('a killed backend', () => {
  it.each([1, 2])('has every acknowledged change of records, and none by half (folder %i)', async (seed) => {
    const kills = times(50, 500)
    const chance = chances(seed)
    const { folder } = await aVault()
    let journal = nothing
    for (let n = 1; n <= kills; n++) {
      const kill = { lines: 1 + Math.floor(chance() * 24), ms: chance() * 10 }
      const run = await runWorker({ folder, scenario: 'crud', steps: endless, kill })
      expect(run.wasKilled, run.errors).toBe(true)
      journal = joined(journal, run.journal)
      expect(await checkRecords(folder, journal), `kill ${n}`).toEqual([])
    }
    process.stdout.write(`${kills} kills, ${journal.done.length} acknowledged changes\n`)
    expect(journal.done.length).toBeGreaterThan(kills)
  })

  it('opens with the last acknowledged password or the one being set, never with both or none', async () => {
    const chance = chances(3)
    const { folder } = await aVault()
    let journal = nothing
    for (let n = 1; n <= times(20, 100); n++) {
      const now = journal.done.at(-1)
      const extra = now?.kind === 'password' ? now.to : ''
      const kill = { lines: 1 + Math.floor(chance() * 6), ms: chance() * 10 }
      const run = await runWorker({ folder, scenario: 'password', steps: endless, extra, kill })
      expect(run.wasKilled, run.errors).toBe(true)
      journal = joined(journal, run.journal)
      expect(await checkPassword(folder, journal), `kill ${n}`).toEqual([])
      journal = await settledPassword(folder, journal)
    }
  })

  it('has the whole centre after a first run, or none and a new one can be made', async () => {
    const chance = chances(4)
    for (let n = 1; n <= times(10, 100); n++) {
      const folder = freshFolder()
      const run = await runWorker({ folder, scenario: 'firstRun', steps: 1, kill: { lines: 1, ms: chance() * 80 } })
      expect(await checkFirstRun(folder, run.journal), `kill ${n}`).toEqual([])
    }
  })

  it('has the whole migration or nothing of it, and ends it at the next start', async () => {
    const chance = chances(5)
    const key = randomBytes(32)
    for (let n = 1; n <= times(10, 100); n++) {
      const folder = await aVaultUnder(key)
      const task = { folder, scenario: 'migration', steps: 1, extra: key.toString('hex') } as const
      const run = await runWorker({ ...task, kill: { lines: 1, ms: chance() * 60 } })
      expect(await checkMigration(folder, key, run.journal), `kill ${n}`).toEqual([])
    }
  })

  it('has every backup that has a name, whole', async () => {
    const chance = chances(6)
    const { folder } = await aVault()
    let journal = nothing
    for (let n = 1; n <= times(6, 100); n++) {
      const kill = { lines: 3 + Math.floor(chance() * 6), ms: chance() * 80 }
      const run = await runWorker({ folder, scenario: 'backups', steps: endless, kill })
      expect(run.wasKilled, run.errors).toBe(true)
      journal = joined(journal, run.journal)
      expect(await checkBackups(folder, journal), `kill ${n}`).toEqual([])
    }
  })
})
