import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, anEnrolment, aSession, aTrainee, aTrainer } from '../../support/builders.ts'

type Entry = InputOf<'attendance.mark'>['marks'][number]

let test: TestBackend
let secretary: Call
let cohortId: number
let trainerId: number
let sessionId: number
let itto: number
let moha: number

beforeEach(async () => {
  test = await centreBackend('2026-11-21T09:00:00')
  secretary = await test.as('secretary')
  cohortId = await aCohort(test)
  trainerId = await aTrainer(test)
  sessionId = await aSession(test, { cohortId, trainerId })
  itto = await anEnrolment(test, { cohortId, listNumber: 2 })
  moha = await anEnrolment(test, {
    cohortId,
    listNumber: 1,
    traineeId: await aTrainee(test, { lastName: 'Bouhaddou', firstName: 'Moha' }),
  })
})

const present = (enrolmentId: number): Entry => ({ enrolmentId: enrolmentId as never, status: 'present' })
const entry = (enrolmentId: number, more: Omit<Entry, 'enrolmentId'>): Entry => ({
  enrolmentId: enrolmentId as never,
  ...more,
})

function mark(call: Call, marks: Entry[], complete = false, session = sessionId) {
  return call('attendance.mark', { sessionId: session as never, marks, complete })
}

const sheet = (call: Call) => call('attendance.sheet', { sessionId: sessionId as never })

async function state(enrolmentId: number, value: string, since: string) {
  await test.database.kysely
    .insertInto('enrolmentState')
    .values({ enrolmentId, state: value as never, since, recordedAt: 'x', recordedBy: 1 })
    .execute()
}

