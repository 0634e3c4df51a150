import { z } from 'zod'
import { between } from './between.ts'
import { everyone, mutation, office, query } from './define.ts'
import {
  CohortId,
  EnrolmentId,
  IsoDay,
  optional,
  optionalText,
  ProgrammeId,
  RoomId,
  TraineeId,
  TrainerId,
  TrainingYearId,
  WorkshopId,
} from './fields.ts'
import { PersonName } from './person.ts'
import { ProgrammeReference, RoomReference, TrainerReference, WorkshopReference, YearReference } from './references.ts'

/** Groups that follow a programme over a span of days. Placements are the domain `enrolments`. */

/** Capital letters, digits and hyphens, `BIJ-2026-A`; typed in any case. */
export const CohortCode = z
  .string()
  .trim()
  .toUpperCase()
  .min(1)
  .regex(/^([A-Z0-9]+(-[A-Z0-9]+)*)?$/, { error: 'field.code' })
  .max(20)

const fields = {
  code: CohortCode,
  programmeId: ProgrammeId,
  trainingYearId: TrainingYearId,
  startsOn: IsoDay,
  endsOn: IsoDay,
  capacity: z.int().min(1).max(200),
  leadTrainerId: optional(TrainerId),
  roomId: optional(RoomId),
  /** Free words: the project or funder that pays for this cohort. */
  funding: optionalText(160),
}
const inOrder = between<{ startsOn: string; endsOn: string }>(
  ['startsOn', 'endsOn'],
  (cohort) => cohort.startsOn <= cohort.endsOn,
  { error: 'field.end_before_start', path: ['endsOn'] },
)

export const Cohort = z.strictObject({
  id: CohortId,
  code: z.string(),
  workshop: WorkshopReference,
  programme: ProgrammeReference,
  year: YearReference,
  startsOn: IsoDay,
  endsOn: IsoDay,
  capacity: z.int(),
  /** Places taken today, by trainees who start later too. */
  placed: z.int(),
  leadTrainer: TrainerReference.nullable(),
  room: RoomReference.nullable(),
  funding: z.string().nullable(),
  isClosed: z.boolean(),
  /** On the present day: before its start, within its dates, after its end, or closed by the office. */
  status: z.enum(['upcoming', 'running', 'ended', 'closed']),
})
export type Cohort = z.infer<typeof Cohort>

export const CohortDetails = z.strictObject({
  ...Cohort.shape,
  requiredHours: z.int(),
  /** Sessions of the timetable that are not cancelled, and their minutes. */
  sessions: z.int(),
  minutes: z.int(),
})
export type CohortDetails = z.infer<typeof CohortDetails>

export const EnrolmentState = z.enum(['in_training', 'suspended', 'withdrawn', 'excluded', 'transferred', 'completed'])
export type EnrolmentState = z.infer<typeof EnrolmentState>

export const Member = z.strictObject({
  enrolmentId: EnrolmentId,
  traineeId: TraineeId,
  fileNumber: z.string(),
  /** Number in the cohort's list, as on its attendance sheets. */
  listNumber: z.int(),
  ...PersonName.shape,
  sex: z.enum(['F', 'M']),
  startsOn: IsoDay,
  endsOn: IsoDay.nullable(),
  /** On the day asked for; null before the placement begins. */
  state: EnrolmentState.nullable(),
})
export type Member = z.infer<typeof Member>

const changes = {
  changes: [
    'cohorts',
    'timetable',
    'enrolments',
    'trainees',
    'attendance',
    'assessments',
    'certificates',
    'search',
    'home',
  ] as const,
}

export const cohorts = {
  /** Latest start first. */
  list: query(
    everyone,
    z.strictObject({
      trainingYearId: TrainingYearId.optional(),
      workshopId: WorkshopId.optional(),
      /** Only cohorts whose span holds this day and that are not closed. */
      runningOn: IsoDay.optional(),
      /** Only cohorts that this trainer leads or has sessions in. */
      trainerId: TrainerId.optional(),
    }),
    z.array(Cohort),
  ),
  details: query(everyone, z.strictObject({ id: CohortId }), CohortDetails),
  /** The first free code of workshop, year and letter: `BIJ-2026-A`. */
  proposeCode: query(
    office,
    z.strictObject({ programmeId: ProgrammeId, trainingYearId: TrainingYearId }),
    z.strictObject({ code: z.string() }),
  ),
  create: mutation(office, z.strictObject(fields).check(inOrder), CohortDetails, changes),
  update: mutation(office, z.strictObject({ id: CohortId, ...fields }).check(inOrder), CohortDetails, {
    ...changes,
    audit: { kind: 'change', before: 'details' },
  }),
  /** A closed cohort takes neither placements nor sessions; it can be opened again. */
  setClosed: mutation(office, z.strictObject({ id: CohortId, isClosed: z.boolean() }), CohortDetails, changes),
  /** The cohort's trainees, in list order, as they stand on a day (today when absent); for a trainer, own cohorts only. */
  members: query(
    ['director', 'secretary', 'trainer'],
    z.strictObject({ id: CohortId, on: IsoDay.optional() }),
    z.array(Member),
  ),
}
