import { z } from 'zod'
import { CohortHeading, ListedTrainee } from './attendance-fields.ts'
import { mutation, query } from './define.ts'
import { AssessmentId, CohortId, CompetenceId, EnrolmentId, IsoDay, optionalText } from './fields.ts'
import { Label, PersonName } from './person.ts'

/** Competences acquired, in progress or not; a new attempt never overwrites an earlier one. */

export const AssessmentResult = z.enum(['acquired', 'in_progress', 'not_acquired'])
export type AssessmentResult = z.infer<typeof AssessmentResult>

const assessors = ['director', 'secretary', 'trainer'] as const

export const AssessedCompetence = z.strictObject({
  id: CompetenceId,
  module: Label,
  ...Label.shape,
  /** Without it the certificate needs an exception (safety). */
  isCritical: z.boolean(),
})

export const Assessment = z.strictObject({
  id: AssessmentId,
  competenceId: CompetenceId,
  competence: Label,
  result: AssessmentResult,
  assessedOn: IsoDay,
  note: z.string().nullable(),
  trainer: PersonName.nullable(),
  recordedBy: z.string(),
})

export const assessments = {
  /** Trainees by competences of the cohort's programme, with the latest result and how often it was tried. */
  grid: query(
    assessors,
    z.strictObject({ cohortId: CohortId }),
    z.strictObject({
      cohort: CohortHeading,
      competences: z.array(AssessedCompetence),
      rows: z.array(
        z.strictObject({
          ...ListedTrainee.shape,
          /** False after a withdrawal, an exclusion or a transfer. */
          isActive: z.boolean(),
          results: z.array(
            z.strictObject({
              competenceId: CompetenceId,
              result: AssessmentResult,
              assessedOn: IsoDay,
              attempts: z.int(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Adds attempts, all or none. A trainer assesses only cohorts that he or she leads or teaches. */
  record: mutation(
    assessors,
    z.strictObject({
      entries: z
        .array(
          z.strictObject({
            enrolmentId: EnrolmentId,
            competenceId: CompetenceId,
            result: AssessmentResult,
            assessedOn: IsoDay,
            note: optionalText(400),
          }),
        )
        .min(1)
        .max(1000),
    }),
    z.strictObject({ recorded: z.int() }),
    {
      changes: ['assessments', 'certificates', 'home', 'summaries'],
      audit: { kind: 'change', record: ['enrolment', 'entries.enrolmentId'] },
    },
  ),
  /** Every attempt of one placement, latest first. */
  ofEnrolment: query(
    assessors,
    z.strictObject({ enrolmentId: EnrolmentId }),
    z.strictObject({ trainee: ListedTrainee, cohort: CohortHeading, attempts: z.array(Assessment) }),
    { audit: { kind: 'read' } },
  ),
}
