import type { ExpressionBuilder, Insertable, Updateable } from 'kysely'
import type { Reader, Writer } from '../reader.ts'
import type { CohortTable } from '../schema/cohorts.ts'
import type { Database } from '../schema/index.ts'
import { required } from './require.ts'
import { cohortIdsOfTrainer } from './trainer-cohorts.ts'

/** Placements of a cohort that take one of its places on a day or later: not ended before it. */
function places(db: Reader, from: string) {
  return db.selectFrom('enrolment').where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', from)]))
}

/** The states that say of a placement that its training was completed. */
function completions(eb: ExpressionBuilder<Database, 'enrolment'>) {
  return eb
    .selectFrom('enrolmentState')
    .select('enrolmentState.id')
    .whereRef('enrolmentState.enrolmentId', '=', 'enrolment.id')
    .where('enrolmentState.state', '=', 'completed')
}

function cohorts(db: Reader, today: string) {
  return db
    .selectFrom('cohort')
    .innerJoin('programme', 'programme.id', 'cohort.programmeId')
    .innerJoin('workshop', 'workshop.id', 'programme.workshopId')
    .innerJoin('trainingYear', 'trainingYear.id', 'cohort.trainingYearId')
    .leftJoin('trainer', 'trainer.id', 'cohort.leadTrainerId')
    .leftJoin('room', 'room.id', 'cohort.roomId')
    .select([
      'cohort.id',
      'cohort.code',
      'cohort.startsOn',
      'cohort.endsOn',
      'cohort.capacity',
      'cohort.funding',
      'cohort.closedAt',
      'programme.id as programmeId',
      'programme.nameFr as programmeFr',
      'programme.nameAr as programmeAr',
      'programme.requiredHours',
      'workshop.id as workshopId',
      'workshop.code as workshopCode',
      'workshop.colour',
      'workshop.nameFr as workshopFr',
      'workshop.nameAr as workshopAr',
      'trainingYear.id as yearId',
      'trainingYear.label as yearLabel',
      'trainer.id as trainerId',
      'trainer.lastName',
      'trainer.firstName',
      'trainer.lastNameAr',
      'trainer.firstNameAr',
      'room.id as roomId',
      'room.nameFr as roomFr',
      'room.nameAr as roomAr',
    ])
    .select((eb) =>
      eb
        .selectFrom('enrolment')
        .select((sub) => sub.fn.countAll<number>().as('count'))
        .whereRef('enrolment.cohortId', '=', 'cohort.id')
        .where((sub) =>
          sub.or([
            sub('enrolment.endsOn', 'is', null),
            sub('enrolment.endsOn', '>=', today),
            // Nobody leaves a cohort that is over: its places were those of whoever stayed to the end.
            sub.and([
              sub('cohort.endsOn', '<', today),
              sub.or([sub('enrolment.endsOn', '>=', sub.ref('cohort.endsOn')), sub.exists(completions(sub))]),
            ]),
          ]),
        )
        .as('placed'),
    )
}

type CohortRow = Awaited<ReturnType<ReturnType<typeof cohorts>['execute']>>[number]

function toCohort(row: CohortRow) {
  const { id, code, startsOn, endsOn, capacity, funding } = row
  return {
    id,
    code,
    startsOn,
    endsOn,
    capacity,
    funding,
    placed: row.placed ?? 0,
    isClosed: row.closedAt !== null,
    programme: { id: row.programmeId, nameFr: row.programmeFr, nameAr: row.programmeAr },
    workshop: {
      id: row.workshopId,
      code: row.workshopCode,
      colour: row.colour,
      nameFr: row.workshopFr,
      nameAr: row.workshopAr,
    },
    year: { id: row.yearId, label: row.yearLabel },
    leadTrainer:
      row.trainerId === null
        ? null
        : {
            id: row.trainerId,
            lastName: row.lastName ?? '',
            firstName: row.firstName ?? '',
            lastNameAr: row.lastNameAr,
            firstNameAr: row.firstNameAr,
          },
    room: row.roomId === null ? null : { id: row.roomId, nameFr: row.roomFr ?? '', nameAr: row.roomAr ?? '' },
  }
}

export interface CohortFilter {
  trainingYearId?: number | undefined
  workshopId?: number | undefined
  runningOn?: string | undefined
  trainerId?: number | undefined
}

