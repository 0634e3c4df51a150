import { prepared } from '../prepared.ts'
import type { Reader } from '../reader.ts'
import { type Ids, listed } from './ids.sqlite.ts'

/** What the search box shows of the records that the index found. Unknown ids are left out. */

const personColumns = ['trainee.lastName', 'trainee.firstName', 'trainee.lastNameAr', 'trainee.firstNameAr'] as const

const traineesByIds = prepared((db, { ids }: Ids) =>
  db
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
    .where('trainee.id', 'in', listed(ids)),
)

export async function listFoundTrainees(db: Reader, ids: readonly number[]) {
  return ids.length === 0 ? [] : traineesByIds(db, { ids: JSON.stringify(ids) })
}

const enterprisesByIds = prepared((db, { ids }: Ids) =>
  db.selectFrom('enterprise').select(['id', 'number', 'name', 'nameAr', 'activity']).where('id', 'in', listed(ids)),
)

export async function listFoundEnterprises(db: Reader, ids: readonly number[]) {
  return ids.length === 0 ? [] : enterprisesByIds(db, { ids: JSON.stringify(ids) })
}

const certificatesByIds = prepared((db, { ids }: Ids) =>
  db
    .selectFrom('certificate')
    .innerJoin('enrolment', 'enrolment.id', 'certificate.enrolmentId')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .select(['certificate.id', 'certificate.number', 'cohort.code as cohortCode', ...personColumns])
    .where('certificate.id', 'in', listed(ids)),
)

export async function listFoundCertificates(db: Reader, ids: readonly number[]) {
  return ids.length === 0 ? [] : certificatesByIds(db, { ids: JSON.stringify(ids) })
}
