/** What a trainer says of one trainee in one session; no mark at all means "not said", never "present". */
export const markStatuses = ['present', 'absent', 'late', 'excused'] as const
export type MarkStatus = (typeof markStatuses)[number]

export interface AttendanceMark {
  status: MarkStatus
  /** Minutes late, when known. */
  minutes?: number | null
}

export interface AttendanceTrainee {
  id: number
  /** The trainee's stable number on this register; it does not move when somebody leaves. */
  number: number
  name: string
}

export interface AttendanceColumn {
  id: number | string
  /** Short title: "12", "lun. 12". */
  label: string
  /** Full name for screen readers: "lundi 12 janvier, 08:30". */
  name: string
  /** Closed to changes: signed, cancelled, holiday. */
  locked?: boolean
}

export interface MarkChange {
  traineeId: number
  columnId: number | string
  mark: AttendanceMark | null
}

/** Where a mark is kept in the map given to AttendanceGrid. */
export function markKey(traineeId: number, columnId: number | string): string {
  return `${traineeId}:${columnId}`
}

/** French letters, the Arabic letters of the same keys, and the first letters of the Arabic words. */
const statusOfLetter: Record<string, MarkStatus> = {
  p: 'present',
  a: 'absent',
  r: 'late',
  e: 'excused',
  ح: 'present',
  ش: 'absent',
  ق: 'late',
  ث: 'excused',
  غ: 'absent',
  م: 'late',
}
const statusOfKey: Record<string, MarkStatus> = { KeyP: 'present', KeyA: 'absent', KeyR: 'late', KeyE: 'excused' }

/** The mark of a key press: by its letter, or by its place on layouts of neither script (AZERTY moves A, so not first). */
export function statusOf(event: { key: string; code: string }): MarkStatus | null {
  const letter = event.key.toLowerCase()
  const known = statusOfLetter[letter]
  if (known) return known
  const foreign = event.key.length === 1 && !/^[ -~\u0600-\u06ff]$/.test(event.key)
  return foreign ? (statusOfKey[event.code] ?? null) : null
}

/** Nothing → present → absent → late → excused → nothing. */
export function nextStatus(status: MarkStatus | undefined): MarkStatus | null {
  return status ? (markStatuses[markStatuses.indexOf(status) + 1] ?? null) : 'present'
}
