import { beforeEach, describe, expect, it } from 'vitest'
import { index, unindex } from '../../../db/queries/search.sqlite.ts'
import { centreBackend, type TestBackend } from '../../support/backend.ts'
import { aTrainee } from '../../support/builders.ts'

describe('the search box', () => {
  let test: TestBackend
  let itto: number
  let mohamed: number
  beforeEach(async () => {
    test = await centreBackend()
    itto = await aTrainee(test, { fileNumber: '2026/014', lastName: 'Aït Lahcen', firstName: 'Itto' })
    mohamed = await aTrainee(test, {
      fileNumber: '2026/015',
      lastName: 'Benali',
      firstName: 'Mohammed',
      lastNameAr: 'بنعلي',
      firstNameAr: 'محمد',
    })
    await test.database.kysely.transaction().execute(async (db) => {
      await index(db, 'trainee', itto, [
        'Aït Lahcen',
        'Itto',
        'آيت لحسن',
        'إيطو',
        '2026/014',
        'PA123456',
        '+212661234567',
      ])
      await index(db, 'trainee', mohamed, ['Benali', 'Mohammed', 'بنعلي', 'محمد', '2026/015', 'P98765', '+33612345678'])
    })
  })
  const found = async (text: string) =>
    (await (await test.as('secretary'))('search.everything', { text, limit: 10 })).map((result) => result.id)

  it.each([
    'i',
    'IT',
    'lahcen itto',
    'ait lah',
    'Aït-Lahcen',
    'aitlahcen',
    'ايت لحسن',
    'إيطو',
    '2026/014',
    '2026014',
    '2026 14',
    'PA123456',
    'pa 123456',
    'pa-123 456',
    '123456',
    '0661234567',
    '06 61-23.45 67',
    '06 61 2',
    '+212 661 23 45 67',
    '00212 6 61 23',
    '+212 (0)6 61 23',
    '661234567',
    'itto 06 61',
  ])('finds Itto by %j', async (text) => {
    expect(await found(text)).toContain(itto)
    if (text.length > 2) expect(await found(text)).not.toContain(mohamed)
  })

  it.each(['mohamed', 'mohammed', 'ben ali', 'bénali', 'بن علي', 'محمد بن', '+33 6 12'])(
    'finds Mohammed Benali by %j',
    async (text) => {
      const ids = await found(text)
      expect(ids).toEqual([mohamed])
    },
  )

  it.each(['', '   ', '"', "' OR 1", '*', 'AND', 'text:', 'NEAR(', '(', '-', '؟'])(
    'does not break on %j',
    async (text) => {
      expect(await found(text)).toEqual([])
    },
  )

  it('puts a whole word before a beginning', async () => {
    const long = await aTrainee(test, { lastName: 'Alioui' })
    const whole = await aTrainee(test, { lastName: 'Ali' })
    await test.database.kysely.transaction().execute(async (db) => {
      await index(db, 'trainee', whole, ['Ali', 'Hassan'])
      await index(db, 'trainee', long, ['Alioui', 'Alia'])
    })
    expect(await found('ali')).toEqual([whole, long])
  })

  it('puts words before the last found whole before beginnings, and of equals the latest first', async () => {
    const both = await aTrainee(test, { lastName: 'Ali' })
    const earlier = await aTrainee(test, { lastName: 'Ali' })
    const later = await aTrainee(test, { lastName: 'Ali' })
    const begun = await aTrainee(test, { lastName: 'Alia' })
    await test.database.kysely.transaction().execute(async (db) => {
      await index(db, 'trainee', both, ['Ali', 'Ha'])
      await index(db, 'trainee', earlier, ['Ali', 'Hassan'])
      await index(db, 'trainee', later, ['Ali', 'Hamid'])
      await index(db, 'trainee', begun, ['Alia', 'Hanane'])
    })
    expect(await found('ali ha')).toEqual([both, later, earlier, begun])
  })

  it('answers with the best alone when more is found than was asked for', async () => {
    const call = await test.as('secretary')
    const titles = (await call('search.everything', { text: '2026', limit: 1 })).map((result) => result.title)
    expect(titles).toEqual(['Benali Mohammed'])
  })

  it('shows number and name in the language of the user, and forgets what is unindexed', async () => {
    const call = await test.as('secretary')
    expect(await call('search.everything', { text: 'itto', limit: 5 })).toEqual([
      { kind: 'trainee', id: itto, title: 'Aït Lahcen Itto', subtitle: '2026/014' },
    ])
    await call('session.setPreferences', { language: 'ar' })
    expect(await call('search.everything', { text: 'itto', limit: 5 })).toMatchObject([{ title: 'آيت لحسن إيطو' }])
    await test.database.kysely.transaction().execute((db) => unindex(db, 'trainee', itto))
    expect(await found('itto')).toEqual([])
  })

  it.each(['trainer', 'administrator'] as const)('finds no file for the %s', async (role) => {
    const call = await test.as(role)
    expect(await call('search.everything', { text: 'itto', limit: 10 })).toEqual([])
  })
})
