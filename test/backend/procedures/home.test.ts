import { describe, expect, it } from 'vitest'
import { centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, anEnrolment, aSession, aTrainee, aTrainer } from '../../support/builders.ts'

/** Saturday 21 November 2026, nine o'clock. */
const setUp = () => centreBackend('2026-11-21T09:00:00')

async function anEnterpriseWithVisits(test: TestBackend, ...days: string[]): Promise<number> {
  const at = '2026-01-01T09:00:00.000Z'
  const { id } = await test.database.kysely
    .insertInto('enterprise')
    .values({
      number: `E/${days.join()}`,
      name: 'Atelier Itto',
      kind: 'creation',
      sector: 'craft',
      activity: 'Bijoux',
      legalForm: 'informal',
      createdAt: at,
      createdBy: 1,
      updatedAt: at,
      updatedBy: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const plannedOn of days)
    await test.database.kysely.insertInto('followUpVisit').values({ enterpriseId: id, plannedOn }).execute()
  return id
}

describe('what waits on the home page', () => {
  it('says nothing to anybody in a centre that has just been set up, but for the days to confirm', async () => {
    const test = await setUp()
    expect(await (await test.as('secretary'))('home.today', {})).toEqual([])
    test.setNow('2027-02-01T09:00:00')
    expect(await (await test.as('administrator'))('home.today', {})).toEqual([
      { kind: 'holidaysUnconfirmed', count: expect.any(Number) },
    ])
    expect(await (await test.as('trainer'))('home.today', {})).toEqual([])
  })

  it('counts a session without a register from the minute when it starts', async () => {
    const test = await setUp()
    await aSession(test, { heldOn: '2026-11-21', startsAt: '09:01', endsAt: '12:00' })
    const secretary = await test.as('secretary')
    expect(await secretary('home.today', {})).toEqual([])
    test.setNow('2026-11-21T09:01:00')
    expect(await secretary('home.today', {})).toEqual([{ kind: 'registersMissing', count: 1 }])
  })

  it('leaves out sessions that are cancelled, complete or still to come', async () => {
    const test = await setUp()
    await aSession(test, { heldOn: '2026-11-20', cancelledAt: '2026-11-19T09:00:00.000Z', cancelReason: 'weather' })
    await aSession(test, { heldOn: '2026-11-20', registerCompletedAt: '2026-11-20T12:00:00.000Z' })
    await aSession(test, { heldOn: '2026-11-22' })
    expect(await (await test.as('director'))('home.today', {})).toEqual([])
  })

  it('shows a trainer their own sessions only, and an administrator none', async () => {
    const test = await setUp()
    const trainerId = await aTrainer(test)
    await aSession(test, { heldOn: '2026-11-19', trainerId })
    await aSession(test, { heldOn: '2026-11-19' })
    expect(await (await test.as('trainer', trainerId))('home.today', {})).toEqual([
      { kind: 'registersMissing', count: 1 },
    ])
    expect(await (await test.as('trainer'))('home.today', {})).toEqual([])
    expect(await (await test.as('secretary'))('home.today', {})).toEqual([{ kind: 'registersMissing', count: 2 }])
    expect(await (await test.as('administrator'))('home.today', {})).toEqual([])
  })

  it('tells visits whose day has passed from those of the coming two weeks', async () => {
    const test = await setUp()
    await anEnterpriseWithVisits(test, '2026-11-20', '2026-11-21', '2026-12-05', '2026-12-06')
    const trashed = await anEnterpriseWithVisits(test, '2026-10-01')
    await test.database.kysely
      .updateTable('enterprise')
      .set({ trashedAt: '2026-11-01T09:00:00.000Z' })
      .where('id', '=', trashed)
      .execute()
    expect(await (await test.as('secretary'))('home.today', {})).toEqual([
      { kind: 'visitsOverdue', count: 1 },
      { kind: 'visitsUpcoming', count: 2 },
    ])
  })

  it('warns of documents that expire within 60 days, for people in training', async () => {
    const test = await setUp()
    for (const documentExpiresOn of ['2026-11-20', '2026-11-21', '2027-01-20', '2027-01-21']) {
      const traineeId = await aTrainee(test, { documentExpiresOn })
      await anEnrolment(test, { traineeId })
    }
    await aTrainee(test, { documentExpiresOn: '2026-12-01' })
    expect(await (await test.as('secretary'))('home.today', {})).toEqual([{ kind: 'documentsExpiring', count: 2 }])
  })

  it('announces the cohorts that start within two weeks', async () => {
    const test = await setUp()
    for (const startsOn of ['2026-11-20', '2026-11-21', '2026-12-05', '2026-12-06']) await aCohort(test, { startsOn })
    expect(await (await test.as('director'))('home.today', {})).toEqual([{ kind: 'cohortsStarting', count: 2 }])
  })
})
