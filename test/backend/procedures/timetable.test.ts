import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, aModule, anEnrolment, aRoom, aSession, aTrainee, aTrainer } from '../../support/builders.ts'

type Slot = InputOf<'timetable.generate'>['slots'][number]

/** 21 November 2026 is a Saturday; 6 and 18 November are public holidays. */
describe('the weekly pattern of a cohort', () => {
  let test: TestBackend
  let secretary: Call
  let cohortId: never
  let trainerId: never
  let roomId: never
  beforeEach(async () => {
    test = await centreBackend('2026-11-01T09:00:00')
    secretary = await test.as('secretary')
    cohortId = (await aCohort(test, { code: 'BIJ-2026-A', startsOn: '2026-11-01', endsOn: '2026-11-30' })) as never
    trainerId = (await aTrainer(test, { lastName: 'Toumi', firstName: 'Zineb' })) as never
    roomId = (await aRoom(test, { nameFr: 'Salle bleue', capacity: 2 })) as never
  })

  const slot = (weekday: number, other: Partial<Slot> = {}): Slot => ({
    weekday,
    startsAt: '08:30',
    endsAt: '12:00',
    moduleId: null,
    trainerId,
    roomId,
    validFrom: '2026-11-01',
    validTo: '2026-11-30',
    ...other,
  })
  const plan = (slots: Slot[], from = '2026-11-01') => ({ cohortId, from, slots })
  const heldOn = async () =>
    (await secretary('timetable.sessions', { cohortId, from: '2026-01-01', to: '2027-12-31' })).map(
      (session) => session.heldOn,
    )

  it('is shown before it is made, with the days it loses and why', async () => {
    const preview = await secretary('timetable.preview', plan([slot(3), slot(5)]))
    expect(preview.sessions.map((session) => session.heldOn)).toEqual([
      '2026-11-04',
      '2026-11-11',
      '2026-11-13',
      '2026-11-20',
      '2026-11-25',
      '2026-11-27',
    ])
    expect(preview.skipped).toMatchObject([
      { heldOn: '2026-11-06', reason: 'closure', labelFr: 'Anniversaire de la Marche Verte' },
      { heldOn: '2026-11-18', reason: 'closure', labelFr: 'Fête de l’Indépendance' },
    ])
    expect(preview).toMatchObject({ conflicts: [], warnings: [], replaced: 0, minutes: 6 * 210 })
    expect(await heldOn()).toEqual([])
  })

  it('makes two sessions a week for two days a week', async () => {
    await secretary('timetable.generate', plan([slot(1), slot(4)]))
    expect(await heldOn()).toHaveLength(9)
    expect(await secretary('timetable.pattern', { cohortId })).toMatchObject([{ weekday: 1 }, { weekday: 4 }])
    expect(await secretary('cohorts.details', { id: cohortId })).toMatchObject({ sessions: 9, minutes: 9 * 210 })
  })

  it.each([
    ['session.trainer_busy', { trainer: 'Toumi Zineb' }],
    ['session.room_busy', { room: 'Salle bleue' }],
  ] as const)('is refused as a whole when it meets %s, and names the other session', async (code, named) => {
    const other = await aCohort(test, { code: 'MEN-2026-A' })
    const shared = code === 'session.trainer_busy' ? { trainerId } : { roomId }
    await aSession(test, { cohortId: other, ...shared, heldOn: '2026-11-23', startsAt: '11:00', endsAt: '13:00' })
    await expect(secretary('timetable.generate', plan([slot(1)]))).rejects.toMatchObject({
      code,
      details: { day: '2026-11-23', from: '11:00', to: '13:00', cohort: 'MEN-2026-A', ...named },
    })
    expect(await heldOn()).toEqual([])
    expect(await secretary('timetable.pattern', { cohortId })).toEqual([])
    const { conflicts } = await secretary('timetable.preview', plan([slot(1)]))
    expect(conflicts).toMatchObject([{ heldOn: '2026-11-23', refusal: { code } }])
  })

  it('may start when another session ends', async () => {
    await aSession(test, { trainerId, roomId, heldOn: '2026-11-16', startsAt: '12:00', endsAt: '13:00' })
    await aSession(test, { trainerId, roomId, heldOn: '2026-11-16', startsAt: '08:00', endsAt: '08:30' })
    expect((await secretary('timetable.generate', plan([slot(1)]))).conflicts).toEqual([])
  })

  it('is not hindered by a cancelled session', async () => {
    await aSession(test, {
      trainerId,
      heldOn: '2026-11-16',
      cancelledAt: '2026-11-01T09:00:00Z',
      cancelReason: 'strike',
    })
    await secretary('timetable.generate', plan([slot(1)]))
    expect(await heldOn()).toHaveLength(5)
  })

  it('is refused when two of its own slots overlap', async () => {
    const double = slot(1, { startsAt: '11:00', endsAt: '13:00', trainerId: (await aTrainer(test)) as never })
    await expect(
      secretary('timetable.generate', plan([slot(1), { ...double, roomId: (await aRoom(test)) as never }])),
    ).rejects.toMatchObject({ code: 'session.cohort_busy', details: { cohort: 'BIJ-2026-A' } })
  })

  it('needs a room with as many places as the cohort has trainees', async () => {
    for (let n = 0; n < 2; n++) await anEnrolment(test, { cohortId, startsOn: '2026-11-01' })
    await secretary('timetable.generate', plan([slot(1)]))
    await anEnrolment(test, { cohortId, startsOn: '2026-11-01' })
    await expect(secretary('timetable.generate', plan([slot(1)]))).rejects.toMatchObject({
      code: 'session.room_too_small',
      details: { room: 'Salle bleue', capacity: 2, trainees: 3 },
    })
  })

  it('warns, and no more, when a trainee needs step-free access and the room has steps', async () => {
    const steps = (await aRoom(test, { nameFr: 'Étage', isStepFree: 0 })) as never
    const traineeId = await aTrainee(test)
    await anEnrolment(test, { cohortId, traineeId, startsOn: '2026-11-01' })
    await test.database.kysely.insertInto('traineeAccommodation').values({ traineeId, need: 'step_free' }).execute()
    const made = await secretary('timetable.generate', plan([slot(1, { roomId: steps }), slot(2)]))
    expect(made.warnings).toMatchObject([{ kind: 'not_step_free', room: { nameFr: 'Étage' }, trainees: 1 }])
    expect(made.sessions).toHaveLength(9)
  })

  it('is cut to the dates of the cohort, and refused when no day is left', async () => {
    await secretary(
      'timetable.generate',
      plan([slot(1, { validFrom: '2026-01-01', validTo: '2027-12-31' })], '2026-01-01'),
    )
    expect(await heldOn()).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'])
    await expect(
      secretary('timetable.generate', plan([slot(1, { validFrom: '2026-11-03', validTo: '2026-11-08' })])),
    ).rejects.toMatchObject({ code: 'session.no_day_left' })
  })

  it('given again makes the same sessions, not more', async () => {
    await secretary('timetable.generate', plan([slot(1), slot(4)]))
    const before = await heldOn()
    expect(await secretary('timetable.generate', plan([slot(1), slot(4)]))).toMatchObject({ replaced: 9 })
    expect(await heldOn()).toEqual(before)
    expect(await secretary('timetable.pattern', { cohortId })).toHaveLength(2)
  })

  it('changes from a day on and leaves what was before as it was', async () => {
    await secretary('timetable.generate', plan([slot(1)]))
    await secretary('timetable.generate', plan([slot(2)], '2026-11-16'))
    expect(await heldOn()).toEqual(['2026-11-02', '2026-11-09', '2026-11-17', '2026-11-24'])
    expect(await secretary('timetable.pattern', { cohortId })).toMatchObject([
      { weekday: 1, validFrom: '2026-11-01', validTo: '2026-11-15' },
      { weekday: 2, validFrom: '2026-11-16', validTo: '2026-11-30' },
    ])
  })

  it('answers for months of a cohort, and for two months of everybody at most', async () => {
    const all = { from: '2026-11-01', to: '2027-01-01' }
    await expect(secretary('timetable.sessions', all)).resolves.toEqual([])
    await expect(secretary('timetable.sessions', { ...all, to: '2027-01-02' })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { problems: [{ path: 'to' }] },
    })
    await expect(secretary('timetable.sessions', { ...all, to: '2199-12-31', cohortId })).resolves.toEqual([])
  })

  it('keeps sessions that were cancelled, moved, given to somebody else or have a register', async () => {
    await secretary('timetable.generate', plan([slot(1)]))
    const [first, second, third, fourth] = await secretary('timetable.sessions', {
      cohortId,
      from: '2026-11-01',
      to: '2026-11-30',
    })
    await secretary('timetable.cancelSession', { id: first!.id, reason: 'weather', note: null })
    await secretary('timetable.moveSession', {
      id: second!.id,
      heldOn: '2026-11-10',
      startsAt: '08:30',
      endsAt: '12:00',
      roomId,
    })
    await secretary('timetable.replaceTrainer', { id: third!.id, trainerId: (await aTrainer(test)) as never })
    const at = '2026-11-23T12:00:00Z'
    await test.database.kysely
      .updateTable('session')
      .set({ registerCompletedAt: at, registerCompletedBy: 1 })
      .where('id', '=', fourth!.id)
      .execute()
    for (let again = 0; again < 2; again++) {
      const made = await secretary('timetable.generate', plan([slot(1)]))
      expect(made.sessions.map((session) => session.heldOn)).toEqual(['2026-11-30'])
      expect(made.skipped.map((day) => [day.heldOn, day.reason])).toEqual([
        ['2026-11-02', 'kept'],
        ['2026-11-09', 'kept'],
        ['2026-11-16', 'kept'],
        ['2026-11-23', 'kept'],
      ])
    }
    expect(await heldOn()).toEqual(['2026-11-02', '2026-11-10', '2026-11-16', '2026-11-23', '2026-11-30'])
  })

  it('takes modules of its programme only, and nothing archived', async () => {
    const foreign = (await aModule(test)) as never
    await expect(
      secretary('timetable.generate', plan([slot(1), slot(2, { moduleId: foreign })])),
    ).rejects.toMatchObject({
      details: { problems: [{ path: 'slots.1.moduleId', problem: 'field.invalid' }] },
    })
    await secretary('trainers.setArchived', { id: trainerId, isArchived: true })
    await expect(secretary('timetable.generate', plan([slot(1)]))).rejects.toMatchObject({
      code: 'record.archived',
      details: { name: 'Toumi Zineb' },
    })
  })

  it('is refused for a closed cohort, on Sundays, and with an end before its start', async () => {
    await expect(secretary('timetable.preview', plan([slot(7)]))).rejects.toMatchObject({
      details: { problems: [{ path: 'slots.0.weekday', problem: 'field.too_large:6' }] },
    })
    await expect(secretary('timetable.preview', plan([slot(1, { endsAt: '08:30' })]))).rejects.toMatchObject({
      details: { problems: [{ path: 'slots.0.endsAt', problem: 'field.end_before_start' }] },
    })
    await secretary('cohorts.setClosed', { id: cohortId, isClosed: true })
    await expect(secretary('timetable.generate', plan([slot(1)]))).rejects.toMatchObject({ code: 'cohort.ended' })
  })

  it('is read by trainers and planned by the office', async () => {
    const trainer = await test.as('trainer', trainerId)
    expect(await trainer('timetable.pattern', { cohortId })).toEqual([])
    await expect(trainer('timetable.generate', plan([slot(1)]))).rejects.toMatchObject({ code: 'session.wrong_role' })
    await expect((await test.as('administrator'))('timetable.generate', plan([slot(1)]))).rejects.toMatchObject({
      code: 'session.wrong_role',
    })
  })
})
