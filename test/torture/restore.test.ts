import { cpSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedByRestore, contentOf } from '../support/content.ts'
import { chances, times } from './support/extent.ts'
import { type Journal, joined } from './support/journal.ts'
import { checkRenewal } from './support/renewals.ts'
import { checkRestores, checkRestoreWithKey, type KeyedRestore, lived, newWorld } from './support/restore-checks.ts'
import { linesOfRound } from './support/restores.ts'
import { runWorker } from './support/run-worker.ts'
import { admin, firstRun, secretary, start } from './support/start.ts'
import { aVault, freshFolder } from './support/vault-folder.ts'

/** Killed while a backup takes the place of the data: one of the two is there, whole, and opens. */

const endless = 100_000
/** A whole restore takes about so long on a busy machine. */
const restoreMs = 150

describe.concurrent('a killed restore', () => {
  it('signed in: the data of before or of the backup, the passwords of today, and nothing left over', async () => {
    const chance = chances(7)
    const { folder } = await aVault()
    let world = newWorld
    for (let n = 1; n <= times(8, 100); n++) {
      const rounds = Math.floor(chance() * 2)
      const lines = linesOfRound.untilRestore + rounds * linesOfRound.all
      const extra = (world.passwords.done.at(-1) as { to: string } | undefined)?.to ?? ''
      const kill = { lines, ms: chance() * restoreMs }
      const run = await runWorker({ folder, scenario: 'restore', steps: endless, extra, kill })
      expect(run.wasKilled, run.errors).toBe(true)
      expect(run.refusals, run.errors).toEqual([])
      const checked = await checkRestores(folder, lived(world, run.journal))
      expect(checked.problems, `kill ${n}`).toEqual([])
      world = checked.world
    }
  })

  it.each([
    ['on a new computer', 11, freshFolder],
    ['over damaged data', 12, damaged],
    ['over the data of another centre', 13, async () => (await aVault()).folder],
  ])('with the paper key, %s: what was there, or the backup with its keys', async (_, seed, make) => {
    const chance = chances(seed)
    const from = freshFolder()
    const { key } = await firstRun(from)
    const made = await aBackup(from)
    for (let n = 1; n <= times(4, 100); n++) {
      const folder = await make()
      const before = await contentIn(folder)
      cpSync(join(from, 'backups'), join(folder, 'backups'), { recursive: true })
      const wanted: KeyedRestore = { ...made, key, before }
      const extra = JSON.stringify(wanted)
      const kill = { lines: 1, ms: chance() * restoreMs }
      const { journal } = await runWorker({ folder, scenario: 'restoreWithKey', steps: 1, extra, kill })
      expect(await checkRestoreWithKey(folder, wanted, journal), `kill ${n}`).toEqual([])
    }
  })
})

describe('a killed change of the data key', () => {
  it('leaves the key of before or the new one, wholly, and every backup opens with the paper key', async () => {
    const chance = chances(17)
    const { folder, key } = await aVault()
    let journal: Journal = { done: [], open: [] }
    for (let n = 1; n <= times(6, 100); n++) {
      // Two lines for a trainee, two for a note, and one before the key is changed.
      const kill = { lines: 5, ms: chance() * restoreMs }
      const run = await runWorker({ folder, scenario: 'renewal', steps: endless, extra: key, kill })
      expect(run.wasKilled, run.errors).toBe(true)
      expect(run.refusals, run.errors).toEqual([])
      journal = joined(journal, run.journal)
      expect(await checkRenewal(folder, key, journal, run.journal), `kill ${n}`).toEqual([])
    }
  })
})

async function damaged(): Promise<string> {
  const { folder } = await aVault()
  truncateSync(join(folder, 'warcha.sqlite'), 20_000)
  return folder
}

/** A backup, after which the secretary takes another password: the one that the backup knows is not that of today. */
async function aBackup(folder: string): Promise<Pick<KeyedRestore, 'id' | 'content'>> {
  const { backend, vault, as } = start(folder)
  const office = await as(secretary)
  const { id } = await (await as(admin))('backups.make', {})
  const content = contentOf(vault.database!.raw, changedByRestore)
  await office('session.changePassword', { current: secretary.password, next: 'dattier rouge du soir' })
  await backend.close()
  return { id, content }
}

async function contentIn(folder: string): Promise<Record<string, string> | undefined> {
  const { backend, vault, as } = start(folder)
  try {
    await as(admin)
    return contentOf(vault.database!.raw, changedByRestore)
  } catch {
    return undefined
  } finally {
    await backend.close()
  }
}
