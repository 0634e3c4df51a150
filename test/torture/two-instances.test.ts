import { hostname } from 'node:os'
import { expect, it } from 'vitest'
import { isDomainError } from '../../electron/shared/errors.ts'
import { checkRecords } from './support/checks.ts'
import { times } from './support/extent.ts'
import { runWorker, type WorkerRun } from './support/run-worker.ts'
import { secretary, start } from './support/start.ts'
import { aVault } from './support/vault-folder.ts'

/** More steps than any worker lives to do. */
const endless = 100_000

/** Several starts on one folder: another window, another account of the computer. */

it('tells the second who has the data open, and lets it in when the first is gone', async () => {
  const { folder } = await aVault()
  const first = start(folder)
  await first.as(secretary)
  const second = start(folder)
  const refusal = await second.as(secretary).catch((error) => error)
  expect(isDomainError(refusal, 'database.in_use_by')).toBe(true)
  expect(refusal.details).toEqual({ station: hostname(), day: '2026-11-21', time: '09:00' })
  await first.backend.close()
  await second.as(secretary)
  await second.backend.close()
})

it('lets exactly one of many starts in, and loses nothing of what it saves', async () => {
  const { folder } = await aVault()
  const starts = times(20, 100)
  const first = start(folder)
  await first.as(secretary)
  const late = await Promise.all(
    Array.from({ length: starts }, () => runWorker({ folder, scenario: 'crud', steps: 3 })),
  )
  expect(late.filter(({ journal }) => journal.done.length > 0)).toEqual([])
  expect(late.filter(({ errors }) => !errors.includes('database.in_use_by'))).toEqual([])
  await first.backend.close()

  // Once more with the door open: one comes first and stays until every other was told.
  const gone = new AbortController()
  const told: WorkerRun[] = []
  const runs = Array.from({ length: starts }, async () => {
    const run = await runWorker({ folder, scenario: 'crud', steps: endless, killed: gone.signal })
    if (!run.wasKilled) told.push(run)
    if (told.length === starts - 1) gone.abort()
    return run
  })
  const ended = await Promise.all(runs)
  const [inside, ...others] = ended.filter(({ wasKilled }) => wasKilled)
  expect(others).toEqual([])
  expect(told.filter(({ errors }) => !errors.includes('database.in_use'))).toEqual([])
  expect(told.flatMap(({ journal }) => journal.done)).toEqual([])
  const byName = told.filter(({ errors }) => errors.includes(hostname())).length
  process.stdout.write(`${starts} starts at once: 1 inside, ${byName} of ${told.length} told by which computer\n`)
  expect(inside!.journal.done.length).toBeGreaterThan(0)
  expect(await checkRecords(folder, inside!.journal)).toEqual([])
})
