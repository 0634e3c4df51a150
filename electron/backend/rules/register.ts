import type { Mark, MarkEntry } from '../../shared/contract/attendance-fields.ts'
import { DomainError } from '../../shared/errors.ts'

/** What may be saved in the register of a session. Pure. */

interface RegisterSession {
  readonly heldOn: string
  readonly minutes: number
  readonly isCancelled: boolean
  readonly trainerId: number
}

/** A trainer marks his or her own sessions; director and secretary all. */
export function mayMark(session: { trainerId: number }, user: { role: string; trainerId: number | null }): boolean {
  return user.role !== 'trainer' || user.trainerId === session.trainerId
}

/**
 * Refuses a register that cannot be filled.
 * @throws DomainError `register.not_your_session`, `register.cancelled`, `register.future`.
 */
export function checkRegister(
  session: RegisterSession,
  user: { role: string; trainerId: number | null },
  today: string,
): void {
  if (!mayMark(session, user)) throw new DomainError('register.not_your_session', {})
  if (session.isCancelled) throw new DomainError('register.cancelled', {})
  if (session.heldOn > today) throw new DomainError('register.future', { day: session.heldOn })
}

/**
 * The mark that is stored for what was entered: minutes belong to a lateness, a justification to an excused absence or
 * a justified lateness, and an excused absence is justified by its name.
 * @throws DomainError `mark.late_too_long` when the lateness is longer than the session.
 */
export function markOf(entry: MarkEntry, minutes: number): Mark | null {
  const { status, note } = entry
  if (status === null) return null
  const lateMinutes = status === 'late' ? entry.lateMinutes : 0
  if (lateMinutes > minutes) throw new DomainError('mark.late_too_long', { minutes: lateMinutes, length: minutes })
  const isJustified = status === 'excused' || (status === 'late' && entry.isJustified)
  return { status, lateMinutes, isJustified, justification: isJustified ? entry.justification : null, note }
}

/** True when saving would change nothing. */
export function isSameMark(one: Mark | null, other: Mark | null): boolean {
  if (!one || !other) return one === other
  return (
    one.status === other.status &&
    one.lateMinutes === other.lateMinutes &&
    one.isJustified === other.isJustified &&
    one.justification === other.justification &&
    one.note === other.note
  )
}

/**
 * Whether the register is complete after a save. Saying so is refused when somebody is missing; a correction of a
 * complete register leaves it complete as long as nobody is missing.
 * @throws DomainError `register.incomplete`.
 */
export function completeness(asserted: boolean, wasComplete: boolean, missing: number): boolean {
  if (asserted && missing > 0) throw new DomainError('register.incomplete', { missing })
  return missing === 0 && (asserted || wasComplete)
}
