import type { Hours } from '../../shared/contract/attendance-fields.ts'

/** Hours and rates of attendance. Pure. */

type Counted = Omit<Hours, 'rate'>

const nothing: Counted = {
  givenMinutes: 0,
  presentMinutes: 0,
  present: 0,
  late: 0,
  excused: 0,
  absent: 0,
  unmarked: 0,
}

/** Minutes present of minutes given; nothing was given, nothing is known. */
export function withRate(counted: Counted = nothing): Hours {
  const { givenMinutes, presentMinutes } = counted
  return { ...counted, rate: givenMinutes === 0 ? null : presentMinutes / givenMinutes }
}

/** The hours of a whole cohort: its rate is that of the sums, not the mean of the rates. */
export function totalHours(hours: readonly Counted[]): Hours {
  const total = { ...nothing }
  for (const one of hours) for (const key of Object.keys(nothing) as (keyof Counted)[]) total[key] += one[key]
  return withRate(total)
}
