import type { Cohort } from '../../shared/contract/cohorts.ts'

/**
 * The first free code of the form `BIJ-2026-A`: workshop, year in which the training year starts, letter. After Z come
 * AA, AB…
 */
export function proposedCohortCode(workshopCode: string, yearStartsOn: string, taken: readonly string[]): string {
  const start = `${workshopCode}-${yearStartsOn.slice(0, 4)}-`
  const known = new Set(taken)
  for (let number = 1; ; number++) {
    const code = start + letters(number)
    if (!known.has(code)) return code
  }
}

/** A … Z, AA … for 1 … 26, 27 …, as spreadsheets name columns. */
function letters(number: number): string {
  let rest = number
  let text = ''
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
    rest = Math.floor((rest - 1) / 26)
  }
  return text
}

interface CohortSpan {
  readonly startsOn: string
  readonly endsOn: string
  readonly isClosed: boolean
}

/** Where a cohort stands on a day; its first and last day belong to it. */
export function cohortStatus({ startsOn, endsOn, isClosed }: CohortSpan, day: string): Cohort['status'] {
  if (isClosed) return 'closed'
  if (day < startsOn) return 'upcoming'
  return day <= endsOn ? 'running' : 'ended'
}
