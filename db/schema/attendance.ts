import type { Generated } from 'kysely'

/** Table `attendance_mark`. */
export interface AttendanceMarkTable {
  sessionId: number
  enrolmentId: number
  status: 'present' | 'late' | 'excused' | 'absent'
  lateMinutes: Generated<number>
  isJustified: Generated<0 | 1>
  justification: 'medical' | 'family' | 'administrative' | 'transport' | 'weather' | 'other' | null
  note: string | null
  markedAt: string
  markedBy: number
}

/** Table `attendance_mark_change`. */
export interface AttendanceMarkChangeTable {
  id: Generated<number>
  sessionId: number
  enrolmentId: number
  oldStatus: AttendanceMarkTable['status'] | null
  newStatus: AttendanceMarkTable['status'] | null
  oldLateMinutes: Generated<number>
  newLateMinutes: Generated<number>
  oldIsJustified: Generated<0 | 1>
  newIsJustified: Generated<0 | 1>
  changedAt: string
  changedBy: number
}