/** Latest start first. */
export async function listCohorts(db: Reader, today: string, filter: CohortFilter) {
  const { trainingYearId, workshopId, runningOn, trainerId } = filter
  let rows = cohorts(db, today)
  if (trainingYearId !== undefined) rows = rows.where('cohort.trainingYearId', '=', trainingYearId)
  if (workshopId !== undefined) rows = rows.where('programme.workshopId', '=', workshopId)
  if (runningOn !== undefined)
    rows = rows
      .where('cohort.startsOn', '<=', runningOn)
      .where('cohort.endsOn', '>=', runningOn)
      .where('cohort.closedAt', 'is', null)
  if (trainerId !== undefined) rows = rows.where('cohort.id', 'in', cohortIdsOfTrainer(db, { trainerId, today }))
  return (await rows.orderBy('cohort.startsOn', 'desc').orderBy('cohort.code').execute()).map(toCohort)
}

/** The cohort with the hours of its programme and what its timetable holds. */
export async function getCohortDetails(db: Reader, id: number, today: string) {
  const row = required(await cohorts(db, today).where('cohort.id', '=', id).executeTakeFirst(), 'cohort')
  const planned = await db
    .selectFrom('session')
    .select((eb) => [
      eb.fn.countAll<number>().as('sessions'),
      eb.fn.coalesce(eb.fn.sum<number>('minutes'), eb.lit(0)).as('minutes'),
    ])
    .where('cohortId', '=', id)
    .where('cancelledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { ...toCohort(row), requiredHours: row.requiredHours, ...planned }
}

/** The plain row, for rules. */
export async function getCohort(db: Reader, id: number) {
  return required(await db.selectFrom('cohort').selectAll().where('id', '=', id).executeTakeFirst(), 'cohort')
}

export async function findCohortByCode(db: Reader, code: string) {
  return db.selectFrom('cohort').select('id').where('code', '=', code).executeTakeFirst()
}

/** Codes that begin with these characters. */
export async function listCohortCodes(db: Reader, start: string): Promise<string[]> {
  const rows = await db.selectFrom('cohort').select('code').where('code', 'like', `${start}%`).execute()
  return rows.map((row) => row.code)
}

export async function insertCohort(db: Writer, values: Insertable<CohortTable>): Promise<number> {
  return (await db.insertInto('cohort').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateCohort(db: Writer, id: number, values: Updateable<CohortTable>): Promise<void> {
  await db.updateTable('cohort').set(values).where('id', '=', id).execute()
}

/** Places of a cohort taken on a day or later; those who start later count, those who left before do not, and a suspended trainee keeps the place. */
export async function countPlaced(db: Reader, cohortId: number, day: string): Promise<number> {
  const row = await places(db, day)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('cohortId', '=', cohortId)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Whether anybody was ever placed in the cohort, files in the trash included. */
export async function hasPlacements(db: Reader, cohortId: number): Promise<boolean> {
  const row = await db.selectFrom('enrolment').select('id').where('cohortId', '=', cohortId).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Of the same places, those of trainees who need step-free access. */
export async function countNeedingStepFree(db: Reader, cohortId: number, day: string): Promise<number> {
  const row = await places(db, day)
    .innerJoin('traineeAccommodation', 'traineeAccommodation.traineeId', 'enrolment.traineeId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('enrolment.cohortId', '=', cohortId)
    .where('traineeAccommodation.need', '=', 'step_free')
    .executeTakeFirstOrThrow()
  return row.count
}

/** All placements of the cohort, ended ones too, with their state on a day; files in the trash are left out. */
export async function listMembers(db: Reader, cohortId: number, on: string) {
  return db
    .selectFrom('enrolment')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .select([
      'enrolment.id as enrolmentId',
      'enrolment.traineeId',
      'enrolment.listNumber',
      'enrolment.startsOn',
      'enrolment.endsOn',
      'trainee.fileNumber',
      'trainee.lastName',
      'trainee.firstName',
      'trainee.lastNameAr',
      'trainee.firstNameAr',
      'trainee.sex',
    ])
    .select((eb) =>
      eb
        .selectFrom('enrolmentState')
        .select('state')
        .whereRef('enrolmentState.enrolmentId', '=', 'enrolment.id')
        .where('enrolmentState.since', '<=', on)
        .orderBy('enrolmentState.since', 'desc')
        .orderBy('enrolmentState.id', 'desc')
        .limit(1)
        .as('state'),
    )
    .where('enrolment.cohortId', '=', cohortId)
    .where('trainee.trashedAt', 'is', null)
    .orderBy('enrolment.listNumber')
    .execute()
}
