import type { Reader } from '../reader.ts'

/** What the search box shows of the records that the index found. Unknown ids are left out. */

const personColumns = ['trainee.lastName', 'trainee.firstName', 'trainee.lastNameAr', 'trainee.firstNameAr'] as const

export async function listFoundTrainees(db: Reader, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('trainee')
    .select(['trainee.id', 'trainee.fileNumber', ...personColumns])
    .select((eb) =>
      eb
        .selectFrom('enrolment')
        .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
        .whereRef('enrolment.traineeId', '=', 'trainee.id')
        .orderBy('enrolment.startsOn', 'desc')
        .orderBy('enrolment.id', 'desc')
        .limit(1)
        .select('cohort.code')
        .as('cohortCode'),
    )
    .where('trainee.id', 'in', ids)
    .execute()
}

export async function listFoundEnterprises(db: Reader, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('enterprise')
    .select(['id', 'number', 'name', 'nameAr', 'activity'])
    .where('id', 'in', ids)
    .execute()
}

export async function listFoundCertificates(db: Reader, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('certificate')
    .innerJoin('enrolment', 'enrolment.id', 'certificate.enrolmentId')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .select(['certificate.id', 'certificate.number', 'cohort.code as cohortCode', ...personColumns])
    .where('certificate.id', 'in', ids)
    .execute()
}
