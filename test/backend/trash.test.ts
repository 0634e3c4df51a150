import { beforeAll, expect, it } from 'vitest'
import { type Call, centreBackend } from '../support/backend.ts'
import { aFinisher, anEndedCohort, type EndedCohort } from '../support/certified.ts'

/** A file in the trash is on no list, in no search and in no figure; its number, its marks and its register stay. */

let call: Call
let director: Call
let cohort: EndedCohort
let cohortId: never

beforeAll(async () => {
  const test = await centreBackend('2026-11-21T09:00:00')
  cohort = await anEndedCohort(test)
  cohortId = cohort.cohortId as never
  await aFinisher(test, cohort, { lastName: 'Benali' })
  const left = await aFinisher(test, cohort, { lastName: 'Azeroual' })
  const { kysely } = test.database
  await kysely.updateTable('enrolment').set({ endsOn: '2026-11-20' }).where('id', '=', left).execute()
  const { traineeId } = await kysely
    .selectFrom('enrolment')
    .select('traineeId')
    .where('id', '=', left)
    .executeTakeFirstOrThrow()
  call = await test.as('secretary')
  director = await test.as('director')
  await call('trainees.trash', { id: traineeId as never })
})

it.each([
  ['trainees.list', () => call('trainees.list', { text: '' })],
  ['cohorts.members', () => call('cohorts.members', { id: cohortId })],
  ['attendance.sheet', () => call('attendance.sheet', { sessionId: cohort.sessions[0] as never })],
  ['attendance.month', () => call('attendance.month', { cohortId, month: '2026-10' })],
  ['attendance.ofCohort', () => call('attendance.ofCohort', { cohortId })],
  ['assessments.grid', () => call('assessments.grid', { cohortId })],
  ['certificates.eligibility', () => call('certificates.eligibility', { cohortId })],
  ['enterprises.founderSearch', () => call('enterprises.founderSearch', { text: 'azeroual' })],
  ['search.everything', () => call('search.everything', { text: 'azeroual', limit: 10 })],
])('is not told by %s', async (_path, ask) => {
  expect(JSON.stringify(await ask())).not.toContain('Azeroual')
})

it('is counted in no figure, and the hours of the cohort and of the year still agree', async () => {
  expect(await call('certificates.cohorts', {})).toMatchObject([{ trainees: 1 }])
  const { total } = await call('attendance.ofCohort', { cohortId })
  const { total: year } = await director('summaries.year', { from: '2026-09-01', to: '2027-07-31' })
  expect(total.givenMinutes).toBe(10 * 210)
  expect(year.attendance).toMatchObject({ value: total.presentMinutes, base: total.givenMinutes })
  expect(year.enrolled.value).toBe(1)
})
