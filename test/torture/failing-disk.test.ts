import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { built } from './support/built.ts'
import { checkMigration, checkPassword, checkRecords, checkStick } from './support/checks.ts'
import { times } from './support/extent.ts'
import type { HardSwap } from './support/hard-swaps.ts'
import type { Journal } from './support/journal.ts'
import { extentOf, isCall, readRecording } from './support/recording.ts'
import { checkRenewal } from './support/renewals.ts'
import { checkRestores, lived, newWorld } from './support/restore-checks.ts'
import { runWorker, type WorkerRun, type WorkerTask } from './support/run-worker.ts'
import { aVault, aVaultUnder, freshFolder } from './support/vault-folder.ts'

/** A disk that is full at some moment, or on which a write or a sync fails: told in a sentence, and nothing is lost. */

/** KiB that are left. */
const levels = [0, 1, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048]
const swapLevels = [0, 16, 64, 256, 1024, 2048]
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
  return readRecording(recording).filter(isCall).length
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

/** The errors written down as incidents, e.g. that the audit log had no room for the refusal; none is left. */
function takeIncidents(folder: string): string[] {
  const logs = join(folder, 'logs')
  return readdirSync(logs).flatMap((name) => {
    const text = readFileSync(join(logs, name), 'utf8')
    rmSync(join(logs, name))
    return text.split('\n').filter((line) => /^\w+( \[\w+\])?: /.test(line))
  })
}

/** What is wrong after a backup, or the same data under another key, was to take the place of the data. */
async function checkSwap(folder: string, { act, key }: HardSwap, journal: Journal) {
  const unforeseen = takeIncidents(folder).filter((line) => !/\[(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EIO)/.test(line))
  if (unforeseen.length > 0) return unforeseen
  if (act === 'renewal') return checkRenewal(folder, key, journal, journal)
  return (await checkRestores(folder, lived(newWorld, journal))).problems
}

describe.concurrent.each(['restore', 'renewal'] as const)('what takes the place of the data (%s)', (act) => {
  const workOf = (swap: HardSwap) => ({ scenario: 'hardSwap', steps: 1, extra: JSON.stringify(swap) }) as const

  it('is refused by a full disk by its name, changes nothing then, and is done when there is room', async () => {
    let refusals = 0
    for (const level of swapLevels) {
      const { folder, key } = await aVault()
      const swap = { act, key, room: level * 1024 }
      const run = await runOn(folder, workOf(swap), { SPACE: String(64 * 1024 * 1024) })
      expect(run.errors, `${level} KiB`).toBe('')
      expect(
        run.refusals.filter((code) => !full.includes(code)),
        `${level} KiB`,
      ).toEqual([])
      expect(run.journal.done.at(-1), `${level} KiB`).toMatchObject({ kind: act })
      expect(await checkSwap(folder, swap, run.journal), `${level} KiB`).toEqual([])
      refusals += run.refusals.length
    }
    process.stdout.write(`${act}: ${swapLevels.length} full disks, ${refusals} refusals\n`)
    expect(refusals).toBeGreaterThan(swapLevels.length / 2)
  })

  it('is wholly there or not at all when a write or a sync fails, and the refusal names the disk', async () => {
    const first = await aVault()
    const recording = join(freshFolder(), 'recording')
    await runOn(first.folder, workOf({ act, key: first.key }), { RECORD_TO: recording })
    const events = readRecording(recording)
    const { from, to } = extentOf(events, act)
    const before = events.slice(0, from).filter(isCall).length
    const calls = events.slice(from, to).filter(isCall).length
    const points = times(6, 60)
    let refusals = 0
    for (let n = 0; n < points; n++) {
      const { folder, key } = await aVault()
      const at = 1 + before + Math.floor((n * calls) / points)
      const forever = n % 2 === 0 ? {} : { FAIL_FOREVER: '1' }
      const run = await runOn(folder, workOf({ act, key }), { FAIL_AT: String(at), ...forever })
      expect(
        run.refusals.filter((code) => !failing.includes(code)),
        `at ${at - before} of ${calls}`,
      ).toEqual([])
      expect(await checkSwap(folder, { act, key }, run.journal), `at ${at - before} of ${calls}`).toEqual([])
      refusals += run.refusals.length
    }
    process.stdout.write(`${act}: ${points} of ${calls} calls failed, ${refusals} refusals\n`)
    expect(refusals).toBeGreaterThan(points / 4)
  })
})

describe.concurrent('a stick', () => {
  it('that fails, is pulled out or cannot be written at any call is told by its name, and keeps nothing half', async () => {
    const recording = join(freshFolder(), 'recording')
    await runOnStick({ RECORD_TO: recording })
    const calls = readRecording(recording).filter(isCall).length
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
