import { describe, expect, it } from 'vitest'
import { conflictsOf } from '../../../electron/backend/rules/session-conflicts.ts'
import { expandPattern, overlaps } from '../../../electron/backend/rules/timetable.ts'

const slot = (
  weekday: number,
  startsAt = '08:30',
  endsAt = '12:00',
  validFrom = '2026-01-01',
  validTo = '2027-12-31',
) => ({
  weekday,
  startsAt,
  endsAt,
  validFrom,
  validTo,
})
const november = { from: '2026-11-01', to: '2026-11-30' }
const days = (sessions: ReadonlyArray<{ heldOn: string }>) => sessions.map((session) => session.heldOn.slice(8))

describe('a weekly pattern', () => {
  it('gives two sessions a week for two days a week', () => {
    const { sessions } = expandPattern([slot(1), slot(4)], november, [], [])
    expect(days(sessions)).toEqual(['02', '05', '09', '12', '16', '19', '23', '26', '30'])
  })

  it('gives two sessions a day for two slots of one day, in order of time', () => {
    const { sessions } = expandPattern(
      [slot(3, '14:00', '17:30'), slot(3)],
      { from: '2026-11-04', to: '2026-11-04' },
      [],
      [],
    )
    expect(sessions.map((session) => session.startsAt)).toEqual(['08:30', '14:00'])
  })

  it('gives each day once around the nights when clocks change', () => {
    const { sessions } = expandPattern([slot(6), slot(1)], { from: '2026-10-20', to: '2026-11-03' }, [], [])
    expect(sessions.map((session) => session.heldOn)).toEqual(['2026-10-24', '2026-10-26', '2026-10-31', '2026-11-02'])
  })

  it('holds on the first and the last day of its validity, and not outside', () => {
    const { sessions } = expandPattern([slot(1, '09:00', '15:00', '2026-11-09', '2026-11-16')], november, [], [])
    expect(days(sessions)).toEqual(['09', '16'])
  })

  it('skips closed days and says which closure', () => {
    const closure = { startsOn: '2026-11-16', endsOn: '2026-11-20', labelFr: 'Travaux', labelAr: null }
    const { sessions, skipped } = expandPattern([slot(1), slot(5)], november, [closure], [])
    expect(days(sessions)).toEqual(['02', '06', '09', '13', '23', '27', '30'])
    expect(skipped).toMatchObject([
      { heldOn: '2026-11-16', closure: { labelFr: 'Travaux' } },
      { heldOn: '2026-11-20', closure: { labelFr: 'Travaux' } },
    ])
  })

  it('makes nothing where a kept session stands or where it was moved from', () => {
    const at = { startsAt: '08:30', endsAt: '12:00' }
    const { sessions, skipped } = expandPattern(
      [slot(1)],
      november,
      [],
      [
        { id: 1, heldOn: '2026-11-02', ...at, movedFrom: null },
        { id: 2, heldOn: '2026-11-11', ...at, movedFrom: { heldOn: '2026-11-09', ...at } },
      ],
    )
    expect(days(sessions)).toEqual(['16', '23', '30'])
    expect(skipped.map((day) => day.kept?.id)).toEqual([1, 2])
  })
})

describe('two sessions', () => {
  const at = (startsAt: string, endsAt: string, heldOn = '2026-11-16') => ({ heldOn, startsAt, endsAt })

  it('do not overlap when one starts as the other ends', () => {
    expect(overlaps(at('08:30', '10:00'), at('10:00', '12:00'))).toBe(false)
    expect(overlaps(at('08:30', '10:01'), at('10:00', '12:00'))).toBe(true)
    expect(overlaps(at('08:00', '12:00'), at('09:00', '10:00'))).toBe(true)
    expect(overlaps(at('08:30', '10:00'), at('08:30', '10:00', '2026-11-17'))).toBe(false)
  })

  it('of one cohort are one conflict, of two cohorts one for the trainer and one for the room', () => {
    const session = { ...at('08:30', '12:00'), cohortId: 1, trainerId: 1, roomId: 1 }
    expect(conflictsOf(session, [{ ...session }]).map((conflict) => conflict.taken)).toEqual(['cohort'])
    expect(conflictsOf(session, [{ ...session, cohortId: 2 }]).map((conflict) => conflict.taken)).toEqual([
      'trainer',
      'room',
    ])
    expect(conflictsOf(session, [{ ...session, cohortId: 2, trainerId: 2, roomId: 2 }])).toEqual([])
  })
})
