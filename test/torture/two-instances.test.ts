import { hostname } from 'node:os'
import { expect, it } from 'vitest'
import { isDomainError } from '../../electron/shared/errors.ts'
import { checkRecords } from './support/checks.ts'
import { times } from './support/extent.ts'
import { runWorker } from './support/run-worker.ts'
import { secretary, start } from './support/start.ts'
import { aVault } from './support/vault-folder.ts'

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

  // Once more with the door open: whoever comes first goes in, the others are told.
  const runs = await Promise.all(
    Array.from({ length: starts }, () => runWorker({ folder, scenario: 'crud', steps: 60 })),
  )
  const inside = runs.filter(({ errors }) => errors === '')
  expect(inside.length).toBeGreaterThan(0)
  expect(runs.filter(({ errors }) => errors !== '' && !errors.includes('database.in_use'))).toEqual([])
  const journal = { done: runs.flatMap((run) => run.journal.done), open: runs.flatMap((run) => run.journal.open) }
  expect(await checkRecords(folder, journal)).toEqual([])
})
