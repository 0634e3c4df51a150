import type { EnrolmentState } from '../../electron/shared/contract/cohorts.ts'
import type { Reader, Writer } from '../reader.ts'
import { required } from './require.ts'

/** Placements with their dated states. */

function placements(db: Reader) {
  return db
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .innerJoin('programme', 'programme.id', 'cohort.programmeId')
    .select([
      'enrolment.id',
      'enrolment.traineeId',
      'enrolment.cohortId',
      'cohort.code as cohortCode',
      'programme.nameFr as programmeFr',
      'programme.nameAr as programmeAr',
      'enrolment.listNumber',
      'enrolment.startsOn',
      'enrolment.endsOn',
      'enrolment.overCapacityReason',
      'enrolment.ageExceptionReason',
    ])
}

/** Latest first. */
export async function listPlacements(db: Reader, traineeId: number) {
  const rows = await placements(db)
    .where('enrolment.traineeId', '=', traineeId)
    .orderBy('enrolment.startsOn', 'desc')
    .orderBy('enrolment.id', 'desc')
    .execute()
  return Promise.all(rows.map(async (row) => ({ ...row, history: await listStates(db, row.id) })))
}

export async function getPlacement(db: Reader, id: number) {
  const row = required(await placements(db).where('enrolment.id', '=', id).executeTakeFirst(), 'enrolment')
  return { ...row, history: await listStates(db, id) }
}

async function listStates(db: Reader, enrolmentId: number) {
  return db
    .selectFrom('enrolmentState')
    .innerJoin('userAccount', 'userAccount.id', 'enrolmentState.recordedBy')
    .select([
      'enrolmentState.state',
      'enrolmentState.since',
      'enrolmentState.reason',
      'enrolmentState.recordedAt',
      'userAccount.displayName as recordedBy',
    ])
    .where('enrolmentId', '=', enrolmentId)
    .orderBy('since')
    .orderBy('enrolmentState.id')
    .execute()
}

/** The placement that holds a person's one active place from a day on: not ended before it. */
export async function findActivePlacement(db: Reader, traineeId: number, from: string, exceptId: number | null) {
  return (
    db
      .selectFrom('enrolment')
      .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
      .select(['enrolment.id', 'cohort.code'])
      .where('enrolment.traineeId', '=', traineeId)
      .where('enrolment.id', '!=', exceptId ?? 0)
      .where((eb) => eb.or([eb('enrolment.endsOn', 'is', null), eb('enrolment.endsOn', '>=', from)]))
      // After a transfer dated ahead there are two: the later one is what is still to be ended.
      .orderBy('enrolment.startsOn', 'desc')
      .executeTakeFirst()
  )
}

export async function getCohortPlaces(db: Reader, id: number) {
  const row = await db
    .selectFrom('cohort')
    .select(['id', 'code', 'startsOn', 'endsOn', 'capacity', 'closedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return required(row, 'cohort')
}

/** The centre's window of ages, in completed years at entry. */
export async function getAgeWindow(db: Reader) {
  return db.selectFrom('centre').select(['ageMin', 'ageMax']).executeTakeFirstOrThrow()
}

interface NewPlacement {
  readonly traineeId: number
  readonly cohortId: number
  readonly startsOn: string
  readonly overCapacityReason: string | null
  readonly ageExceptionReason: string | null
}
interface Author {
  readonly at: string
  readonly by: number
}

/** Gives the next number of the cohort's list: numbers of those who left are not given again. */
export async function insertPlacement(db: Writer, placement: NewPlacement, { at, by }: Author): Promise<number> {
  const { highest } = await db
    .selectFrom('enrolment')
    .select((eb) => eb.fn.max('listNumber').as('highest'))
    .where('cohortId', '=', placement.cohortId)
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('enrolment')
    .values({ ...placement, listNumber: (highest ?? 0) + 1, createdAt: at, createdBy: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertState(db, { enrolmentId: id, state: 'in_training', since: placement.startsOn, reason: null }, { at, by })
  return id
}

export async function insertState(
  db: Writer,
  change: { enrolmentId: number; state: EnrolmentState; since: string; reason: string | null },
  { at, by }: Author,
): Promise<void> {
  await db
    .insertInto('enrolmentState')
    .values({ ...change, recordedAt: at, recordedBy: by })
    .execute()
}

export async function setEndsOn(db: Writer, id: number, endsOn: string | null): Promise<void> {
  await db.updateTable('enrolment').set({ endsOn }).where('id', '=', id).execute()
}
