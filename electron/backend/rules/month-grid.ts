import type { Mark } from '../../shared/contract/attendance-fields.ts'
import { addDays, addMonths } from '../../shared/dates.ts'
import { isInTrainingOn, type Placement } from './placement.ts'

/** The month of a cohort as rows and boxes. Pure. */

/** First and last day of `2026-11`. */
export function monthSpan(month: string): { from: string; to: string } {
  const from = `${month}-01`
  return { from, to: addDays(addMonths(from, 1), -1) }
}

export type GridCell = { mark: Mark | null } | null

interface GridSession {
  readonly id: number
  readonly heldOn: string
}

/**
 * Rows of whoever is in training on one of the days; without sessions, on any day of the month. Boxes outside the
 * placement are null.
 */
export function gridRows<P extends Placement & { enrolmentId: number }>(
  placements: readonly P[],
  sessions: readonly GridSession[],
  marks: ReadonlyArray<{ sessionId: number; enrolmentId: number; mark: Mark | null }>,
  span: { from: string; to: string },
): { placement: P; cells: GridCell[] }[] {
  const byBox = new Map(marks.map((one) => [`${one.sessionId} ${one.enrolmentId}`, one.mark]))
  const rows = placements.map((placement) => ({
    placement,
    cells: sessions.map((session): GridCell => {
      if (!isInTrainingOn(placement, session.heldOn)) return null
      return { mark: byBox.get(`${session.id} ${placement.enrolmentId}`) ?? null }
    }),
  }))
  if (sessions.length === 0) return rows.filter(({ placement }) => isInTrainingWithin(placement, span))
  return rows.filter(({ cells }) => cells.some((cell) => cell !== null))
}

function isInTrainingWithin(placement: Placement, { from, to }: { from: string; to: string }): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (isInTrainingOn(placement, day)) return true
  return false
}
