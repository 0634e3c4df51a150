import { z } from 'zod'
import {
  CohortHeading,
  Hours,
  IsoMonth,
  ListedTrainee,
  Mark,
  MarkChange,
  RegisterEntry,
  RegisterSession,
  RegisterState,
} from './attendance-fields.ts'
import { mutation, query } from './define.ts'
import { CohortId, DocumentFile, EnrolmentId, IsoDay, Nothing, SessionId, TraineeId } from './fields.ts'

/** Registers of sessions, the month as the printed sheet shows it, hours and rates. */

/** A trainer reads the cohorts that he or she works with and marks only his or her own sessions. */
const markers = ['director', 'secretary', 'trainer'] as const

const language = z.enum(['fr', 'ar', 'both'])
const marked = { changes: ['attendance', 'home', 'summaries', 'certificates', 'timetable'] } as const

/** One box of the grid: null outside the placement, `mark` null as long as nothing is marked. */
const Cell = z.strictObject({ mark: Mark.nullable() }).nullable()

export const attendance = {
  /** Cohorts whose registers the caller may open, latest first. */
  cohorts: query(
    markers,
    Nothing,
    z.array(z.strictObject({ ...CohortHeading.shape, isCurrent: z.boolean(), missing: z.int() })),
  ),
  /** The register of one session: whoever is in training that day, in list order. */
  sheet: query(
    markers,
    z.strictObject({ sessionId: SessionId }),
    z.strictObject({
      session: RegisterSession,
      rows: z.array(z.strictObject({ ...ListedTrainee.shape, mark: Mark.nullable() })),
    }),
  ),
  mark: mutation(markers, RegisterEntry, RegisterState, marked),
  /** Sessions as columns, trainees as rows; `cells` follow `sessions`. */
  month: query(
    markers,
    z.strictObject({ cohortId: CohortId, month: IsoMonth }),
    z.strictObject({
      cohort: CohortHeading,
      sessions: z.array(RegisterSession),
      rows: z.array(z.strictObject({ ...ListedTrainee.shape, cells: z.array(Cell) })),
    }),
  ),
  /** Saves the registers of several sessions at once: all of them or none. */
  markMonth: mutation(
    markers,
    z.strictObject({ cohortId: CohortId, registers: z.array(RegisterEntry).max(70) }),
    z.array(RegisterState),
    marked,
  ),
  /** Past sessions without a complete register, oldest first, and the sessions of today. A trainer sees only his or hers. */
  missing: query(
    markers,
    z.strictObject({ cohortId: CohortId.nullable().default(null) }),
    z.strictObject({
      overdueCount: z.int(),
      /** At most 100. */
      overdue: z.array(RegisterSession),
      today: z.array(RegisterSession),
    }),
  ),
  /** Hours of one trainee, a row for each placement. */
  ofTrainee: query(
    markers,
    z.strictObject({ traineeId: TraineeId }),
    z.array(
      z.strictObject({
        enrolmentId: EnrolmentId,
        cohort: CohortHeading,
        startsOn: IsoDay,
        endsOn: IsoDay.nullable(),
        hours: Hours,
      }),
    ),
  ),
  ofCohort: query(
    markers,
    z.strictObject({ cohortId: CohortId }),
    z.strictObject({
      cohort: CohortHeading,
      rows: z.array(z.strictObject({ ...ListedTrainee.shape, hours: Hours })),
      total: Hours,
    }),
  ),
  /** Who changed what in a register, latest first. */
  changes: query(markers, z.strictObject({ sessionId: SessionId }), z.array(MarkChange)),
  /** The sheet to be signed, printed before the sessions. */
  printMonth: query(markers, z.strictObject({ cohortId: CohortId, month: IsoMonth, language }), DocumentFile, {
    audit: { kind: 'export' },
  }),
  printSession: query(markers, z.strictObject({ sessionId: SessionId, language }), DocumentFile, {
    audit: { kind: 'export' },
  }),
}
