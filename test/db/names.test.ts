import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { centreBackend } from '../support/backend.ts'
import { aCohort, anEnrolment, aTrainee } from '../support/builders.ts'

describe('names of columns', () => {
  it('are camelCase in rows, whether selected, aliased or written by hand', async () => {
    const test = await centreBackend()
    const traineeId = await aTrainee(test, { lastName: 'Aït Lahcen', fileNumber: '2026/001' })
    await anEnrolment(test, { traineeId, cohortId: await aCohort(test, { code: 'BIJ-1' }) })
    const { kysely } = test.database
    const row = await kysely
      .selectFrom('trainee')
      .innerJoin('enrolment', 'enrolment.traineeId', 'trainee.id')
      .innerJoin('cohort as placedIn', 'placedIn.id', 'enrolment.cohortId')
      .select(['trainee.lastName', 'placedIn.code as cohortCode', 'trainee.documentNumber'])
      .orderBy('cohortCode')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ lastName: 'Aït Lahcen', cohortCode: 'BIJ-1', documentNumber: null })
    const byHand = await sql`SELECT file_number, 1 AS "is it" FROM trainee`.execute(kysely)
    expect(byHand.rows).toEqual([{ fileNumber: '2026/001', 'is it': 1 }])
  })

  it('are camelCase in what an insert returns and in sub-queries', async () => {
    const test = await centreBackend()
    const { kysely } = test.database
    const funder = await kysely
      .insertInto('funder')
      .values({ nameFr: 'INDH' })
      .returning(['id', 'nameFr', 'archivedAt'])
      .executeTakeFirstOrThrow()
    expect(funder).toEqual({ id: funder.id, nameFr: 'INDH', archivedAt: null })
    const names = kysely.selectFrom('funder').select('nameFr as shownName').as('names')
    expect(await kysely.selectFrom(names).select('names.shownName').execute()).toEqual([{ shownName: 'INDH' }])
  })

  it('cannot end their own quotes', async () => {
    const { kysely } = (await centreBackend()).database
    const { sql: text } = sql`SELECT 1 AS ${sql.ref('a" b')}`.compile(kysely)
    expect(text).toBe('SELECT 1 AS "a"" b"')
  })
})

describe('parameters', () => {
  it('are written so that a plan is kept, and are the same values in every place', async () => {
    const { kysely } = (await centreBackend()).database
    const query = kysely.selectFrom('funder').select('nameFr').where('nameFr', '=', 'INDH').orderBy('id').limit(1)
    expect(query.compile().sql).toBe('select "name_fr" from "funder" where "name_fr" = +? order by "id" limit +?')
    await kysely.insertInto('funder').values({ nameFr: 'INDH' }).execute()
    expect(await query.execute()).toEqual([{ nameFr: 'INDH' }])
    const photo = Buffer.from([0, 255])
    const { rows } = await sql`SELECT ${1} AS one, ${'a'} AS text, ${null} AS missing, ${photo} AS bytes`.execute(
      kysely,
    )
    expect(rows).toEqual([{ one: 1, text: 'a', missing: null, bytes: photo }])
  })
})
