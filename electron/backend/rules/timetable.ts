import { addDays, weekdayOf } from '../../shared/dates.ts'

/** From a weekly pattern to dated sessions. Days are walked one by one, so two slots a week give two sessions. */

export interface Moment {
  readonly heldOn: string
  readonly startsAt: string
  readonly endsAt: string
}

export interface Slot {
  readonly weekday: number
  readonly startsAt: string
  readonly endsAt: string
  readonly validFrom: string
  readonly validTo: string
}

export interface Closed {
  readonly startsOn: string
  readonly endsOn: string
  readonly labelFr: string
  readonly labelAr: string | null
}

/** A session of the former pattern that stays: with a register, cancelled, moved or led by somebody else. */
export interface KeptSession extends Moment {
  readonly id: number
  readonly movedFrom: Moment | null
}

export interface Skipped<S extends Slot> extends Moment {
  readonly slot: S
  readonly closure: Closed | null
  /** The kept session that stands for this one. */
  readonly kept: KeptSession | null
}

export interface Expansion<S extends Slot> {
  readonly sessions: ReadonlyArray<Moment & { readonly slot: S }>
  readonly skipped: ReadonlyArray<Skipped<S>>
}

/** Half-open: a session may start when the other ends. */
export function overlaps(a: Moment, b: Moment): boolean {
  return a.heldOn === b.heldOn && a.startsAt < b.endsAt && b.startsAt < a.endsAt
}

/** The closure that holds a day, if any. */
export function closureOn<C extends Closed>(closures: readonly C[], day: string): C | undefined {
  return closures.find((closure) => closure.startsOn <= day && day <= closure.endsOn)
}

/** The sessions of a pattern between two days, in order, and the days that it loses with the reason. */
export function expandPattern<S extends Slot>(
  slots: readonly S[],
  span: { readonly from: string; readonly to: string },
  closures: readonly Closed[],
  kept: readonly KeptSession[],
): Expansion<S> {
  const sessions: (Moment & { slot: S })[] = []
  const skipped: Skipped<S>[] = []
  const byTime = [...slots].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    const weekday = weekdayOf(day)
    const closure = closureOn(closures, day) ?? null
    for (const slot of byTime) {
      if (slot.weekday !== weekday || day < slot.validFrom || slot.validTo < day) continue
      const session = { heldOn: day, startsAt: slot.startsAt, endsAt: slot.endsAt, slot }
      const standing = kept.find((other) => standsFor(other, session)) ?? null
      if (closure || standing) skipped.push({ ...session, closure, kept: closure ? null : standing })
      else sessions.push(session)
    }
  }
  return { sessions, skipped }
}

/** True when the kept session takes the place of a new one, where it stands or where it was moved from. */
function standsFor(kept: KeptSession, session: Moment): boolean {
  return overlaps(kept, session) || (kept.movedFrom !== null && overlaps(kept.movedFrom, session))
}
