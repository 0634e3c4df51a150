import type { BenchCentre } from '../bench-centre.ts'
import { type Times, timesOf } from '../measure.ts'

/** What a month's sheet of 30 trainees costs as a PDF: for information, since no SQL does the same. */
export async function timeMonthSheet({ raw, call }: BenchCentre): Promise<Times> {
  const cohortId = raw
    .prepare('SELECT cohort_id FROM enrolment GROUP BY cohort_id HAVING count(*) = 30 ORDER BY cohort_id DESC')
    .pluck()
    .get()
  const durations: number[] = []
  for (let round = -1; round < 5; round++) {
    const start = performance.now()
    await call('attendance.printMonth', { cohortId, month: '2026-03', language: 'both' })
    if (round >= 0) durations.push(performance.now() - start)
  }
  return timesOf(durations)
}
