import type { ListedTrainee } from '../../electron/shared/contract/attendance-fields.ts'
import type { Reader } from '../reader.ts'
import { required } from './require.ts'

/** Trainees of a cohort with their dated states, in list order. */
export interface ListedPlacement extends ListedTrainee {
  readonly cohortId: number
  readonly sex: 'F' | 'M'
  readonly startsOn: string
  readonly endsOn: string | null
  readonly states: ReadonlyArray<{ state: string; since: string }>
}

function placements(db: Reader) {
  return db
    .selectFrom('enrolment')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .select([
      'enrolment.id as enrolmentId',
      'enrolment.traineeId',
      'enrolment.cohortId',
      'enrolment.listNumber',
      'enrolment.startsOn',
      'enrolment.endsOn',
      'trainee.lastName',
      'trainee.firstName',
      'trainee.lastNameAr',
      'trainee.firstNameAr',
      'trainee.sex',
    ])
    .orderBy('enrolment.listNumber')
}

async function withStates(
  db: Reader,
  rows: Awaited<ReturnType<ReturnType<typeof placements>['execute']>>,
): Promise<ListedPlacement[]> {
  if (rows.length === 0) return []
  const states = await db
    .selectFrom('enrolmentState')
    .select(['enrolmentId', 'state', 'since'])
    .where(
      'enrolmentId',
      'in',
      rows.map((row) => row.enrolmentId),
    )
    .orderBy('since')
    .orderBy('id')
    .execute()
  const byEnrolment = new Map<number, { state: string; since: string }[]>(rows.map((row) => [row.enrolmentId, []]))
  for (const { enrolmentId, state, since } of states) byEnrolment.get(enrolmentId)?.push({ state, since })
  return rows.map((row) => {
    const placement: unknown = { ...row, states: byEnrolment.get(row.enrolmentId) ?? [] }
    return placement as ListedPlacement
  })
}

/** Without the files in the trash. */
export async function listPlacementsOfCohort(db: Reader, cohortId: number): Promise<ListedPlacement[]> {
  const ofCohort = placements(db).where('enrolment.cohortId', '=', cohortId).where('trainee.trashedAt', 'is', null)
  return withStates(db, await ofCohort.execute())
}

export async function listPlacementsOfTrainee(db: Reader, traineeId: number): Promise<ListedPlacement[]> {
  const rows = await placements(db)
    .where('enrolment.traineeId', '=', traineeId)
    .clearOrderBy()
    .orderBy('enrolment.startsOn', 'desc')
    .execute()
  return withStates(db, rows)
}

export async function getPlacement(db: Reader, enrolmentId: number): Promise<ListedPlacement> {
  const rows = await placements(db).where('enrolment.id', '=', enrolmentId).execute()
  return required((await withStates(db, rows))[0], 'enrolment')
}

/** The part of a placement that lists show. */
export function toListed(placement: ListedPlacement): ListedTrainee {
  const { enrolmentId, traineeId, listNumber, lastName, firstName, lastNameAr, firstNameAr } = placement
  return { enrolmentId, traineeId, listNumber, lastName, firstName, lastNameAr, firstNameAr }
}
