import { type SqlBool, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { nameColumns } from './trainees.ts'

export interface ListFilters {
  readonly sex?: 'F' | 'M' | undefined
  readonly targetGroup?: 'disability' | 'precarious' | 'both' | undefined
  readonly cohortId?: number | undefined
  readonly inTrash?: boolean | undefined
  /** Only these files: a search that found few does not read all the others. */
  readonly ids?: readonly number[] | undefined
}

/** Rows of the list, with what tells whether a file is complete; sorted by no language, so in no order. */
export async function listTrainees(db: Reader, today: string, filters: ListFilters) {
  let query = db
    .selectFrom('trainee')
    // The latest placement of each trainee: by its first day, then by the order of recording.
    .leftJoin('enrolment as placed', (join) =>
      join.on('placed.id', '=', (eb) =>
        eb
          .selectFrom('enrolment')
          .select('enrolment.id')
          .whereRef('enrolment.traineeId', '=', 'trainee.id')
          .orderBy('enrolment.startsOn', 'desc')
          .orderBy('enrolment.id', 'desc')
          .limit(1),
      ),
    )
    .leftJoin('cohort', 'cohort.id', 'placed.cohortId')
    .leftJoin('traineePhone', (join) =>
      join.onRef('traineePhone.traineeId', '=', 'trainee.id').on('traineePhone.position', '=', 1),
    )
    .select([
      'trainee.id',
      'trainee.fileNumber',
      ...nameColumns,
      'trainee.sex',
      'trainee.birthDate',
      'trainee.birthYear',
      'trainee.communeCode',
      'trainee.milieu',
      'trainee.targetGroup',
      'trainee.documentType',
      'trainee.documentNumber',
      'trainee.documentExpiresOn',
      'trainee.schooling',
      'trainee.situation',
      'trainee.wgVision',
      'trainee.wgHearing',
      'trainee.wgMobility',
      'trainee.wgCognition',
      'trainee.wgSelfCare',
      'trainee.wgCommunication',
      'traineePhone.number as phone',
      'placed.cohortId',
      'cohort.code as cohortCode',
    ])
    .select((eb) => [
      eb
        .selectFrom('enrolmentState')
        .select('state')
        .whereRef('enrolmentId', '=', 'placed.id')
        .where('since', '<=', today)
        .orderBy('since', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .as('state'),
      consented('file').as('hasFileConsent'),
      consented('transmission').as('hasTransmissionConsent'),
    ])
    .where('trainee.anonymisedAt', 'is', null)
    .where('trainee.trashedAt', filters.inTrash ? 'is not' : 'is', null)
  if (filters.sex) query = query.where('trainee.sex', '=', filters.sex)
  if (filters.targetGroup) query = query.where('trainee.targetGroup', '=', filters.targetGroup)
  if (filters.cohortId) query = query.where('placed.cohortId', '=', filters.cohortId)
  if (filters.ids) query = query.where('trainee.id', 'in', filters.ids)
  return query.execute()
}

function consented(purpose: 'file' | 'transmission') {
  return sql<SqlBool>`EXISTS (
    SELECT 1 FROM trainee_consent
    WHERE trainee_id = trainee.id AND purpose = ${purpose} AND answer = 'given'
  )`
}
