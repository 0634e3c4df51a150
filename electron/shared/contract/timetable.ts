import { z } from 'zod'
import { daysBetween } from '../dates.ts'
import { between } from './between.ts'
import { everyone, mutation, office, query } from './define.ts'
import {
  CohortId,
  DocumentFile,
  IsoDay,
  IsoTime,
  ModuleId,
  optional,
  optionalText,
  RoomId,
  SessionId,
  TrainerId,
} from './fields.ts'
import { CancelReason, Refusal, Session, SessionView, Warning, WeeklySlot, weeklySlotFields } from './sessions.ts'

/** The weekly pattern of a cohort and the dated sessions that it makes. */

const inOrder = between<{ startsAt: string; endsAt: string }>(
  ['startsAt', 'endsAt'],
  (slot) => slot.startsAt < slot.endsAt,
  { error: 'field.end_before_start', path: ['endsAt'] },
)

const SlotInput = z.strictObject(weeklySlotFields).check(
  inOrder,
  between<{ validFrom: string; validTo: string }>(['validFrom', 'validTo'], (slot) => slot.validFrom <= slot.validTo, {
    error: 'field.end_before_start',
    path: ['validTo'],
  }),
)

/** The pattern that holds from a day on: it replaces the sessions of the former pattern that nobody has touched. */
const Plan = z.strictObject({ cohortId: CohortId, from: IsoDay, slots: z.array(SlotInput).min(1).max(40) })

const moment = { heldOn: IsoDay, startsAt: IsoTime, endsAt: IsoTime }

const Preview = z.strictObject({
  sessions: z.array(Session),
  /** Days of the pattern without a session: closed, or a session that was changed by hand stands there. */
  skipped: z.array(
    z.strictObject({
      ...moment,
      reason: z.enum(['closure', 'kept']),
      labelFr: z.string().nullable(),
      labelAr: z.string().nullable(),
    }),
  ),
  /** Why generating would be refused; empty when all is well. */
  conflicts: z.array(z.strictObject({ ...moment, refusal: Refusal })),
  warnings: z.array(Warning),
  /** Sessions of the former pattern that would go. */
  replaced: z.int(),
  /** Minutes of the sessions to be made. */
  minutes: z.int(),
})
export type Preview = z.infer<typeof Preview>

const Week = z.strictObject({
  monday: IsoDay,
  sessions: z.array(SessionView),
  closures: z.array(
    z.strictObject({
      startsOn: IsoDay,
      endsOn: IsoDay,
      labelFr: z.string(),
      labelAr: z.string().nullable(),
      isConfirmed: z.boolean(),
    }),
  ),
})
export type Week = z.infer<typeof Week>

/** Whose timetable. */
export const By = z.enum(['cohort', 'trainer', 'room'])
const ofWeek = { monday: IsoDay, by: By, id: z.int().positive() }

/** A cohort ends; years of a trainer, of a room or of the whole centre are never one answer. */
const longestDays = 62
const Period = z
  .strictObject({
    from: IsoDay,
    to: IsoDay,
    cohortId: CohortId.optional(),
    trainerId: TrainerId.optional(),
    roomId: RoomId.optional(),
  })
  .refine(({ from, to }) => from <= to, { error: 'field.end_before_start', path: ['to'] })
  .refine(({ from, to, cohortId }) => cohortId !== undefined || daysBetween(from, to) < longestDays, {
    error: 'field.invalid',
    path: ['to'],
  })

const changes = { changes: ['timetable', 'attendance', 'cohorts', 'home'] as const }
const change = <T extends z.ZodType>(input: T) => mutation(office, input, SessionView, changes)
const placeOfSession = { ...moment, roomId: RoomId, trainerId: TrainerId }

export const timetable = {
  /** The slots of a cohort, past ones too, by start of validity, weekday and time. */
  pattern: query(everyone, z.strictObject({ cohortId: CohortId }), z.array(WeeklySlot)),
  preview: query(office, Plan, Preview),
  /** All sessions or none; refused with the first conflict, which names the other session. */
  generate: mutation(office, Plan, Preview, changes),

  /** Any day of the week may be given as `monday`. Cancelled sessions are in it, marked as such. */
  week: query(everyone, z.strictObject(ofWeek), Week),
  /** Sessions of a cohort, trainer or room (or of all) between two days, cancelled ones too. */
  sessions: query(everyone, Period, z.array(SessionView)),
  session: query(everyone, z.strictObject({ id: SessionId }), SessionView),

  addSession: change(
    z.strictObject({ cohortId: CohortId, ...placeOfSession, moduleId: optional(ModuleId) }).check(inOrder),
  ),
  /** What would stand against a move, for the page to draw while the session is carried. */
  checkMove: query(
    office,
    z.strictObject({ id: SessionId, ...moment, roomId: RoomId }),
    z.strictObject({ refusals: z.array(Refusal), warnings: z.array(Warning) }),
  ),
  moveSession: change(z.strictObject({ id: SessionId, ...moment, roomId: RoomId }).check(inOrder)),
  setModule: change(z.strictObject({ id: SessionId, moduleId: optional(ModuleId) })),
  replaceTrainer: change(z.strictObject({ id: SessionId, trainerId: TrainerId })),
  cancelSession: change(
    z
      .strictObject({ id: SessionId, reason: CancelReason, note: optionalText(200) })
      .check(
        between<{ reason: string; note: string | null }>(
          ['reason', 'note'],
          (cancel) => cancel.reason !== 'other' || cancel.note !== null,
          { error: 'field.reason_required', path: ['note'] },
        ),
      ),
  ),
  restoreSession: change(z.strictObject({ id: SessionId })),

  /** The week grid for the wall, A4 landscape: the pattern that holds in that week. */
  print: query(everyone, z.strictObject({ ...ofWeek, language: z.enum(['fr', 'ar']) }), DocumentFile, {
    audit: { kind: 'export' },
  }),
}
