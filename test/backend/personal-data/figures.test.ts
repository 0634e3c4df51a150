import { expect, it } from 'vitest'
import { anonymise } from '../../../electron/backend/erasure/anonymise.ts'
import { coarseBirthDate } from '../../../electron/backend/erasure/coarse-birth.ts'
import { centreBackend } from '../../support/backend.ts'
import { aYear } from '../../support/summary-year.ts'

/** The figures of a year are the same whether the people of that year are known or forgotten. */

it('counts everybody in the same groups once they are all forgotten', async () => {
  const test = await centreBackend()
  const { people } = await aYear(test)
  const director = await test.as('director')
  const figures = () =>
    Promise.all(
      [2024, 2025, 2026].map((year) => director('summaries.year', { from: `${year}-01-01`, to: `${year}-12-31` })),
    )
  const before = await figures()
  await test.database.kysely.transaction().execute(async (db) => {
    for (const id of Object.values(people)) await anonymise(db, id, '2026-11-21T09:00:00.000Z')
  })
  expect(await figures()).toEqual(before)
  const names = JSON.stringify(await test.database.kysely.selectFrom('trainee').selectAll().execute())
  for (const name of ['Aicha', 'Brahim', 'Chama', 'Driss', 'Fatna']) expect(names).not.toContain(name)
})

it.each([
  ['nothing but the year where no band hangs on the birthday', '2003-03-12', ['2024-06-01', '2025-01-10'], null],
  ['nothing but the year where every event came after the birthday', '2006-03-12', ['2024-06-01'], null],
  ['the last day of the year where every event came before it', '2006-08-12', ['2024-06-01'], '2006-12-31'],
  [
    'a day between the events where one came before and one after',
    '1995-06-12',
    ['2013-06-01', '2020-09-01'],
    '1995-09-01',
  ],
  ['nothing where nothing was known', null, ['2024-06-01'], null],
])('keeps of a birthday %s', (_what, birthDate, days, kept) => {
  expect(coarseBirthDate(birthDate, days)).toBe(kept)
})
