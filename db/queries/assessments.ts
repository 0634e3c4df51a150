import { sql } from 'kysely'
import type { AssessmentResult } from '../../electron/shared/contract/assessments.ts'
import type { Reader, Writer } from '../reader.ts'

/** Competences of a cohort's programme in the order of the modules; archived ones stay while they have results. */
export async function listCompetencesOfCohort(db: Reader, cohortId: number) {
  const rows = await db
    .selectFrom('cohort')
    .innerJoin('module', 'module.programmeId', 'cohort.programmeId')
    .innerJoin('competence', 'competence.moduleId', 'module.id')
    .select([
      'competence.id',
      'competence.nameFr',
      'competence.nameAr',
      'competence.isCritical',
      'module.nameFr as moduleFr',
      'module.nameAr as moduleAr',
    ])
    .where('cohort.id', '=', cohortId)
    .where((eb) =>
      eb.or([
        eb.and([eb('competence.archivedAt', 'is', null), eb('module.archivedAt', 'is', null)]),
        eb.exists(
          eb
            .selectFrom('assessment')
            .innerJoin('enrolment', 'enrolment.id', 'assessment.enrolmentId')
            .select('assessment.id')
            .whereRef('assessment.competenceId', '=', 'competence.id')
            .whereRef('enrolment.cohortId', '=', 'cohort.id'),
        ),
      ]),
    )
    .orderBy('module.position')
    .orderBy('competence.position')
    .execute()
  return rows.map(({ id, nameFr, nameAr, isCritical, moduleFr, moduleAr }) => ({
    ...{ id, nameFr, nameAr },
    isCritical: isCritical === 1,
    module: { nameFr: moduleFr, nameAr: moduleAr },
  }))
}

export interface LatestResult {
  readonly enrolmentId: number
  readonly competenceId: number
  readonly result: AssessmentResult
  readonly assessedOn: string
  readonly attempts: number
}

/** The latest attempt by day, then by recording, of each trainee and competence of a cohort. */
export async function listLatestResults(db: Reader, cohortId: number): Promise<LatestResult[]> {
  const ranked = db
    .selectFrom('assessment')
    .innerJoin('enrolment', 'enrolment.id', 'assessment.enrolmentId')
    .select(['assessment.enrolmentId', 'assessment.competenceId', 'assessment.result', 'assessment.assessedOn'])
    .select([
      sql<number>`ROW_NUMBER() OVER (
        PARTITION BY assessment.enrolment_id, assessment.competence_id
        ORDER BY assessment.assessed_on DESC, assessment.id DESC
      )`.as('rank'),
      sql<number>`COUNT(*) OVER (PARTITION BY assessment.enrolment_id, assessment.competence_id)`.as('attempts'),
    ])
    .where('enrolment.cohortId', '=', cohortId)
    .as('ranked')
  const rows = await db.selectFrom(ranked).selectAll().where('ranked.rank', '=', 1).execute()
  return rows.map(({ rank: _, ...row }) => row)
}

/** Every attempt of one placement, latest first. */
export async function listAttempts(db: Reader, enrolmentId: number) {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('competence', 'competence.id', 'assessment.competenceId')
    .innerJoin('userAccount', 'userAccount.id', 'assessment.recordedBy')
    .leftJoin('trainer', 'trainer.id', 'assessment.trainerId')
    .select([
      'assessment.id',
      'assessment.competenceId',
      'competence.nameFr',
      'competence.nameAr',
      'assessment.result',
      'assessment.assessedOn',
      'assessment.note',
      'userAccount.displayName as recordedBy',
      'trainer.lastName',
      'trainer.firstName',
      'trainer.lastNameAr',
      'trainer.firstNameAr',
    ])
    .where('assessment.enrolmentId', '=', enrolmentId)
    .orderBy('assessment.assessedOn', 'desc')
    .orderBy('assessment.id', 'desc')
    .execute()
  return rows.map(({ nameFr, nameAr, lastName, firstName, lastNameAr, firstNameAr, ...row }) => ({
    ...row,
    competence: { nameFr, nameAr },
    trainer: lastName === null || firstName === null ? null : { lastName, firstName, lastNameAr, firstNameAr },
  }))
}

export interface Attempt {
  readonly enrolmentId: number
  readonly competenceId: number
  readonly result: AssessmentResult
  readonly assessedOn: string
  readonly note: string | null
  readonly trainerId: number | null
  readonly recordedAt: string
  readonly recordedBy: number
}

export async function insertAttempt(db: Writer, attempt: Attempt): Promise<void> {
  await db.insertInto('assessment').values(attempt).execute()
}

/** The competences that trainees of each programme may be assessed in, by programme of the enrolments. */
export async function listAssessable(db: Reader, enrolmentIds: readonly number[]) {
  return db
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .leftJoin('module', 'module.programmeId', 'cohort.programmeId')
    .leftJoin('competence', 'competence.moduleId', 'module.id')
    .select([
      'enrolment.id as enrolmentId',
      'enrolment.cohortId',
      'enrolment.startsOn',
      'trainee.lastName',
      'trainee.firstName',
      'trainee.lastNameAr',
      'trainee.firstNameAr',
      'competence.id as competenceId',
    ])
    .where('enrolment.id', 'in', [...enrolmentIds])
    .execute()
}
