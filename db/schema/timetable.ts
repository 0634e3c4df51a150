import type { Generated, GeneratedAlways } from 'kysely'

/** Table `weekly_slot`. */
export interface WeeklySlotTable {
  id: Generated<number>
  cohortId: number
  weekday: number
  startsAt: string
  endsAt: string
  moduleId: number | null
  trainerId: number
  roomId: number
  validFrom: string
  validTo: string
}

/** Table `session`. */
export interface SessionTable {
  id: Generated<number>
  cohortId: number
  weeklySlotId: number | null
  heldOn: string
  startsAt: string
  endsAt: string
  minutes: GeneratedAlways<number>
  moduleId: number | null
  trainerId: number
  roomId: number
  cancelledAt: string | null
  cancelReason: 'trainer_absent' | 'holiday' | 'breakdown' | 'weather' | 'strike' | 'other' | null
  cancelNote: string | null
  movedFrom: string | null
  replacedTrainerId: number | null
  registerCompletedAt: string | null
  registerCompletedBy: number | null
}
