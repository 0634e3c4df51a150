import { describe, expect, it } from 'vitest'
import { centreBackend, type TestBackend } from '../../support/backend.ts'
import {
  aCohort,
  anEnrolment,
  anEnterprise,
  aSession,
  aStage,
  aTrainee,
  aTrainer,
  aVisit,
} from '../../support/builders.ts'

/** Saturday 21 November 2026, nine o'clock. */
const setUp = () => centreBackend('2026-11-21T09:00:00')

async function anEnterpriseWithVisits(test: TestBackend, ...days: string[]): Promise<number> {
  const id = await anEnterprise(test, { startedOn: '2026-01-01' })
  for (const plannedOn of days) await aVisit(test, id, { plannedOn })
  return id
}

/** A session of a cohort with somebody in training. */
async function aTaughtSession(test: TestBackend, values: Parameters<typeof aSession>[1]) {
  const cohortId = await aCohort(test)
  await anEnrolment(test, { cohortId })
  return aSession(test, { cohortId, ...values })
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
    await aTaughtSession(test, { heldOn: '2026-11-21', startsAt: '09:01', endsAt: '12:00' })
    const secretary = await test.as('secretary')
    expect(await secretary('home.today', {})).toEqual([])
    test.setNow('2026-11-21T09:01:00')
    expect(await secretary('home.today', {})).toEqual([{ kind: 'registersMissing', count: 1 }])
  })

  it('leaves out sessions that are cancelled, complete, still to come or without trainees', async () => {
    const test = await setUp()
    await aTaughtSession(test, {
      heldOn: '2026-11-20',
      cancelledAt: '2026-11-19T09:00:00.000Z',
      cancelReason: 'weather',
    })
    await aTaughtSession(test, { heldOn: '2026-11-20', registerCompletedAt: '2026-11-20T12:00:00.000Z' })
    await aTaughtSession(test, { heldOn: '2026-11-22' })
    // Nobody to mark: the register page does not ask for it either.
    await aSession(test, { heldOn: '2026-11-20' })
    expect(await (await test.as('director'))('home.today', {})).toEqual([])
  })

  it('shows a trainer their own sessions only, and an administrator none', async () => {
    const test = await setUp()
    const trainerId = await aTrainer(test)
    await aTaughtSession(test, { heldOn: '2026-11-19', trainerId })
    await aTaughtSession(test, { heldOn: '2026-11-19' })
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
    await aStage(test, await anEnterpriseWithVisits(test, '2026-10-02'), 'closed', '2026-11-01')
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
