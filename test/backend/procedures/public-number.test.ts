import { expect, it } from 'vitest'
import { takePublicNumber } from '../../../electron/backend/procedures/public-number.ts'
import { centreBackend } from '../../support/backend.ts'

/** The numbers that stand on folders, certificates and projects, over the turn of a year. */

async function numbersOver(days: readonly string[], mask?: string): Promise<string[]> {
  const { kysely } = (await centreBackend()).database
  if (mask) await kysely.updateTable('centre').set({ traineeNumberMask: mask }).execute()
  const taken: string[] = []
  for (const today of days)
    taken.push(await kysely.transaction().execute((db) => takePublicNumber(db, 'trainee', today)))
  return taken
}

const overNewYear = ['2026-12-30', '2026-12-31', '2027-01-02']

it('begins each year at 1 where the year stands in the number', async () => {
  expect(await numbersOver(overNewYear)).toEqual(['2026/001', '2026/002', '2027/001'])
})

it('goes on counting where the year does not stand in the number, so that none is given twice', async () => {
  expect(await numbersOver(overNewYear, 'D-{number:4}')).toEqual(['D-0001', 'D-0002', 'D-0003'])
})
