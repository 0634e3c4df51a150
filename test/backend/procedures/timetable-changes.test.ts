import { beforeEach, describe, expect, it } from 'vitest'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aCohort, aModule, anEnrolment, aProgramme, aRoom, aSession, aTrainer } from '../../support/builders.ts'

describe('one session', () => {
  let test: TestBackend
  let secretary: Call
  let cohortId: never
  let programmeId: number
  let trainerId: never
  let roomId: never
  let id: never
  const at = { heldOn: '2026-11-16', startsAt: '08:30', endsAt: '12:00' }
  beforeEach(async () => {
    test = await centreBackend('2026-11-10T09:00:00')
    secretary = await test.as('secretary')
    programmeId = await aProgramme(test)
    cohortId = (await aCohort(test, { code: 'BIJ-2026-A', programmeId, endsOn: '2026-12-31' })) as never
    trainerId = (await aTrainer(test, { lastName: 'Toumi', firstName: 'Zineb' })) as never
    roomId = (await aRoom(test, { nameFr: 'Salle bleue' })) as never
    id = (await aSession(test, { cohortId, trainerId, roomId, ...at })) as never
  })
  const complete = () =>
    test.database.kysely
      .updateTable('session')
      .set({ registerCompletedAt: '2026-11-16T12:00:00Z', registerCompletedBy: 1 })
      .where('id', '=', id)
      .execute()

  it('moves to another day, hour and room, and remembers where it first stood', async () => {
    const other = (await aRoom(test)) as never
    const to = { heldOn: '2026-11-19', startsAt: '14:00', endsAt: '17:30', roomId: other }
    const { roomId: _, ...moment } = to
    expect(await secretary('timetable.moveSession', { id, ...to })).toMatchObject({
      ...moment,
      room: { id: other },
      movedFrom: at,
    })
    await secretary('timetable.moveSession', { id, ...to, heldOn: '2026-11-20' })
    expect(await secretary('timetable.session', { id })).toMatchObject({ heldOn: '2026-11-20', movedFrom: at })
    expect(await secretary('timetable.moveSession', { id, ...at, roomId })).toMatchObject({ movedFrom: null })
  })

  it('does not stand in its own way', async () => {
    expect(await secretary('timetable.moveSession', { id, ...at, endsAt: '12:30', roomId })).toMatchObject({
      endsAt: '12:30',
      minutes: 240,
      movedFrom: at,
    })
  })

  it.each([
    ['session.closed_day', { heldOn: '2026-11-18' }],
    ['session.outside_cohort', { heldOn: '2027-01-04' }],
    ['session.sunday', { heldOn: '2026-11-22' }],
    ['session.trainer_busy', { heldOn: '2026-11-17' }],
    ['session.room_busy', { heldOn: '2026-11-19' }],
    ['session.cohort_busy', { heldOn: '2026-11-20' }],
    ['session.room_too_small', { heldOn: '2026-11-23' }],
  ] as const)('is refused with %s, and the page is told the same beforehand', async (code, to) => {
    await aSession(test, { trainerId, ...at, heldOn: '2026-11-17' })
    await aSession(test, { roomId, ...at, heldOn: '2026-11-19' })
    await aSession(test, { cohortId, ...at, heldOn: '2026-11-20' })
    const small = (await aRoom(test, { capacity: 1 })) as never
    if (code === 'session.room_too_small') for (let n = 0; n < 2; n++) await anEnrolment(test, { cohortId })
    const move = { id, ...at, roomId: code === 'session.room_too_small' ? small : roomId, ...to }
    await expect(secretary('timetable.moveSession', move)).rejects.toMatchObject({ code })
    expect(await secretary('timetable.checkMove', move)).toMatchObject({ refusals: [{ code }] })
    expect(await secretary('timetable.session', { id })).toMatchObject({ ...at, movedFrom: null })
  })

  it('names the closure and the other session in the language of the user', async () => {
    await secretary('session.setPreferences', { language: 'ar' })
    await expect(secretary('timetable.moveSession', { id, ...at, heldOn: '2026-11-18', roomId })).rejects.toMatchObject(
      {
        details: { closure: 'عيد الاستقلال' },
      },
    )
  })

  it('is cancelled with a reason, frees its trainer, and comes back only if there is room for it', async () => {
    await expect(secretary('timetable.cancelSession', { id, reason: 'other', note: ' ' })).rejects.toMatchObject({
      details: { problems: [{ path: 'note', problem: 'field.reason_required' }] },
    })
    expect(await secretary('timetable.cancelSession', { id, reason: 'trainer_absent', note: null })).toMatchObject({
      cancelled: { reason: 'trainer_absent' },
    })
    await expect(secretary('timetable.cancelSession', { id, reason: 'strike', note: null })).rejects.toThrow(
      'session.cancelled',
    )
    await expect(secretary('timetable.moveSession', { id, ...at, roomId })).rejects.toThrow('session.cancelled')
    const other = await aSession(test, { trainerId, ...at })
    await expect(secretary('timetable.restoreSession', { id })).rejects.toMatchObject({ code: 'session.trainer_busy' })
    await secretary('timetable.cancelSession', { id: other as never, reason: 'strike', note: null })
    expect(await secretary('timetable.restoreSession', { id })).toMatchObject({ cancelled: null })
  })

  it('is given to another trainer and back', async () => {
    const substitute = (await aTrainer(test)) as never
    expect(await secretary('timetable.replaceTrainer', { id, trainerId: substitute })).toMatchObject({
      trainer: { id: substitute },
      replacedTrainer: { id: trainerId, lastName: 'Toumi' },
    })
    expect(await secretary('timetable.replaceTrainer', { id, trainerId })).toMatchObject({ replacedTrainer: null })
    await aSession(test, { trainerId: substitute, ...at })
    await expect(secretary('timetable.replaceTrainer', { id, trainerId: substitute })).rejects.toMatchObject({
      code: 'session.trainer_busy',
    })
  })

  it('changes no more once its register is complete', async () => {
    await complete()
    const refused = { code: 'session.has_register' }
    await expect(secretary('timetable.moveSession', { id, ...at, heldOn: '2026-11-17', roomId })).rejects.toMatchObject(
      refused,
    )
    await expect(secretary('timetable.cancelSession', { id, reason: 'strike', note: null })).rejects.toMatchObject(
      refused,
    )
    await expect(secretary('timetable.replaceTrainer', { id, trainerId })).rejects.toMatchObject(refused)
  })

  it('is added by hand under the same rules', async () => {
    const moduleId = (await aModule(test, { programmeId })) as never
    const session = { cohortId, trainerId, roomId, moduleId, ...at, heldOn: '2026-11-17' }
    expect(await secretary('timetable.addSession', session)).toMatchObject({
      heldOn: '2026-11-17',
      module: { id: moduleId },
    })
    await expect(secretary('timetable.addSession', session)).rejects.toMatchObject({ code: 'session.cohort_busy' })
    await expect(
      secretary('timetable.addSession', { ...session, heldOn: '2026-11-19', moduleId: (await aModule(test)) as never }),
    ).rejects.toMatchObject({ details: { problems: [{ path: 'moduleId' }] } })
    await expect(secretary('timetable.addSession', { ...session, endsAt: '08:00' })).rejects.toMatchObject({
      details: { problems: [{ path: 'endsAt', problem: 'field.end_before_start' }] },
    })
    expect(await secretary('timetable.setModule', { id, moduleId })).toMatchObject({ module: { id: moduleId } })
    expect(await secretary('timetable.setModule', { id, moduleId: '' })).toMatchObject({ module: null })
  })

  it('stands in the week of its cohort, trainer and room, with the closed days', async () => {
    for (const [by, of] of [
      ['cohort', cohortId],
      ['trainer', trainerId],
      ['room', roomId],
    ] as const) {
      const week = await secretary('timetable.week', { monday: '2026-11-21', by, id: of })
      expect(week.monday).toBe('2026-11-16')
      expect(week.sessions.map((session) => session.id)).toEqual([id])
      expect(week.closures).toMatchObject([{ startsOn: '2026-11-18' }])
    }
    expect((await secretary('timetable.week', { monday: '2026-11-22', by: 'room', id: 99 })).sessions).toEqual([])
  })

  it('is changed by the office only', async () => {
    const trainer = await test.as('trainer', trainerId)
    await expect(trainer('timetable.cancelSession', { id, reason: 'strike', note: null })).rejects.toMatchObject({
      code: 'session.wrong_role',
    })
    expect(
      (await trainer('timetable.week', { monday: '2026-11-16', by: 'trainer', id: trainerId })).sessions,
    ).toHaveLength(1)
  })
})
