/**
 * The training year to propose on a day: September to July, the coming one from June on, when a centre that starts is
 * preparing its next intake.
 */
export function proposeYear(today: string): { startsOn: string; endsOn: string } {
  const year = Number(today.slice(0, 4))
  const first = today.slice(5) >= '06-01' ? year : year - 1
  return { startsOn: `${first}-09-01`, endsOn: `${first + 1}-07-31` }
}
