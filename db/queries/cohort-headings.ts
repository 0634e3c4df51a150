import type { CohortHeading } from '../../electron/shared/contract/attendance-fields.ts'
import { prepared } from '../prepared.ts'
import type { Reader } from '../reader.ts'
import { awaitsRegister } from './placement.ts'
import { required } from './require.ts'
import { cohortIdsOfTrainer, type TrainerOn } from './trainer-cohorts.ts'

/** Cohorts as headings of registers, grids and certificates. */

function headings(db: Reader) {
  return db
    .selectFrom('cohort')
    .innerJoin('programme', 'programme.id', 'cohort.programmeId')
    .select(['cohort.id', 'cohort.code', 'cohort.startsOn', 'cohort.endsOn', 'programme.nameFr', 'programme.nameAr'])
}

type HeadingRow = Awaited<ReturnType<ReturnType<typeof headings>['execute']>>[number]

function toHeading({ id, code, startsOn, endsOn, nameFr, nameAr }: HeadingRow): CohortHeading {
  return { id, code, startsOn, endsOn, programme: { nameFr, nameAr } } as CohortHeading
}

const headingById = prepared((db, { id }: { id: number }) => headings(db).where('cohort.id', '=', id))

export async function getCohortHeading(db: Reader, id: number): Promise<CohortHeading> {
  return toHeading(required((await headingById(db, { id }))[0], 'cohort'))
}

/** Of all cohorts, or of those that a trainer works with; latest first. */
export async function listCohortHeadings(db: Reader, trainer: TrainerOn | undefined): Promise<CohortHeading[]> {
  let query = headings(db).orderBy('cohort.startsOn', 'desc').orderBy('cohort.code')
  if (trainer) query = query.where('cohort.id', 'in', cohortIdsOfTrainer(db, trainer))
  return (await query.execute()).map(toHeading)
}

/** Sessions before `today` that still want their register, by cohort. */
export async function countMissingByCohort(
  db: Reader,
  today: string,
  trainerId: number | undefined,
): Promise<Map<number, number>> {
  let query = db
    .selectFrom('session')
    .select(['session.cohortId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('session.heldOn', '<', today)
    .where(awaitsRegister)
    .groupBy('session.cohortId')
  if (trainerId !== undefined) query = query.where('session.trainerId', '=', trainerId)
  return new Map((await query.execute()).map((row) => [row.cohortId, row.count]))
}
