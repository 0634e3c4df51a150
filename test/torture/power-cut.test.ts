import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { built } from './support/built.ts'
import { checkFirstRun, checkPassword, checkRecords, type Problems } from './support/checks.ts'
import { chances, times } from './support/extent.ts'
import { type Journal, readJournal, type Step } from './support/journal.ts'
import { createDisk, extentOf, readRecording } from './support/recording.ts'
import { checkRenewal } from './support/renewals.ts'
import { checkRestores, lived, newWorld } from './support/restore-checks.ts'
import { runWorker, type WorkerTask } from './support/run-worker.ts'
import { aVault, freshFolder } from './support/vault-folder.ts'

/**
 * The power cut at any moment. A killed process proves nothing about it, because the system still writes what it holds
 * in memory: so every write and sync of the backend is recorded, played again up to a random point, what was not synced
 * is kept, lost or torn by sector, and the folder is opened as a start does.
 */

function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const paths = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
  return new Map(paths.map((path) => [path, readFileSync(path)]))
}

type Work = Pick<WorkerTask, 'scenario' | 'steps' | 'extra'>

/**
 * Records one run on this folder and cuts it `cuts` times, anywhere or within the one act; answers the problems of each
 * cut that has any.
 */
async function cut(
  folder: string,
  work: Work,
  cuts: number,
  seed: number,
  check: (folder: string, journal: Journal) => Promise<Problems>,
  act?: Step['kind'],
): Promise<Problems[]> {
  const before = filesOf(folder)
  const recording = join(freshFolder(), 'recording')
  const env = { LD_PRELOAD: built.recorder, RECORD_UNDER: folder, RECORD_TO: recording }
  const run = await runWorker({ ...work, folder, env })
  expect(run.errors).toBe('')
  const events = readRecording(recording)
  const chance = chances(seed)
  const { from, to } = act ? extentOf(events, act) : { from: 0, to: events.length }
  expect(to).toBeGreaterThan(from)
  const somewhere = () => from + Math.floor(chance() * (to - from + 1))
  const points = Array.from({ length: cuts }, somewhere).sort((a, b) => a - b)
  const disk = createDisk(before)
  let said = ''
  let played = 0
  const found: Problems[] = []
  for (const point of points) {
    for (; played < point; played++) {
      const event = events[played]!
      if (event.kind === 'said') said += event.data.toString('utf8')
      else disk.play(event)
    }
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    for (const [path, content] of disk.afterCut(chance)) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
    const problems = await check(folder, readJournal(said))
    if (problems.length > 0) found.push([`cut at ${point} of ${events.length}`, ...problems])
  }
  return found
}

describe('a power cut', () => {
  it('loses no acknowledged change of records and leaves none by half', async () => {
    const { folder } = await aVault()
    const work = { scenario: 'crud', steps: 150 } as const
    expect(await cut(folder, work, times(120, 1_000), 11, checkRecords)).toEqual([])
  })

  it('leaves the old password or the new one, and an envelope that opens', async () => {
    const { folder } = await aVault()
    const work = { scenario: 'password', steps: 12 } as const
    expect(await cut(folder, work, times(80, 600), 12, checkPassword)).toEqual([])
  })

  it('leaves a whole centre of a first run, or none and a new one can be made', async () => {
    const work = { scenario: 'firstRun', steps: 1 } as const
    expect(await cut(freshFolder(), work, times(50, 400), 13, checkFirstRun)).toEqual([])
  })

  it('leaves the data of before a restore or of the backup, whole and with the passwords of today', async () => {
    const { folder } = await aVault()
    const work = { scenario: 'restore', steps: 1 } as const
    const check = async (left: string, journal: Journal) =>
      (await checkRestores(left, lived(newWorld, journal))).problems
    expect(await cut(folder, work, times(12, 120), 15, check, 'restore')).toEqual([])
  })

  it('leaves the data under the key of before or the new one, and exactly one set of keys', async () => {
    const { folder, key } = await aVault()
    const work = { scenario: 'renewal', steps: 1, extra: key } as const
    const check = (left: string, journal: Journal) => checkRenewal(left, key, journal, journal)
    expect(await cut(folder, work, times(12, 120), 16, check, 'renewal')).toEqual([])
  })

  it('is seen by these tests: without syncs changes are lost or the file is destroyed', async () => {
    const { folder } = await aVault()
    const control = freshFolder()
    cpSync(folder, control, { recursive: true })
    const work = { scenario: 'crud', steps: 60, extra: 'OFF' } as const
    const cuts = times(20, 200)
    const found = await cut(control, work, cuts, 14, checkRecords)
    process.stdout.write(`synchronous=OFF: ${found.length} of ${cuts} cuts lost something\n`)
    expect(found.length).toBeGreaterThan(cuts / 4)
  })
})
