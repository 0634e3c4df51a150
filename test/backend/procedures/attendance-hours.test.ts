import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { isInTrainingOn } from '../../../electron/backend/rules/placement.ts'
import { addDays, minutesBetween } from '../../../electron/shared/dates.ts'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, anEnrolment, aSession, aTrainee, aTrainer } from '../../support/builders.ts'

let test: TestBackend
let secretary: Call

beforeEach(async () => {
  test = await centreBackend('2027-06-30T09:00:00')
  secretary = await test.as('secretary')
})

async function completed(values: Parameters<typeof aSession>[1]) {
  return aSession(test, { ...values, registerCompletedAt: '2026-11-16T13:00:00.000Z', registerCompletedBy: 1 })
}

async function storeMark(sessionId: number, enrolmentId: number, status: string, lateMinutes = 0) {
  await test.database.kysely
    .insertInto('attendanceMark')
    .values({ sessionId, enrolmentId, status: status as never, lateMinutes, markedAt: 'x', markedBy: 1 })
    .execute()
}

const ofCohort = (cohortId: number) => secretary('attendance.ofCohort', { cohortId: cohortId as never })

describe('hours', () => {
  it('count complete registers during the placement, less the late minutes', async () => {
    const cohortId = await aCohort(test)
    const enrolmentId = await anEnrolment(test, { cohortId, startsOn: '2026-11-10', endsOn: '2026-11-20' })
    const marks: [string, string, number][] = [
      ['2026-11-09', 'present', 0],
      ['2026-11-10', 'present', 0],
      ['2026-11-11', 'late', 30],
      ['2026-11-12', 'excused', 0],
      ['2026-11-13', 'absent', 0],
      ['2026-11-20', 'present', 0],
      ['2026-11-21', 'present', 0],
    ]
    for (const [heldOn, status, late] of marks)
      await storeMark(await completed({ cohortId, heldOn }), enrolmentId, status, late)
    const cancelled = await completed({ cohortId, heldOn: '2026-11-16', cancelledAt: 'x', cancelReason: 'strike' })
    await storeMark(cancelled, enrolmentId, 'present')
    await storeMark(await aSession(test, { cohortId, heldOn: '2026-11-17' }), enrolmentId, 'present')
    await completed({ cohortId, heldOn: '2026-11-18' })

    const { rows, total } = await ofCohort(cohortId)
    const hours = {
      givenMinutes: 6 * 210,
      presentMinutes: 3 * 210 - 30,
      present: 2,
      late: 1,
      excused: 1,
      absent: 1,
      unmarked: 1,
      rate: (3 * 210 - 30) / (6 * 210),
    }
    expect(rows[0]?.hours).toEqual(hours)
    expect(total).toEqual(hours)
  })

  it('are unknown, not nought or full, before anything was given', async () => {
    const cohortId = await aCohort(test)
    await anEnrolment(test, { cohortId })
    const { rows, total } = await ofCohort(cohortId)
    expect(rows[0]?.hours).toMatchObject({ givenMinutes: 0, rate: null })
    expect(total.rate).toBeNull()
  })

  it('of a trainee are kept apart for each placement', async () => {
    const traineeId = await aTrainee(test)
    const trainerId = await aTrainer(test)
    const first = await aCohort(test, { leadTrainerId: trainerId })
    const second = await aCohort(test)
    const one = await anEnrolment(test, { traineeId, cohortId: first, endsOn: '2026-10-01' })
    const two = await anEnrolment(test, { traineeId, cohortId: second, startsOn: '2026-10-02' })
    await storeMark(await completed({ cohortId: first, heldOn: '2026-09-20' }), one, 'present')
    await storeMark(await completed({ cohortId: second, heldOn: '2026-10-20' }), two, 'absent')
    const rows = await secretary('attendance.ofTrainee', { traineeId: traineeId as never })
    expect(rows.map((row) => [row.cohort.id, row.hours.rate])).toEqual([
      [second, 0],
      [first, 1],
    ])
    const trainer = await test.as('trainer', trainerId)
    const own = await trainer('attendance.ofTrainee', { traineeId: traineeId as never })
    expect(own.map((row) => row.cohort.id)).toEqual([first])
  })

  it('agree with the rule on any history of states, marks and registers', async () => {
    const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2026-11-01', days))
    const state = fc.constantFrom('in_training', 'suspended', 'withdrawn', 'excluded', 'transferred', 'completed')
    const history = fc.record({
      startsOn: day,
      lasts: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
      states: fc.array(fc.record({ state, since: day }), { maxLength: 4 }),
      sessions: fc.array(
        fc.record({
          heldOn: day,
          endsAt: fc.constantFrom('09:00', '10:30', '12:00'),
          isComplete: fc.boolean(),
          isCancelled: fc.boolean(),
          mark: fc.constantFrom('present', 'late', 'excused', 'absent', null),
          late: fc.integer({ min: 0, max: 240 }),
        }),
        { maxLength: 12 },
      ),
    })
    const trainerId = await aTrainer(test)
    await fc.assert(
      fc.asyncProperty(history, async ({ startsOn, lasts, states, sessions }) => {
        const cohortId = await aCohort(test)
        const endsOn = lasts === null ? null : addDays(startsOn, lasts)
        const enrolmentId = await anEnrolment(test, { cohortId, startsOn, endsOn })
        for (const one of states)
          await test.database.kysely
            .insertInto('enrolmentState')
            .values({ enrolmentId, ...one, state: one.state as never, recordedAt: 'x', recordedBy: 1 })
            .execute()
        const placement = {
          startsOn,
          endsOn,
          states: [{ state: 'in_training', since: startsOn }, ...states].toSorted((a, b) =>
            a.since < b.since ? -1 : a.since > b.since ? 1 : 0,
          ),
        }
        let given = 0
        let present = 0
        for (const session of sessions) {
          const { heldOn, endsAt, isComplete, isCancelled, mark, late } = session
          const cancelled = isCancelled ? ({ cancelledAt: 'x', cancelReason: 'strike' } as const) : {}
          const values = { cohortId, trainerId, heldOn, endsAt, ...cancelled }
          const id = await (isComplete ? completed(values) : aSession(test, values))
          if (mark) await storeMark(id, enrolmentId, mark, mark === 'late' ? late : 0)
          if (!isComplete || isCancelled || !isInTrainingOn(placement, heldOn)) continue
          const minutes = minutesBetween('08:30', endsAt)
          given += minutes
          if (mark === 'present') present += minutes
          if (mark === 'late') present += Math.max(0, minutes - late)
        }
        const hours = (await ofCohort(cohortId)).rows[0]?.hours
        expect(hours).toMatchObject({ givenMinutes: given, presentMinutes: present })
        expect(hours?.rate).toBe(given === 0 ? null : present / given)
        if (hours?.rate !== null) {
          expect(hours?.rate).toBeGreaterThanOrEqual(0)
          expect(hours?.rate).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the same in the annual summary, which counts no day of a suspension and keeps who has no mark', async () => {
    const cohortId = await aCohort(test)
    const suspended = await anEnrolment(test, { cohortId, startsOn: '2026-11-09' })
    const unmarked = await anEnrolment(test, { cohortId, startsOn: '2026-11-09' })
    const withdrawn = await anEnrolment(test, { cohortId, startsOn: '2026-11-09', endsOn: '2026-11-13' })
    const state = (enrolmentId: number, name: 'suspended' | 'in_training' | 'withdrawn', since: string) =>
      test.database.kysely
        .insertInto('enrolmentState')
        .values({ enrolmentId, state: name, since, recordedAt: 'x', recordedBy: 1 })
        .execute()
    await state(suspended, 'suspended', '2026-11-11')
    await state(suspended, 'in_training', '2026-11-13')
    await state(withdrawn, 'withdrawn', '2026-11-13')
    for (const heldOn of ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14']) {
      const session = await completed({ cohortId, heldOn })
      // Marked before the suspension and the withdrawal were told.
      await storeMark(session, suspended, 'present')
      await storeMark(session, withdrawn, 'present')
      if (heldOn !== '2026-11-12') await storeMark(session, unmarked, 'present')
    }

    const { total } = await ofCohort(cohortId)
    expect(total).toMatchObject({ presentMinutes: 210 * (3 + 4 + 3), givenMinutes: 210 * (3 + 5 + 3), unmarked: 1 })
    const year = await (await test.as('director'))('summaries.year', { from: '2026-09-01', to: '2027-07-31' })
    expect(year.total.attendance).toMatchObject({ value: total.presentMinutes, base: total.givenMinutes })
    expect(year.total.traineeHours.value).toBe(total.presentMinutes)
  })
})