describe('a register', () => {
  it('lists whoever is in training that day in the order of the list numbers', async () => {
    await anEnrolment(test, { cohortId, listNumber: 3, startsOn: '2026-11-17' })
    const suspended = await anEnrolment(test, { cohortId, listNumber: 4 })
    await state(suspended, 'suspended', '2026-11-16')
    const { rows, session } = await sheet(secretary)
    expect(rows.map((row) => row.listNumber)).toEqual([1, 2])
    expect(rows[0]).toMatchObject({ lastName: 'Bouhaddou', lastNameAr: 'آيت لحسن', mark: null })
    expect(session).toMatchObject({ minutes: 210, isComplete: false, canMark: true })
  })

  it('says nothing about the accommodations of the trainees', async () => {
    expect(JSON.stringify(await sheet(secretary))).not.toMatch(/accommodation|wg[A-Z]|disability/i)
  })

  it('keeps a trainee on the day that the placement is completed, and not after it', async () => {
    await state(itto, 'completed', '2026-11-16')
    expect((await sheet(secretary)).rows).toHaveLength(2)
    const next = await aSession(test, { cohortId, trainerId, heldOn: '2026-11-17' })
    expect((await secretary('attendance.sheet', { sessionId: next as never })).rows).toHaveLength(1)
  })

  it('drops a trainee from the day of the withdrawal on', async () => {
    await state(itto, 'withdrawn', '2026-11-16')
    expect((await sheet(secretary)).rows.map((row) => row.enrolmentId)).toEqual([moha])
  })

  it('may be saved in part, and an empty box is not a presence', async () => {
    expect(await mark(secretary, [present(moha)])).toEqual({ sessionId, marked: 1, expected: 2, isComplete: false })
    expect((await sheet(secretary)).rows.map((row) => row.mark?.status ?? null)).toEqual(['present', null])
  })

  it('is not complete while somebody is missing, and nothing of it is saved then', async () => {
    await expect(mark(secretary, [present(moha)], true)).rejects.toMatchObject({
      code: 'register.incomplete',
      details: { missing: 1 },
    })
    expect((await sheet(secretary)).rows.every((row) => row.mark === null)).toBe(true)
  })

  it('is complete once, by whom and when, and stays so through corrections', async () => {
    await mark(secretary, [present(moha), present(itto)], true)
    const stamp = () =>
      test.database.kysely
        .selectFrom('session')
        .select(['registerCompletedAt', 'registerCompletedBy'])
        .where('id', '=', sessionId)
        .executeTakeFirstOrThrow()
    const first = await stamp()
    expect(first.registerCompletedBy).toBeGreaterThan(1)
    test.setNow('2026-11-22T09:00:00')
    expect(await mark(secretary, [entry(itto, { status: 'absent' })])).toMatchObject({ isComplete: true })
    expect(await stamp()).toEqual(first)
    expect(await mark(secretary, [entry(itto, { status: null })])).toMatchObject({ marked: 1, isComplete: false })
    expect(await stamp()).toEqual({ registerCompletedAt: null, registerCompletedBy: null })
  })

  it('keeps minutes for a lateness and a justification for what is justified, and nothing else', async () => {
    await mark(secretary, [
      entry(moha, { status: 'late', lateMinutes: 20, isJustified: true, justification: 'transport', note: ' car ' }),
      entry(itto, { status: 'absent', lateMinutes: 20, justification: 'medical' }),
    ])
    const marks = (await sheet(secretary)).rows.map((row) => row.mark)
    expect(marks[0]).toEqual({
      status: 'late',
      lateMinutes: 20,
      isJustified: true,
      justification: 'transport',
      note: 'car',
    })
    expect(marks[1]).toMatchObject({ status: 'absent', lateMinutes: 0, isJustified: false, justification: null })
  })

  it('takes a lateness as long as the session, and no longer', async () => {
    await mark(secretary, [entry(moha, { status: 'late', lateMinutes: 210 })])
    await expect(mark(secretary, [entry(moha, { status: 'late', lateMinutes: 211 })])).rejects.toMatchObject({
      code: 'mark.late_too_long',
      details: { minutes: 211, length: 210 },
    })
  })

  it('is refused before its day and taken on its day', async () => {
    const today = await aSession(test, { cohortId, trainerId, heldOn: '2026-11-21' })
    const tomorrow = await aSession(test, { cohortId, trainerId, heldOn: '2026-11-22' })
    await mark(secretary, [present(moha)], false, today)
    await expect(mark(secretary, [present(moha)], false, tomorrow)).rejects.toMatchObject({
      code: 'register.future',
      details: { day: '2026-11-22' },
    })
  })

  it('is refused for a cancelled session', async () => {
    const cancelled = await aSession(test, { cohortId, trainerId, cancelledAt: 'x', cancelReason: 'weather' })
    await expect(mark(secretary, [present(moha)], false, cancelled)).rejects.toMatchObject({
      code: 'register.cancelled',
    })
  })

  it('refuses by name a trainee who was not in training that day', async () => {
    const other = await anEnrolment(test, { traineeId: await aTrainee(test, { lastName: 'Ouali', firstName: 'Said' }) })
    await expect(mark(secretary, [present(moha), present(other)])).rejects.toMatchObject({
      code: 'mark.not_enrolled',
      details: { name: 'Ouali Said' },
    })
    expect((await sheet(secretary)).rows.every((row) => row.mark === null)).toBe(true)
  })

  it('refuses the same trainee twice, unknown sessions and unknown trainees', async () => {
    await expect(mark(secretary, [present(moha), present(moha)])).rejects.toMatchObject({ code: 'input.invalid' })
    await expect(mark(secretary, [present(moha)], false, 999)).rejects.toMatchObject({ code: 'record.not_found' })
    await expect(mark(secretary, [present(999)])).rejects.toMatchObject({ code: 'record.not_found' })
  })

  it('keeps the trail of every change: from what to what, who, when', async () => {
    await mark(secretary, [present(moha), present(itto)])
    test.setNow('2026-11-21T10:00:00')
    const director = await test.as('director')
    await mark(director, [present(moha), entry(itto, { status: 'late', lateMinutes: 15 })])
    await mark(director, [entry(itto, { status: 'late', lateMinutes: 25 })])
    await mark(director, [entry(itto, { status: null })])
    const changes = await secretary('attendance.changes', { sessionId: sessionId as never })
    expect(
      changes.map((change) => [change.firstName, change.oldStatus, change.newStatus, change.newLateMinutes]),
    ).toEqual([
      ['Itto', 'late', null, 0],
      ['Itto', 'late', 'late', 25],
      ['Itto', 'present', 'late', 15],
      ['Itto', null, 'present', 0],
      ['Moha', null, 'present', 0],
    ])
    expect(changes[0]).toMatchObject({ changedBy: 'Compte director' })
    expect(changes[0]?.changedAt).not.toEqual(changes[4]?.changedAt)
  })
})

