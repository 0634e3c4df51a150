import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, aTrainee } from '../../support/builders.ts'

let test: TestBackend
let call: Call
let traineeId: never
let cohortId: never
beforeEach(async () => {
  test = await centreBackend()
  call = await test.as('secretary')
  traineeId = (await aTrainee(test)) as never
  cohortId = (await aCohort(test, { code: 'BIJ-2026-A', capacity: 2 })) as never
})

const place = (change: Partial<InputOf<'enrolments.place'>> = {}) =>
  call('enrolments.place', {
    traineeId,
    cohortId,
    startsOn: '2026-09-15',
    overCapacityReason: null,
    ageExceptionReason: null,
    ...change,
  })
const born = async (birthDate: string | null, birthYear = 2003) =>
  (await aTrainee(test, { birthDate, birthYear: birthDate ? Number(birthDate.slice(0, 4)) : birthYear })) as never

describe('placing', () => {
  it('gives stable list numbers and starts in training', async () => {
    expect(await place()).toMatchObject({
      cohortCode: 'BIJ-2026-A',
      listNumber: 1,
      state: 'in_training',
      endsOn: null,
      history: [{ state: 'in_training', since: '2026-09-15', recordedBy: 'Compte secretary' }],
    })
    expect(await place({ traineeId: await born('2004-01-02') })).toMatchObject({ listNumber: 2 })
  })

  it('refuses a full cohort until a reason is given', async () => {
    await place()
    await place({ traineeId: await born('2004-01-02') })
    const third = await born('2004-01-03')
    await expect(place({ traineeId: third })).rejects.toMatchObject({
      code: 'cohort.full',
      details: { code: 'BIJ-2026-A', capacity: 2 },
    })
    expect(await place({ traineeId: third, overCapacityReason: 'Accord de la direction' })).toMatchObject({
      listNumber: 3,
      overCapacityReason: 'Accord de la direction',
    })
  })

  it('frees the place of who left, never the number', async () => {
    const first = await place()
    await place({ traineeId: await born('2004-01-02') })
    await call('enrolments.changeState', { id: first.id, state: 'withdrawn', since: '2026-10-01', reason: 'Travail' })
    expect(await place({ traineeId: await born('2004-01-03'), startsOn: '2026-10-02' })).toMatchObject({
      listNumber: 3,
    })
  })

  it('keeps the place of who is suspended', async () => {
    const first = await place()
    await place({ traineeId: await born('2004-01-02') })
    await call('enrolments.changeState', { id: first.id, state: 'suspended', since: '2026-10-01', reason: 'Santé' })
    await expect(place({ traineeId: await born('2004-01-03'), startsOn: '2026-10-02' })).rejects.toMatchObject({
      code: 'cohort.full',
    })
  })

  it.each([
    ['2008-09-15', true],
    ['2008-09-16', false],
    ['1995-09-16', true],
    ['1995-09-15', false],
  ])('looks at the completed years at entry: born on %s', async (birthDate, isInside) => {
    const placing = place({ traineeId: await born(birthDate) })
    if (isInside) await expect(placing).resolves.toMatchObject({ listNumber: 1 })
    else await expect(placing).rejects.toMatchObject({ code: 'enrolment.age_outside', details: { min: 18, max: 30 } })
  })

  it.each([
    [2008, true],
    [2009, false],
    [1995, true],
    [1994, false],
  ])('gives the benefit of the doubt to a year alone: %i', async (birthYear, isInside) => {
    const placing = place({ traineeId: await born(null, birthYear) })
    if (isInside) await expect(placing).resolves.toMatchObject({ listNumber: 1 })
    else await expect(placing).rejects.toMatchObject({ code: 'enrolment.age_outside' })
  })

  it('keeps the reason of an exception of age', async () => {
    expect(
      await place({ traineeId: await born('1990-01-01'), ageExceptionReason: 'Convention INDH 18-35' }),
    ).toMatchObject({
      ageExceptionReason: 'Convention INDH 18-35',
    })
  })

  it('allows one active placement a person', async () => {
    await place()
    const other = (await aCohort(test, { code: 'MEN-2026-A' })) as never
    await expect(place({ cohortId: other })).rejects.toMatchObject({
      code: 'enrolment.already_placed',
      details: { cohort: 'BIJ-2026-A' },
    })
  })

  it('stays within the days of the cohort', async () => {
    await expect(place({ startsOn: '2026-09-14' })).rejects.toMatchObject({ code: 'enrolment.before_cohort' })
    await expect(place({ startsOn: '2027-07-01' })).rejects.toMatchObject({ code: 'cohort.ended' })
    const closed = (await aCohort(test, { closedAt: '2026-10-01T00:00:00.000Z' })) as never
    await expect(place({ cohortId: closed })).rejects.toMatchObject({ code: 'cohort.ended' })
  })

  it('places nobody from the trash', async () => {
    await call('trainees.trash', { id: traineeId })
    await expect(place()).rejects.toMatchObject({ code: 'record.not_found' })
  })
})

