import type { Reader } from '../reader.ts'
import { nameColumns } from './trainees.ts'

/** Who could be the person being typed. Files in the trash are left out. */

function people(db: Reader, exceptId: number | null) {
  return db
    .selectFrom('trainee')
    .select(['trainee.id', ...nameColumns, 'trainee.sex', 'trainee.birthDate', 'trainee.birthYear'])
    .where('trainee.trashedAt', 'is', null)
    .where('trainee.id', '!=', exceptId ?? 0)
}

export interface BirthRange {
  readonly sex: 'F' | 'M' | null
  readonly years: readonly number[] | null
}

/** People of that sex born in one of these years; everybody when neither is known. */
export async function listByBirth(db: Reader, { sex, years }: BirthRange, exceptId: number | null) {
  let query = people(db, exceptId)
  if (sex) query = query.where('trainee.sex', '=', sex)
  if (years) query = query.where('trainee.birthYear', 'in', years)
  return query.execute()
}

export async function listIdsByPhone(db: Reader, numbers: readonly string[], exceptId: number | null) {
  if (numbers.length === 0) return []
  const rows = await people(db, exceptId)
    .innerJoin('traineePhone', 'traineePhone.traineeId', 'trainee.id')
    .where('traineePhone.number', 'in', numbers)
    .distinct()
    .execute()
  return rows.map((row) => row.id)
}

/** What the panel shows of each, with the cohort of the latest placement. */
export async function listLikely(db: Reader, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('trainee')
    .select([
      'trainee.id',
      'trainee.fileNumber',
      ...nameColumns,
      'trainee.sex',
      'trainee.birthDate',
      'trainee.birthYear',
    ])
    .select((eb) =>
      eb
        .selectFrom('enrolment')
        .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
        .select('cohort.code')
        .whereRef('enrolment.traineeId', '=', 'trainee.id')
        .orderBy('enrolment.startsOn', 'desc')
        .orderBy('enrolment.id', 'desc')
        .limit(1)
        .as('cohortCode'),
    )
    .where('trainee.id', 'in', ids)
    .execute()
}
