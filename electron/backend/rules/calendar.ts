/** Rules of training years. Pure. */

/** `2026-2027`, or `2026` for a year that stays within one. */
export function trainingYearLabel(year: { startsOn: string; endsOn: string }): string {
  const from = year.startsOn.slice(0, 4)
  const to = year.endsOn.slice(0, 4)
  return from === to ? from : `${from}-${to}`
}
