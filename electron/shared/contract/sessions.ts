import { z } from 'zod'
import { CohortId, IsoDay, IsoTime, ModuleId, optional, RoomId, SessionId, TrainerId, WeeklySlotId } from './fields.ts'
import { CohortReference, ModuleReference, RoomReference, TrainerReference } from './references.ts'

/** The records of the timetable: slots of a weekly pattern, sessions, and what can stand against them. */

const moment = { heldOn: IsoDay, startsAt: IsoTime, endsAt: IsoTime }

export const weeklySlotFields = {
  /** 1 = Monday … 6 = Saturday; there is no training on Sunday. */
  weekday: z.int().min(1).max(6),
  startsAt: IsoTime,
  endsAt: IsoTime,
  moduleId: optional(ModuleId),
  trainerId: TrainerId,
  roomId: RoomId,
  /** Both days included. */
  validFrom: IsoDay,
  validTo: IsoDay,
}

export const WeeklySlot = z.strictObject({
  id: WeeklySlotId,
  cohortId: CohortId,
  ...weeklySlotFields,
  moduleId: ModuleId.nullable(),
})
export type WeeklySlot = z.infer<typeof WeeklySlot>

export const CancelReason = z.enum(['trainer_absent', 'holiday', 'breakdown', 'weather', 'strike', 'other'])
export type CancelReason = z.infer<typeof CancelReason>

/** A session that is not made yet. */
export const Session = z.strictObject({
  ...moment,
  moduleId: ModuleId.nullable(),
  trainerId: TrainerId,
  roomId: RoomId,
})

/** A session as lists and the week show it. */
export const SessionView = z.strictObject({
  id: SessionId,
  ...moment,
  minutes: z.int(),
  cohort: CohortReference,
  module: ModuleReference.nullable(),
  trainer: TrainerReference,
  room: RoomReference,
  cancelled: z.strictObject({ reason: CancelReason, note: z.string().nullable() }).nullable(),
  /** Where it stood before it was first moved. */
  movedFrom: z.strictObject(moment).nullable(),
  /** The trainer of the pattern, when somebody else leads it. */
  replacedTrainer: TrainerReference.nullable(),
  isRegisterComplete: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

/** A refusal told ahead: code and details of the DomainError that the change would get. */
export const Refusal = z.strictObject({
  code: z.enum([
    'session.trainer_busy',
    'session.room_busy',
    'session.cohort_busy',
    'session.room_too_small',
    'session.closed_day',
    'session.outside_cohort',
    'session.sunday',
  ]),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Refusal = z.infer<typeof Refusal>

/** What deserves a look but refuses nothing: a placed trainee needs step-free access and the room has steps. */
export const Warning = z.strictObject({ kind: z.literal('not_step_free'), room: RoomReference, trainees: z.int() })
export type Warning = z.infer<typeof Warning>
