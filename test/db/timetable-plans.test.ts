import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { sessionsTaking } from '../../db/queries/timetable.ts'
import { emptyBackend } from '../support/backend.ts'

/** The timetable of ten years must not be walked through to place one session. */
describe('a search for conflicts', async () => {
  const test = await emptyBackend()
  const db = test.database.kysely
  afterAll(() => test.backend.close())

  it.each([
    ['trainer', 'session_by_trainer (trainer_id=? AND held_on>? AND held_on<?)'],
    ['room', 'session_by_room (room_id=? AND held_on>? AND held_on<?)'],
    ['cohort', 'session_by_cohort (cohort_id=? AND held_on>? AND held_on<?)'],
  ] as const)('by %s goes by its index and the day', async (by, index) => {
    const { sql: text, parameters } = sessionsTaking(db, by, [1, 2], '2026-11-16', '2026-11-21').compile()
    const rows = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${sql.raw(inline(text, parameters))}`.execute(db)
    const plan = rows.rows.map((row) => row.detail)
    expect(plan.join('\n')).toContain(index)
    expect(plan.some((step) => step.startsWith('SCAN'))).toBe(false)
  })
})

function inline(text: string, parameters: readonly unknown[]): string {
  let at = 0
  return text.replace(/\?/g, () => {
    const value = parameters[at++]
    return typeof value === 'number' ? String(value) : `'${String(value)}'`
  })
}
