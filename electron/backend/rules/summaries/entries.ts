import type { Cell } from '../../../shared/contract/summaries.ts'
import type { Enterprise, Founder, Person, Placement } from './facts.ts'

/** One line behind a figure: whom or what it counts, on which day, and what it adds. Figures are sums of entries. */
export interface Entry {
  /** The person counted, or the one for whom a project is counted (its lead founder). */
  readonly person: Person | null
  readonly enterprise: Enterprise | null
  /** True when the figure counts people, false when the person only stands for the project. */
  readonly isPerson: boolean
  /** The day that puts it into the period. */
  readonly day: string
  /** The day on which the age counts: admission in training, the event for projects. */
  readonly ageOn: string
  readonly workshop: {
    readonly workshopId: number | null
    readonly workshopNameFr: string | null
    readonly workshopNameAr: string | null
  }
  /** Residence of a trainee, seat of a project. */
  readonly place: { readonly milieu: string | null; readonly communeCode: string | null }
  readonly cell: Cell
}

export const one: Cell = { value: 1, base: null, unknown: null }
export const amount = (value: number): Cell => ({ value, base: null, unknown: null })

export function ofPlacement(placement: Placement, day: string, cell: Cell): Entry {
  return {
    person: placement,
    enterprise: null,
    isPerson: true,
    day,
    ageOn: placement.startsOn,
    workshop: placement,
    place: placement,
    cell,
  }
}

export function ofEnterprise(enterprise: Enterprise, founders: readonly Founder[], day: string, cell: Cell): Entry {
  const there = founders.find((founder) => isThere(founder, day)) ?? founders[0]
  return {
    person: there ?? null,
    enterprise,
    isPerson: false,
    day,
    ageOn: day,
    workshop: enterprise,
    place: enterprise,
    cell,
  }
}

/** A founder is counted in the workshop and at the seat of the project that was paid. */
export function ofFounder(founder: Founder, enterprise: Enterprise, day: string): Entry {
  return {
    person: founder,
    enterprise,
    isPerson: true,
    day,
    ageOn: day,
    workshop: enterprise,
    place: enterprise,
    cell: one,
  }
}

function isThere(founder: Founder, day: string): boolean {
  return founder.since <= day && (founder.until === null || founder.until >= day)
}

/** Each person once, on the earliest day. */
export function distinctPeople(entries: readonly Entry[]): Entry[] {
  const first = new Map<number, Entry>()
  for (const entry of entries) {
    const id = entry.person?.traineeId
    if (id === undefined) continue
    const known = first.get(id)
    if (!known || entry.day < known.day) first.set(id, entry)
  }
  return [...first.values()]
}