describe('a trainer', () => {
  it('marks own sessions and reads the others of the cohort', async () => {
    const trainer = await test.as('trainer', trainerId)
    expect((await sheet(trainer)).session.canMark).toBe(true)
    await mark(trainer, [present(moha)])
    const ofOther = await aSession(test, { cohortId })
    expect((await trainer('attendance.sheet', { sessionId: ofOther as never })).session.canMark).toBe(false)
    await expect(mark(trainer, [present(moha)], false, ofOther)).rejects.toMatchObject({
      code: 'register.not_your_session',
    })
  })

  it('does not read cohorts of others', async () => {
    const stranger = await test.as('trainer', await aTrainer(test))
    const refusal = { code: 'cohort.not_yours' }
    await expect(sheet(stranger)).rejects.toMatchObject(refusal)
    await expect(stranger('attendance.changes', { sessionId: sessionId as never })).rejects.toMatchObject(refusal)
    const month = { cohortId: cohortId as never, month: '2026-11' }
    await expect(stranger('attendance.month', month)).rejects.toMatchObject(refusal)
    await expect(stranger('attendance.printMonth', { ...month, language: 'fr' })).rejects.toMatchObject(refusal)
    await expect(stranger('attendance.ofCohort', { cohortId: cohortId as never })).rejects.toMatchObject(refusal)
    expect(await stranger('attendance.cohorts', {})).toEqual([])
    expect(await stranger('attendance.missing', {})).toEqual({ overdueCount: 0, overdue: [], today: [] })
  })

  it('names the sheet in both languages as the one who prints it reads', async () => {
    const month = { cohortId: cohortId as never, month: '2026-11' }
    const nameOf = async (language: 'both' | 'fr') =>
      (await secretary('attendance.printMonth', { ...month, language })).fileName
    const french = await nameOf('both')
    expect(french).toBe(await nameOf('fr'))
    await secretary('session.setPreferences', { language: 'ar' })
    expect(await nameOf('both')).toMatch(/\p{Script=Arabic}/u)
    expect(await nameOf('fr')).toBe(french)
  })

  it('reads a cohort as its lead without having a session', async () => {
    const lead = await aTrainer(test)
    const led = await aCohort(test, { leadTrainerId: lead })
    const trainer = await test.as('trainer', lead)
    expect((await trainer('attendance.cohorts', {})).map((cohort) => cohort.id)).toEqual([led])
  })
})

