import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { built } from './support/built.ts'
import { checkMigration, checkPassword, checkRecords, checkStick } from './support/checks.ts'
import { times } from './support/extent.ts'
import { readRecording } from './support/recording.ts'
import { runWorker, type WorkerRun, type WorkerTask } from './support/run-worker.ts'
import { aVault, aVaultUnder, freshFolder } from './support/vault-folder.ts'

/** A disk that is full at some moment, or on which a write or a sync fails: told in a sentence, and nothing is lost. */

/** KiB that are left. */
const levels = [0, 1, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048]
const ballast = 4 * 1024 * 1024

const full = ['database.full', 'backup.disk_full']
const failing = ['disk.failing', 'backup.not_made']

type Work = Pick<WorkerTask, 'scenario' | 'steps' | 'extra'>

function runOn(folder: string, work: Work, disk: NodeJS.ProcessEnv): Promise<WorkerRun> {
  return runWorker({ ...work, folder, env: { LD_PRELOAD: built.recorder, RECORD_UNDER: folder, ...disk } })
}

/** The same with a good disk and a stick that refuses. */
async function runOnStick(disk: NodeJS.ProcessEnv) {
  const [{ folder }, stick] = [await aVault(), freshFolder()]
  const run = await runOn(folder, { scenario: 'stick', steps: 2, extra: stick }, { ...disk, RECORD_UNDER: stick })
  expect(run.errors).toBe('')
  expect(await checkStick(folder, stick, run.journal)).toEqual([])
  return run
}

/** How many writes, truncations and syncs that work takes, each of which can fail. */
async function callsOf(folder: string, work: Work): Promise<number> {
  const recording = join(freshFolder(), 'recording')
  const { errors } = await runOn(folder, work, { RECORD_TO: recording })
  expect(errors).toBe('')
  return readRecording(recording).filter(({ kind }) => ['write', 'truncate', 'sync'].includes(kind)).length
}

describe.concurrent('a full disk', () => {
  it('is told by its name in every work, loses nothing, and all goes on when there is room', async () => {
    let refusals = 0
    for (const level of levels) {
      const { folder } = await aVault()
      const space = level * 1024 + ballast
      const work = { scenario: 'hardDay', steps: 8, extra: String(ballast) } as const
      const run = await runOn(folder, work, { SPACE: String(space) })
      expect(run.errors, `${level} KiB`).toBe('')
      expect(
        run.refusals.filter((code) => !full.includes(code)),
        `${level} KiB`,
      ).toEqual([])
      const kinds = run.journal.done.map(({ kind }) => kind)
      expect(kinds.slice(kinds.indexOf('freed') + 1), `${level} KiB`).toEqual([
        'login',
        'enrol',
        'note',
        'login',
        'backup',
      ])
      expect(await checkRecords(folder, run.journal), `${level} KiB`).toEqual([])
      refusals += run.refusals.length
    }
    process.stdout.write(`${levels.length} full disks, ${refusals} refusals\n`)
    expect(refusals).toBeGreaterThan(levels.length)
  })

  it('leaves exactly one password', async () => {
    for (const level of levels) {
      const { folder } = await aVault()
      const run = await runOn(folder, { scenario: 'password', steps: 4 }, { SPACE: String(level * 256) })
      expect(
        run.refusals.filter((code) => !full.includes(code)),
        `${level / 4} KiB`,
      ).toEqual([])
      expect(await checkPassword(folder, run.journal), `${level / 4} KiB`).toEqual([])
    }
  })

  it('leaves a migration whole or not begun, and the next start ends it', async () => {
    const key = randomBytes(32)
    for (const level of levels) {
      const folder = await aVaultUnder(key)
      const work = { scenario: 'migration', steps: 1, extra: key.toString('hex') } as const
      const run = await runOn(folder, work, { SPACE: String(level * 1024) })
      expect(
        run.refusals.filter((code) => !full.includes(code)),
        `${level} KiB`,
      ).toEqual([])
      expect(await checkMigration(folder, key, run.journal), `${level} KiB`).toEqual([])
    }
  })
})

describe.concurrent('a write or a sync that fails', () => {
  it.each([
    { scenario: 'hardDay', steps: 3, extra: '0', points: times(15, 300), check: checkRecords },
    { scenario: 'password', steps: 4, extra: '', points: times(10, 200), check: checkPassword },
  ] as const)('is told by its name and loses nothing ($scenario)', async ({ points, check, ...work }) => {
    const calls = await callsOf((await aVault()).folder, work)
    let refusals = 0
    for (let n = 0; n < points; n++) {
      const { folder } = await aVault()
      const at = 1 + Math.floor((n * calls) / points)
      // Every other one fails from there on for ever.
      const run = await runOn(folder, work, { FAIL_AT: String(at), ...(n % 2 === 0 ? {} : { FAIL_FOREVER: '1' }) })
      expect(
        run.refusals.filter((code) => !failing.includes(code)),
        `at ${at} of ${calls}`,
      ).toEqual([])
      expect(await check(folder, run.journal), `at ${at} of ${calls}`).toEqual([])
      refusals += run.refusals.length
    }
    process.stdout.write(`${work.scenario}: ${points} of ${calls} calls failed, ${refusals} refusals\n`)
    expect(refusals).toBeGreaterThan(points / 4)
  })
})

describe.concurrent('a stick', () => {
  it('that fails, is pulled out or cannot be written at any call is told by its name, and keeps nothing half', async () => {
    const recording = join(freshFolder(), 'recording')
    await runOnStick({ RECORD_TO: recording })
    const calls = readRecording(recording).filter(({ kind }) => ['write', 'truncate', 'sync'].includes(kind)).length
    const errors = [
      ['5', 'backup.place_failing'],
      ['30', 'backup.place_read_only'],
      ['19', 'backup.place_missing'],
    ] as const
    const points = times(9, 90)
    let refusals = 0
    for (let n = 0; n < points; n++) {
      const [errno, code] = errors[n % errors.length]!
      const at = 1 + Math.floor((n * calls) / points)
      const forever = n % 2 === 0 ? {} : { FAIL_FOREVER: '1' }
      const run = await runOnStick({ FAIL_AT: String(at), FAIL_WITH: errno, ...forever })
      expect(
        run.refusals.filter((refusal) => refusal !== code),
        `at ${at} of ${calls}`,
      ).toEqual([])
      refusals += run.refusals.length
    }
    process.stdout.write(`${points} of ${calls} calls to a stick failed, ${refusals} refusals\n`)
    expect(refusals).toBeGreaterThan(points / 2)
  })

  it('that is full is told by its name, and keeps nothing half', async () => {
    for (const level of [0, 64, 256, 512, 768, 1024]) {
      const run = await runOnStick({ SPACE: String(level * 1024) })
      expect(
        run.refusals.filter((code) => code !== 'backup.place_full'),
        `${level} KiB`,
      ).toEqual([])
    }
  })
})
