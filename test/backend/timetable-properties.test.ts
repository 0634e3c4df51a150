import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../electron/shared/dates.ts'
import type { DomainError } from '../../electron/shared/errors.ts'
import { centreBackend } from '../support/backend.ts'
import { aCohort, aRoom, aTrainer } from '../support/builders.ts'

/** Whatever is asked for, in whatever order: the timetable stays possible for people and rooms. */
const times = ['08:00', '08:30', '10:00', '12:00', '14:00', '17:30']
const slot = fc
  .record({
    weekday: fc.integer({ min: 1, max: 6 }),
    span: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 2 }),
    trainer: fc.integer({ min: 0, max: 1 }),
    room: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ span, ...rest }) => ({ ...rest, startsAt: times[Math.min(...span)]!, endsAt: times[Math.max(...span)]! }))
const request = fc.record({
  cohort: fc.integer({ min: 0, max: 2 }),
  from: fc.constantFrom('2026-10-26', '2026-11-09', '2026-11-18'),
  slots: fc.array(slot, { minLength: 1, maxLength: 3 }),
})

describe('the timetable', () => {
  it('never holds two sessions at once for a cohort, trainer or room, nor one on a closed day', async () => {
    let made = 0
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 6 }), async (requests) => {
        const test = await centreBackend('2026-10-20T09:00:00')
        const call = await test.as('secretary')
        const span = { startsOn: '2026-10-26', endsOn: '2026-11-29' }
        const cohorts = [await aCohort(test, span), await aCohort(test, span), await aCohort(test, span)]
        const trainers = [await aTrainer(test), await aTrainer(test)]
        const rooms = [await aRoom(test), await aRoom(test)]
        for (const { cohort, from, slots } of requests) {
          const validity = { validFrom: span.startsOn, validTo: span.endsOn, moduleId: null }
          try {
            await call('timetable.generate', {
              cohortId: cohorts[cohort] as never,
              from,
              slots: slots.map(({ trainer, room, ...time }) => ({
                ...time,
                ...validity,
                trainerId: trainers[trainer] as never,
                roomId: rooms[room] as never,
              })),
            })
          } catch (error) {
            expect((error as DomainError).code).toMatch(/^session\.(trainer|room|cohort)_busy$|^session\.no_day_left$/)
          }
        }
        const sessions = await test.database.kysely.selectFrom('session').selectAll().orderBy('startsAt').execute()
        made += sessions.length
        for (const session of sessions) {
          expect(weekdayOf(session.heldOn)).toBeLessThan(7)
          expect(['2026-11-06', '2026-11-18']).not.toContain(session.heldOn)
        }
        for (const column of ['cohortId', 'trainerId', 'roomId'] as const) {
          const ends = new Map<string, string>()
          for (const session of sessions) {
            const key = `${session.heldOn} ${session[column]}`
            expect(session.startsAt >= (ends.get(key) ?? '')).toBe(true)
            ends.set(key, session.endsAt)
          }
        }
        await test.backend.close()
      }),
      { numRuns: 40 },
    )
    expect(made).toBeGreaterThan(100)
  }, 60_000)
})