describe('changing state', () => {
  const change = (id: number, state: InputOf<'enrolments.changeState'>['state'], since: string, reason = 'motif') =>
    call('enrolments.changeState', { id: id as never, state, since, reason })

  it('tells where somebody was on any day', async () => {
    const { id } = await place()
    await change(id, 'suspended', '2026-10-05')
    await change(id, 'in_training', '2026-10-19')
    await change(id, 'withdrawn', '2026-11-02')
    const on = async (day: string) => (await call('enrolments.situationOn', { traineeId, day }))?.state ?? null
    expect(await on('2026-09-14')).toBeNull()
    expect(await on('2026-10-04')).toBe('in_training')
    expect(await on('2026-10-05')).toBe('suspended')
    expect(await on('2026-10-19')).toBe('in_training')
    expect(await on('2026-11-02')).toBe('withdrawn')
    expect(await call('enrolments.ofTrainee', { traineeId })).toMatchObject([
      { state: 'withdrawn', endsOn: '2026-11-02', history: [{}, {}, {}, { reason: 'motif' }] },
    ])
  })

  it.each(['suspended', 'withdrawn', 'excluded'] as const)('asks why somebody is %s', async (state) => {
    const { id } = await place()
    await expect(change(id, state, '2026-10-01', ' ')).rejects.toMatchObject({
      details: { problems: [{ path: 'reason', problem: 'field.reason_required' }] },
    })
  })

  it('refuses days to come, days before the last change, and the same state twice', async () => {
    const { id } = await place()
    await expect(change(id, 'suspended', '2026-11-22')).rejects.toMatchObject({
      details: { problems: [{ path: 'since', problem: 'field.day_in_future' }] },
    })
    await expect(change(id, 'suspended', '2026-09-14')).rejects.toMatchObject({
      details: { problems: [{ path: 'since', problem: 'field.too_early:2026-09-15' }] },
    })
    await expect(change(id, 'in_training', '2026-10-01')).rejects.toMatchObject({
      details: { problems: [{ path: 'state', problem: 'field.duplicate' }] },
    })
  })

  it('ends once, and reopens what was ended by mistake', async () => {
    const { id } = await place()
    await change(id, 'excluded', '2026-10-01')
    await expect(change(id, 'completed', '2026-10-02')).rejects.toMatchObject({
      code: 'enrolment.ended',
      details: { endedOn: '2026-10-01' },
    })
    expect(await change(id, 'in_training', '2026-10-02')).toMatchObject({ state: 'in_training', endsOn: null })
  })

  it('does not reopen over another placement', async () => {
    const { id } = await place()
    await change(id, 'withdrawn', '2026-10-01')
    await place({ startsOn: '2026-10-15' })
    await expect(change(id, 'in_training', '2026-10-20')).rejects.toMatchObject({ code: 'enrolment.already_placed' })
  })
})

describe('transferring', () => {
  it('closes one placement the day before and opens the other', async () => {
    const { id } = await place()
    const other = (await aCohort(test, { code: 'MEN-2026-A' })) as never
    const exceptions = { overCapacityReason: null, ageExceptionReason: null }
    const moved = await call('enrolments.transfer', {
      id,
      cohortId: other,
      on: '2026-11-02',
      reason: 'Choix',
      ...exceptions,
    })
    expect(moved).toMatchObject({ cohortCode: 'MEN-2026-A', startsOn: '2026-11-02', state: 'in_training' })
    expect(await call('enrolments.ofTrainee', { traineeId })).toMatchObject([
      { cohortCode: 'MEN-2026-A' },
      { cohortCode: 'BIJ-2026-A', endsOn: '2026-11-01', state: 'transferred' },
    ])
    expect(await call('enrolments.situationOn', { traineeId, day: '2026-11-01' })).toMatchObject({
      cohortCode: 'BIJ-2026-A',
    })
    await expect(
      call('enrolments.transfer', { id, cohortId: other, on: '2026-11-10', reason: 'Choix', ...exceptions }),
    ).rejects.toMatchObject({ code: 'enrolment.ended' })
  })

  it('changes nothing when the other cohort cannot take the trainee', async () => {
    const { id } = await place()
    const full = (await aCohort(test, { capacity: 1 })) as never
    await place({ traineeId: await born('2004-01-02'), cohortId: full })
    const transfer = {
      id,
      cohortId: full,
      on: '2026-11-02',
      reason: 'Choix',
      overCapacityReason: null,
      ageExceptionReason: null,
    }
    await expect(call('enrolments.transfer', transfer)).rejects.toMatchObject({ code: 'cohort.full' })
    expect(await call('enrolments.ofTrainee', { traineeId })).toMatchObject([{ endsOn: null, state: 'in_training' }])
    await expect(call('enrolments.transfer', { ...transfer, on: '2026-09-15' })).rejects.toMatchObject({
      details: { problems: [{ path: 'on', problem: 'field.too_early:2026-09-16' }] },
    })
  })
})
