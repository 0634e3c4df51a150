import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, aCompetence, aModule, anEnrolment, aProgramme, aSession, aTrainer } from '../../support/builders.ts'

let test: TestBackend
let secretary: Call
let cohortId: number
let enrolmentId: number
let solder: number
let saw: number

beforeEach(async () => {
  test = await centreBackend('2026-11-21T09:00:00')
  secretary = await test.as('secretary')
  const programmeId = await aProgramme(test)
  const moduleId = await aModule(test, { programmeId })
  solder = await aCompetence(test, { moduleId, nameFr: 'Souder' })
  saw = await aCompetence(test, { moduleId, nameFr: 'Scier', isCritical: 1 })
  cohortId = await aCohort(test, { programmeId })
  enrolmentId = await anEnrolment(test, { cohortId })
})

type Entry = InputOf<'assessments.record'>['entries'][number]

function entry(result: Entry['result'], assessedOn = '2026-11-20', more: object = {}): Entry {
  return { enrolmentId, competenceId: solder, result, assessedOn, note: null, ...more } as Entry
}
const record = (call: Call, ...entries: Entry[]) => call('assessments.record', { entries })
const grid = () => secretary('assessments.grid', { cohortId: cohortId as never })

describe('an assessment', () => {
  it('shows the competences of the programme and nobody assessed at first', async () => {
    const { competences, rows } = await grid()
    expect(competences.map((one) => [one.nameFr, one.isCritical])).toEqual([
      ['Souder', false],
      ['Scier', true],
    ])
    expect(rows).toMatchObject([{ enrolmentId, isActive: true, results: [] }])
  })

  it('adds an attempt and keeps the earlier ones; the latest day counts, not the latest typing', async () => {
    await record(secretary, entry('not_acquired', '2026-10-01', { note: 'brasure froide' }))
    await record(secretary, entry('acquired', '2026-11-20'))
    await record(secretary, entry('in_progress', '2026-10-15'))
    expect((await grid()).rows[0]?.results).toEqual([
      { competenceId: solder, result: 'acquired', assessedOn: '2026-11-20', attempts: 3 },
    ])
    const { attempts } = await secretary('assessments.ofEnrolment', { enrolmentId: enrolmentId as never })
    expect(attempts.map((one) => one.result)).toEqual(['acquired', 'in_progress', 'not_acquired'])
    expect(attempts[2]).toMatchObject({ note: 'brasure froide', recordedBy: 'Compte secretary', trainer: null })
  })

  it('of the same day counts as it was typed last', async () => {
    await record(secretary, entry('acquired'), entry('not_acquired'))
    expect((await grid()).rows[0]?.results).toMatchObject([{ result: 'not_acquired', attempts: 2 }])
  })

  it('is taken today, not tomorrow, and not before the entry', async () => {
    await record(secretary, entry('acquired', '2026-11-21'))
    await expect(record(secretary, entry('acquired', '2026-11-22'))).rejects.toMatchObject({
      code: 'assessment.in_future',
      details: { day: '2026-11-22' },
    })
    await expect(record(secretary, entry('acquired', '2026-09-14'))).rejects.toMatchObject({
      code: 'mark.not_enrolled',
    })
  })

  it('is recorded with all of its batch or not at all', async () => {
    await expect(record(secretary, entry('acquired'), entry('acquired', '2026-11-22'))).rejects.toMatchObject({
      code: 'assessment.in_future',
    })
    expect((await grid()).rows[0]?.results).toEqual([])
  })

  it('refuses a competence of another programme and an unknown placement', async () => {
    const foreign = await aCompetence(test)
    await expect(record(secretary, entry('acquired', '2026-11-20', { competenceId: foreign }))).rejects.toMatchObject({
      code: 'record.not_found',
      details: { record: 'competence' },
    })
    await expect(record(secretary, entry('acquired', '2026-11-20', { enrolmentId: 999 }))).rejects.toMatchObject({
      code: 'record.not_found',
    })
  })

  it('is made by a trainer who leads or teaches the cohort, in his or her name, and by no other', async () => {
    const trainerId = await aTrainer(test, { lastName: 'Naciri' })
    const trainer = await test.as('trainer', trainerId)
    const refusal = { code: 'cohort.not_yours' }
    await expect(record(trainer, entry('acquired'))).rejects.toMatchObject(refusal)
    await expect(trainer('assessments.grid', { cohortId: cohortId as never })).rejects.toMatchObject(refusal)
    await expect(trainer('assessments.ofEnrolment', { enrolmentId: enrolmentId as never })).rejects.toMatchObject(
      refusal,
    )
    await aSession(test, { cohortId, trainerId })
    await record(trainer, entry('acquired'))
    const { attempts } = await trainer('assessments.ofEnrolment', { enrolmentId: enrolmentId as never })
    expect(attempts[0]?.trainer?.lastName).toBe('Naciri')
  })

  it('keeps an archived competence in the grid while it has results', async () => {
    await record(secretary, entry('acquired'))
    const archive = (id: number) =>
      test.database.kysely.updateTable('competence').set({ archivedAt: 'x' }).where('id', '=', id).execute()
    await archive(solder)
    await archive(saw)
    expect((await grid()).competences.map((one) => one.id)).toEqual([solder])
  })
})
