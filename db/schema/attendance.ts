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
  oldStatus: string | null
  newStatus: string | null
  changedAt: string
  changedBy: number
}
