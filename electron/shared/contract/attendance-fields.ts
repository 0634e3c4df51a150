import { z } from 'zod'
import { CohortId, EnrolmentId, IsoDay, IsoTime, optionalText, SessionId, TraineeId, TrainerId } from './fields.ts'
import { Label, PersonName } from './person.ts'

/** What the procedures of attendance give and take. */

export const MarkStatus = z.enum(['present', 'late', 'excused', 'absent'])
export type MarkStatus = z.infer<typeof MarkStatus>
export const Justification = z.enum(['medical', 'family', 'administrative', 'transport', 'weather', 'other'])
export type Justification = z.infer<typeof Justification>

/** A month of the calendar, `2026-11`. */
export const IsoMonth = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, { error: 'field.invalid' })

/** One trainee in one session. `excused` is a justified absence; a lateness may be justified as well. */
export const Mark = z.strictObject({
  status: MarkStatus,
  lateMinutes: z.int(),
  isJustified: z.boolean(),
  justification: Justification.nullable(),
  note: z.string().nullable(),
})
export type Mark = z.infer<typeof Mark>

/** A mark to save; a null status clears it. Minutes count for a lateness only. */
export const MarkEntry = z.strictObject({
  enrolmentId: EnrolmentId,
  status: MarkStatus.nullable(),
  lateMinutes: z.int().min(0).max(1440).default(0),
  isJustified: z.boolean().default(false),
  justification: Justification.nullable().default(null),
  note: optionalText(200).default(null),
})
export type MarkEntry = z.output<typeof MarkEntry>

/** The marks of one session; `complete` says that nobody is missing and is refused when somebody is. */
export const RegisterEntry = z.strictObject({
  sessionId: SessionId,
  marks: z
    .array(MarkEntry)
    .max(200)
    .refine((marks) => new Set(marks.map((mark) => mark.enrolmentId)).size === marks.length, {
      error: 'field.duplicate',
    }),
  complete: z.boolean(),
})
export type RegisterEntry = z.output<typeof RegisterEntry>

/** How far the register of a session is. */
export const RegisterState = z.strictObject({
  sessionId: SessionId,
  marked: z.int(),
  expected: z.int(),
  isComplete: z.boolean(),
})

export const RegisterSession = z.strictObject({
  id: SessionId,
  cohortId: CohortId,
  cohortCode: z.string(),
  programme: Label,
  module: Label.nullable(),
  room: Label,
  trainerId: TrainerId,
  trainer: PersonName,
  heldOn: IsoDay,
  startsAt: IsoTime,
  endsAt: IsoTime,
  minutes: z.int(),
  isCancelled: z.boolean(),
  isComplete: z.boolean(),
  /** Whether the caller may save marks of this session. */
  canMark: z.boolean(),
})
export type RegisterSession = z.infer<typeof RegisterSession>

/** A trainee on a list; the list number never changes, so paper and screen keep one order. */
export const ListedTrainee = z.strictObject({
  enrolmentId: EnrolmentId,
  traineeId: TraineeId,
  listNumber: z.int(),
  ...PersonName.shape,
})
export type ListedTrainee = z.infer<typeof ListedTrainee>

export const CohortHeading = z.strictObject({
  id: CohortId,
  code: z.string(),
  programme: Label,
  startsOn: IsoDay,
  endsOn: IsoDay,
})
export type CohortHeading = z.infer<typeof CohortHeading>

/** Hours are minutes of sessions with a complete register, during the placement; `rate` is a share of 1. */
export const Hours = z.strictObject({
  givenMinutes: z.int(),
  presentMinutes: z.int(),
  /** Null as long as nothing was given. */
  rate: z.number().nullable(),
  present: z.int(),
  late: z.int(),
  excused: z.int(),
  absent: z.int(),
  /** Sessions with a complete register where this trainee has no mark (placed afterwards). */
  unmarked: z.int(),
})
export type Hours = z.infer<typeof Hours>

/** What happened to one mark: from nothing or a status, to a status or nothing. */
export const MarkChange = z.strictObject({
  ...PersonName.shape,
  oldStatus: MarkStatus.nullable(),
  newStatus: MarkStatus.nullable(),
  oldLateMinutes: z.int(),
  newLateMinutes: z.int(),
  oldIsJustified: z.boolean(),
  newIsJustified: z.boolean(),
  changedAt: z.string(),
  changedBy: z.string(),
})
