import { expect, it } from 'vitest'
import { prepared, preparedTogether } from '../../db/prepared.ts'
import type { Reader } from '../../db/reader.ts'
import { centreBackend } from '../support/backend.ts'
import { aTrainee } from '../support/builders.ts'

it('a prepared query is built once and answers for each value', async () => {
  const test = await centreBackend()
  await aTrainee(test, { fileNumber: '2026/001', lastName: 'Aït Lahcen', birthYear: 2003 })
  await aTrainee(test, { fileNumber: '2026/002', lastName: 'Ouarzazi', birthYear: 2005 })
  let built = 0
  const find = prepared((db, { lastName, from }: { lastName: string; from: number }) => {
    built += 1
    return db
      .selectFrom('trainee')
      .select('fileNumber')
      .where('sex', '=', 'F')
      .where('birthYear', '>=', from)
      .where('lastName', '=', lastName)
  })
  const { kysely } = test.database
  expect(await find(kysely, { lastName: 'Ouarzazi', from: 2004 })).toEqual([{ fileNumber: '2026/002' }])
  expect(await find(kysely, { from: 2000, lastName: 'Aït Lahcen' })).toEqual([{ fileNumber: '2026/001' }])
  expect(await find(kysely, { lastName: 'Aït Lahcen', from: 2004 })).toEqual([])
  const inside = kysely.transaction().execute((db) => find(db, { lastName: 'Ouarzazi', from: 2000 }))
  expect(await inside).toEqual([{ fileNumber: '2026/002' }])
  expect(built).toBe(1)
})

it('queries prepared together are answered as of one moment', async () => {
  const test = await centreBackend()
  const { kysely } = test.database
  interface BySex {
    readonly sex: 'F'
  }
  const count = (db: Reader, { sex }: BySex) =>
    db
      .selectFrom('trainee')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('sex', '=', sex)
  const countTwice = preparedTogether({
    first: (db, values: BySex) => count(db, values),
    second: (db, values: BySex) => count(db, values),
  })
  for (let n = 0; n < 3; n++) {
    const counting = countTwice(kysely, { sex: 'F' })
    await aTrainee(test, { fileNumber: `2026/00${n}`, lastName: 'Ouarzazi', birthYear: 2005 })
    const { first, second } = await counting
    expect(second).toEqual(first)
  }
  const inside = await kysely.transaction().execute((db) => countTwice(db, { sex: 'F' }))
  expect(inside).toEqual({ first: [{ count: 3 }], second: [{ count: 3 }] })
})
