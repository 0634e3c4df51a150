import { z } from 'zod'
import { between } from './between.ts'
import { EnrolmentState } from './cohorts.ts'
import { mutation, office, query } from './define.ts'
import { CohortId, EnrolmentId, IsoDay, optionalText, requiredText, TraineeId } from './fields.ts'

/** Placements of trainees in cohorts. Every state is a dated row; nothing is overwritten. */

export const Placement = z.strictObject({
  id: EnrolmentId,
  traineeId: TraineeId,
  cohortId: CohortId,
  cohortCode: z.string(),
  programmeFr: z.string(),
  programmeAr: z.string(),
  /** Stable number in the cohort's list, as on its sheets. */
  listNumber: z.int(),
  startsOn: IsoDay,
  /** Last day in the cohort, once the placement has ended. */
  endsOn: IsoDay.nullable(),
  /** Today's; before the first day, the state it will start with. */
  state: EnrolmentState,
  overCapacityReason: z.string().nullable(),
  ageExceptionReason: z.string().nullable(),
  /** Oldest first. */
  history: z.array(
    z.strictObject({
      state: EnrolmentState,
      since: IsoDay,
      reason: z.string().nullable(),
      recordedAt: z.string(),
      recordedBy: z.string(),
    }),
  ),
})
export type Placement = z.infer<typeof Placement>

/** Where somebody was on a day. */
export const PlacementOn = z.strictObject({
  id: EnrolmentId,
  cohortId: CohortId,
  cohortCode: z.string(),
  state: EnrolmentState,
})

const exceptions = {
  /** Needed when the cohort is full. */
  overCapacityReason: optionalText(300),
  /** Needed when the age at entry is outside the centre's window. */
  ageExceptionReason: optionalText(300),
}
const changes = [
  'enrolments',
  'trainees',
  'cohorts',
  'timetable',
  'attendance',
  'assessments',
  'certificates',
  'home',
  'summaries',
  'search',
] as const

/** A break or an end is always explained: sheets and reports ask why. */
const unexplained: readonly string[] = ['suspended', 'withdrawn', 'excluded']

export const enrolments = {
  /** Latest first. */
  ofTrainee: query(office, z.strictObject({ traineeId: TraineeId }), z.array(Placement)),
  /** The placement of a day, past or future, by its dated rows; null when there was none. */
  situationOn: query(office, z.strictObject({ traineeId: TraineeId, day: IsoDay }), PlacementOn.nullable()),
  /** Gives the next list number of the cohort. One active placement a person. */
  place: mutation(
    office,
    z.strictObject({ traineeId: TraineeId, cohortId: CohortId, startsOn: IsoDay, ...exceptions }),
    Placement,
    { changes },
  ),
  /**
   * Suspends, resumes (`in_training`), withdraws, excludes or completes from a day on, which is the last day in the
   * cohort when the placement ends. `in_training` also reopens a placement that was ended by mistake.
   */
  changeState: mutation(
    office,
    z
      .strictObject({
        id: EnrolmentId,
        state: EnrolmentState.exclude(['transferred']),
        since: IsoDay,
        reason: optionalText(300),
      })
      .check(
        between<{ state: string; reason: string | null }>(
          ['state', 'reason'],
          (change) => change.reason !== null || !unexplained.includes(change.state),
          { error: 'field.reason_required', path: ['reason'] },
        ),
      ),
    Placement,
    { changes },
  ),
  /** Ends a placement the day before `on` and opens another in `cohortId`; returns the new one. Hours are kept. */
  transfer: mutation(
    office,
    z.strictObject({ id: EnrolmentId, cohortId: CohortId, on: IsoDay, reason: requiredText(300), ...exceptions }),
    Placement,
    { changes },
  ),
}
