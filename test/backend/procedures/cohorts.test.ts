import { beforeEach, describe, expect, it } from 'vitest'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, anEnrolment, aProgramme, aSession, aTrainee, aTrainer, aWorkshop } from '../../support/builders.ts'

describe('cohorts', () => {
  let test: TestBackend
  let secretary: Call
  let fields: Parameters<typeof secretary<'cohorts.create'>>[1]
  beforeEach(async () => {
    test = await centreBackend('2026-11-21T09:00:00')
    secretary = await test.as('secretary')
    const workshopId = await aWorkshop(test, { code: 'BIJ', nameFr: 'Bijouterie' })
    fields = {
      code: 'BIJ-2026-A',
      programmeId: (await aProgramme(test, { workshopId })) as never,
      trainingYearId: 1 as never,
      startsOn: '2026-10-01',
      endsOn: '2027-06-30',
      capacity: 2,
      leadTrainerId: '',
      roomId: null,
      funding: '',
    }
  })

  it('are proposed a code of workshop, year and the first free letter', async () => {
    const of = { programmeId: fields.programmeId, trainingYearId: fields.trainingYearId }
    expect(await secretary('cohorts.proposeCode', of)).toEqual({ code: 'BIJ-2026-A' })
    await secretary('cohorts.create', fields)
    expect(await secretary('cohorts.proposeCode', of)).toEqual({ code: 'BIJ-2026-B' })
    for (let letter = 0; letter < 25; letter++)
      await aCohort(test, { code: `BIJ-2026-${String.fromCharCode(66 + letter)}` })
    expect(await secretary('cohorts.proposeCode', of)).toEqual({ code: 'BIJ-2026-AA' })
  })

  it('have a code of their own', async () => {
    const { id } = await secretary('cohorts.create', { ...fields, code: 'bij-2026-a' })
    await expect(secretary('cohorts.create', fields)).rejects.toMatchObject({
      details: { problems: [{ path: 'code', problem: 'field.duplicate' }] },
    })
    await expect(secretary('cohorts.create', { ...fields, code: ' ' })).rejects.toMatchObject({
      details: { problems: [{ path: 'code', problem: 'field.required' }] },
    })
    expect(await secretary('cohorts.update', { id, ...fields, funding: 'INDH' })).toMatchObject({ funding: 'INDH' })
  })

  it('end after they start', async () => {
    await expect(secretary('cohorts.create', { ...fields, endsOn: '2026-09-30' })).rejects.toMatchObject({
      details: { problems: [{ path: 'endsOn', problem: 'field.end_before_start' }] },
    })
    expect(await secretary('cohorts.create', { ...fields, endsOn: fields.startsOn })).toMatchObject({ capacity: 2 })
  })

  it('count the places taken, with those who start later and without those who left', async () => {
    const { id } = await secretary('cohorts.create', fields)
    await anEnrolment(test, { cohortId: id, startsOn: '2026-10-01' })
    await anEnrolment(test, { cohortId: id, startsOn: '2026-12-01' })
    await anEnrolment(test, { cohortId: id, startsOn: '2026-10-01', endsOn: '2026-11-20' })
    expect(await secretary('cohorts.details', { id })).toMatchObject({ placed: 2, capacity: 2 })
  })

  it('that are over count those who stayed to the end or completed their training', async () => {
    const { id } = await secretary('cohorts.create', { ...fields, endsOn: '2026-11-10' })
    const early = await anEnrolment(test, { cohortId: id, startsOn: '2026-10-01', endsOn: '2026-11-06' })
    await anEnrolment(test, { cohortId: id, startsOn: '2026-10-01', endsOn: '2026-11-10' })
    await anEnrolment(test, { cohortId: id, startsOn: '2026-10-01', endsOn: '2026-10-20' })
    const { raw } = test.database
    raw.exec(
      `INSERT INTO enrolment_state (enrolment_id, state, since, recorded_at, recorded_by)
       SELECT enrolment_id, 'completed', '2026-11-06', recorded_at, recorded_by FROM enrolment_state WHERE enrolment_id = ${early}`,
    )
    expect(await secretary('cohorts.details', { id })).toMatchObject({ placed: 2, status: 'ended' })
    expect((await secretary('cohorts.list', {})).find((one) => one.id === id)).toMatchObject({ placed: 2 })
  })

  it('are filtered by year, workshop, running day and trainer', async () => {
    const { id } = await secretary('cohorts.create', fields)
    const old = await aCohort(test, { startsOn: '2026-09-01', endsOn: '2026-09-30' })
    const ids = async (filter: Parameters<typeof secretary<'cohorts.list'>>[1]) =>
      (await secretary('cohorts.list', filter)).map((cohort) => cohort.id)
    expect(await ids({})).toEqual([id, old])
    expect(await ids({ runningOn: '2026-10-01' })).toEqual([id])
    expect(await ids({ runningOn: '2026-09-30' })).toEqual([old])
    expect(await ids({ trainingYearId: 2 as never })).toEqual([])
    expect(await ids({ workshopId: (await secretary('cohorts.details', { id })).workshop.id })).toEqual([id])
    const trainerId = await aTrainer(test)
    await aSession(test, { cohortId: old, trainerId })
    expect(await ids({ trainerId: trainerId as never })).toEqual([old])
  })

  it('are upcoming before their first day, running until their last, then ended', async () => {
    const { id } = await secretary('cohorts.create', { ...fields, startsOn: '2026-11-22', endsOn: '2026-11-23' })
    const statuses = []
    for (const day of ['21', '22', '23', '24']) {
      test.setNow(`2026-11-${day}T09:00:00`)
      statuses.push((await secretary('cohorts.details', { id })).status)
    }
    expect(statuses).toEqual(['upcoming', 'running', 'running', 'ended'])
    expect(await secretary('cohorts.setClosed', { id, isClosed: true })).toMatchObject({ status: 'closed' })
  })

  it('refuse fewer places than are taken, unless they were over already', async () => {
    const { id } = await secretary('cohorts.create', { ...fields, capacity: 3 })
    for (let n = 0; n < 2; n++) await anEnrolment(test, { cohortId: id, startsOn: '2026-10-01' })
    await expect(secretary('cohorts.update', { id, ...fields, capacity: 1 })).rejects.toMatchObject({
      details: { problems: [{ path: 'capacity', problem: 'field.too_small:2' }] },
    })
    expect(await secretary('cohorts.update', { id, ...fields, capacity: 2 })).toMatchObject({ capacity: 2 })
    await anEnrolment(test, { cohortId: id, startsOn: '2026-10-01', overCapacityReason: 'Fratrie' })
    expect(await secretary('cohorts.update', { id, ...fields, capacity: 2, funding: 'INDH' })).toMatchObject({
      placed: 3,
    })
  })

  it('keep their programme and their sessions within their dates', async () => {
    const { id } = await secretary('cohorts.create', fields)
    await aSession(test, { cohortId: id, heldOn: '2026-11-16' })
    await expect(
      secretary('cohorts.update', { id, ...fields, programmeId: (await aProgramme(test)) as never }),
    ).rejects.toMatchObject({ code: 'cohort.programme_fixed' })
    await expect(secretary('cohorts.update', { id, ...fields, endsOn: '2026-11-15' })).rejects.toMatchObject({
      code: 'cohort.sessions_outside',
      details: { count: 1 },
    })
    expect(await secretary('cohorts.update', { id, ...fields, endsOn: '2026-11-16' })).toMatchObject({
      endsOn: '2026-11-16',
      sessions: 1,
      minutes: 210,
    })
  })

  it('close once no session is planned any more, and open again', async () => {
    const { id } = await secretary('cohorts.create', fields)
    await aSession(test, { cohortId: id, heldOn: '2026-11-21' })
    const later = await aSession(test, { cohortId: id, heldOn: '2026-11-23' })
    await expect(secretary('cohorts.setClosed', { id, isClosed: true })).rejects.toMatchObject({
      code: 'cohort.sessions_planned',
      details: { count: 1 },
    })
    await secretary('timetable.cancelSession', { id: later as never, reason: 'strike', note: null })
    expect(await secretary('cohorts.setClosed', { id, isClosed: true })).toMatchObject({ isClosed: true })
    expect(await secretary('cohorts.list', { runningOn: '2026-11-21' })).toEqual([])
    expect(await secretary('cohorts.setClosed', { id, isClosed: false })).toMatchObject({ isClosed: false })
  })

  it('take no archived programme or trainer anew', async () => {
    const leadTrainerId = await aTrainer(test, { archivedAt: '2026-01-01T00:00:00Z', lastName: 'Toumi' })
    await expect(
      secretary('cohorts.create', { ...fields, leadTrainerId: leadTrainerId as never }),
    ).rejects.toMatchObject({
      code: 'record.archived',
      details: { name: 'Toumi Hassan' },
    })
    const programmeId = await aProgramme(test, { archivedAt: '2026-01-01T00:00:00Z' })
    await expect(secretary('cohorts.create', { ...fields, programmeId: programmeId as never })).rejects.toMatchObject({
      code: 'record.archived',
    })
  })

  it('list their trainees in list order with their state on a day', async () => {
    const { id } = await secretary('cohorts.create', fields)
    const traineeId = await aTrainee(test, { lastName: 'Bennani', firstName: 'Salma' })
    const enrolmentId = await anEnrolment(test, { cohortId: id, traineeId, listNumber: 2, startsOn: '2026-10-01' })
    await anEnrolment(test, { cohortId: id, listNumber: 1, startsOn: '2026-11-10' })
    await test.database.kysely
      .insertInto('enrolmentState')
      .values({
        enrolmentId,
        state: 'suspended',
        since: '2026-11-01',
        recordedAt: '2026-11-01T09:00:00Z',
        recordedBy: 1,
      })
      .execute()
    const on = async (day: string) =>
      (await secretary('cohorts.members', { id, on: day })).map((member) => [member.listNumber, member.state])
    expect(await on('2026-10-31')).toEqual([
      [1, null],
      [2, 'in_training'],
    ])
    expect(await on('2026-11-01')).toEqual([
      [1, null],
      [2, 'suspended'],
    ])
    expect(await secretary('cohorts.members', { id })).toMatchObject([{}, { enrolmentId, lastName: 'Bennani' }])
  })

  it('show their trainees to their own trainers only, and never to the administration', async () => {
    const { id } = await secretary('cohorts.create', fields)
    const trainerId = await aTrainer(test)
    const trainer = await test.as('trainer', trainerId)
    await expect(trainer('cohorts.members', { id })).rejects.toMatchObject({ code: 'cohort.not_yours' })
    await expect((await test.as('trainer'))('cohorts.members', { id })).rejects.toMatchObject({
      code: 'cohort.not_yours',
    })
    await aSession(test, { cohortId: id, trainerId })
    expect(await trainer('cohorts.members', { id })).toEqual([])
    await expect((await test.as('administrator'))('cohorts.members', { id })).rejects.toMatchObject({
      code: 'session.wrong_role',
    })
  })

  it('are written by the office only', async () => {
    for (const role of ['administrator', 'trainer'] as const)
      await expect((await test.as(role))('cohorts.create', fields)).rejects.toMatchObject({
        code: 'session.wrong_role',
      })
    expect(await (await test.as('director'))('cohorts.create', fields)).toMatchObject({ code: 'BIJ-2026-A' })
  })
})