describe('sessions without a register', () => {
  it('are those of the past with somebody in training, oldest first, today apart', async () => {
    const older = await aSession(test, { cohortId, trainerId, heldOn: '2026-10-05' })
    const today = await aSession(test, { cohortId, trainerId, heldOn: '2026-11-21' })
    await aSession(test, { cohortId, trainerId, heldOn: '2026-11-23' })
    await aSession(test, { cohortId, trainerId, heldOn: '2026-10-06', cancelledAt: 'x', cancelReason: 'strike' })
    // Nobody is in training yet, and nobody at all is in the other cohort.
    await aSession(test, { cohortId, trainerId, heldOn: '2026-09-14' })
    await aSession(test, { trainerId })
    const missing = await secretary('attendance.missing', {})
    expect(missing.overdue.map((session) => session.id)).toEqual([older, sessionId])
    expect(missing.overdueCount).toBe(2)
    expect(missing.today.map((session) => session.id)).toEqual([today])
    await mark(secretary, [present(moha), present(itto)], true)
    expect((await secretary('attendance.missing', {})).overdue.map((session) => session.id)).toEqual([older])
    expect((await secretary('attendance.cohorts', {})).find((cohort) => cohort.id === cohortId)?.missing).toBe(1)
  })

  it('are counted beyond those that are shown', async () => {
    for (let index = 0; index < 104; index++) await aSession(test, { cohortId, trainerId, heldOn: '2026-10-05' })
    const missing = await secretary('attendance.missing', { cohortId: cohortId as never })
    expect(missing.overdue).toHaveLength(100)
    expect(missing.overdueCount).toBe(105)
  })

  it('are shown to a trainer when they are his or hers', async () => {
    await aSession(test, { cohortId })
    const trainer = await test.as('trainer', trainerId)
    expect((await trainer('attendance.missing', {})).overdue.map((session) => session.id)).toEqual([sessionId])
    expect((await secretary('attendance.missing', {})).overdueCount).toBe(2)
  })
})

describe('the month of a cohort', () => {
  it('has a column a session, a row a trainee, and no box outside the placement', async () => {
    const later = await aSession(test, {
      cohortId,
      trainerId,
      heldOn: '2026-11-30',
      startsAt: '14:00',
      endsAt: '17:00',
    })
    await aSession(test, { cohortId, trainerId, heldOn: '2026-12-01' })
    await anEnrolment(test, { cohortId, listNumber: 3, startsOn: '2026-11-20' })
    await anEnrolment(test, { cohortId, listNumber: 4, startsOn: '2026-12-01' })
    await mark(secretary, [entry(moha, { status: 'excused', justification: 'family' })])
    const month = await secretary('attendance.month', { cohortId: cohortId as never, month: '2026-11' })
    expect(month.sessions.map((session) => session.id)).toEqual([sessionId, later])
    expect(
      month.rows.map((row) => [row.listNumber, ...row.cells.map((cell) => cell && (cell.mark?.status ?? ''))]),
    ).toEqual([
      [1, 'excused', ''],
      [2, '', ''],
      [3, null, ''],
    ])
  })

  it('is saved as a whole or not at all', async () => {
    const other = await aSession(test, { cohortId, trainerId, heldOn: '2026-11-17' })
    const future = await aSession(test, { cohortId, trainerId, heldOn: '2026-11-27' })
    const register = (id: number, complete: boolean) => ({
      sessionId: id as never,
      marks: [present(moha), present(itto)],
      complete,
    })
    const save = (registers: ReturnType<typeof register>[]) =>
      secretary('attendance.markMonth', { cohortId: cohortId as never, registers })
    await expect(save([register(sessionId, true), register(future, false)])).rejects.toMatchObject({
      code: 'register.future',
    })
    expect((await sheet(secretary)).rows.every((row) => row.mark === null)).toBe(true)
    expect((await save([register(sessionId, true), register(other, false)])).map((one) => one.isComplete)).toEqual([
      true,
      false,
    ])
  })

  it('refuses the session of another cohort', async () => {
    const foreign = await aSession(test)
    await expect(
      secretary('attendance.markMonth', {
        cohortId: cohortId as never,
        registers: [{ sessionId: foreign as never, marks: [], complete: false }],
      }),
    ).rejects.toMatchObject({ code: 'record.not_found' })
  })

  it('knows its trainees before its sessions are planned', async () => {
    const month = await secretary('attendance.month', { cohortId: cohortId as never, month: '2027-02' })
    expect(month).toMatchObject({ sessions: [], rows: [{ listNumber: 1 }, { listNumber: 2 }] })
    const before = await secretary('attendance.month', { cohortId: cohortId as never, month: '2026-08' })
    expect(before.rows).toEqual([])
  })
})
