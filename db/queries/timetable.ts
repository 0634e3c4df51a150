import type { Insertable, Updateable } from 'kysely'
import type { Reader, Writer } from '../reader.ts'
import type { SessionTable, WeeklySlotTable } from '../schema/timetable.ts'
import { required } from './require.ts'

/** Slots and sessions. Conflicts are looked for by trainer, room and cohort, each with its index on the day. */

export type By = 'cohort' | 'trainer' | 'room'
const columnOf = { cohort: 'cohortId', trainer: 'trainerId', room: 'roomId' } as const

export interface SlotFilter {
  by: By
  id: number
  /** Only slots valid on one of these days. */
  from?: string
  to?: string
}

export async function listSlots(db: Reader, { by, id, from, to }: SlotFilter) {
  let rows = db
    .selectFrom('weeklySlot')
    .selectAll()
    .where(columnOf[by], '=', id)
    .orderBy('validFrom')
    .orderBy('weekday')
    .orderBy('startsAt')
  if (from !== undefined) rows = rows.where('validTo', '>=', from)
  if (to !== undefined) rows = rows.where('validFrom', '<=', to)
  return rows.execute()
}

export async function insertSlot(db: Writer, values: Insertable<WeeklySlotTable>): Promise<number> {
  return (await db.insertInto('weeklySlot').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateSlot(db: Writer, id: number, values: Updateable<WeeklySlotTable>): Promise<void> {
  await db.updateTable('weeklySlot').set(values).where('id', '=', id).execute()
}

/** Removes a slot; sessions that stay are sessions added by hand from then on. */
export async function deleteSlot(db: Writer, id: number): Promise<void> {
  await db.updateTable('session').set({ weeklySlotId: null }).where('weeklySlotId', '=', id).execute()
  await db.deleteFrom('weeklySlot').where('id', '=', id).execute()
}

/** Sessions that take up a trainer, room or cohort between two days; cancelled ones take up nothing. */
export function sessionsTaking(db: Reader, by: By, ids: readonly number[], from: string, to: string) {
  return db
    .selectFrom('session')
    .innerJoin('cohort', 'cohort.id', 'session.cohortId')
    .select(['session.id', 'session.cohortId', 'cohort.code as cohortCode', 'session.trainerId', 'session.roomId'])
    .select(['session.heldOn', 'session.startsAt', 'session.endsAt'])
    .where(`session.${columnOf[by]}`, 'in', ids)
    .where('session.heldOn', '>=', from)
    .where('session.heldOn', '<=', to)
    .where('session.cancelledAt', 'is', null)
}

export type TakenSession = Awaited<ReturnType<ReturnType<typeof sessionsTaking>['execute']>>[number]

/** Every session between two days that could stand against a session of these trainers, rooms and this cohort. */
export async function listTaken(
  db: Reader,
  resources: { cohortId: number; trainerIds: readonly number[]; roomIds: readonly number[] },
  from: string,
  to: string,
): Promise<TakenSession[]> {
  const found = [
    ...(await sessionsTaking(db, 'cohort', [resources.cohortId], from, to).execute()),
    ...(await sessionsTaking(db, 'trainer', resources.trainerIds, from, to).execute()),
    ...(await sessionsTaking(db, 'room', resources.roomIds, from, to).execute()),
  ]
  return [...new Map(found.map((session) => [session.id, session])).values()]
}

/** The cohort's sessions from a day on as a new pattern sees them: with their slot, and whether they have marks. */
export async function listPatternSessions(db: Reader, cohortId: number, from: string) {
  return db
    .selectFrom('session')
    .leftJoin('weeklySlot', 'weeklySlot.id', 'session.weeklySlotId')
    .select(['session.id', 'session.weeklySlotId', 'session.heldOn', 'session.startsAt', 'session.endsAt'])
    .select(['session.roomId', 'session.cancelledAt', 'session.movedFrom', 'session.replacedTrainerId'])
    .select(['session.registerCompletedAt', 'weeklySlot.roomId as slotRoomId'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('attendanceMark')
            .select('attendanceMark.sessionId')
            .whereRef('attendanceMark.sessionId', '=', 'session.id'),
        )
        .as('hasMarks'),
    )
    .where('session.cohortId', '=', cohortId)
    .where('session.heldOn', '>=', from)
    .orderBy('session.heldOn')
    .orderBy('session.startsAt')
    .execute()
}

export async function getSessionRow(db: Reader, id: number) {
  return required(await db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst(), 'session')
}

export async function insertSession(db: Writer, values: Insertable<SessionTable>): Promise<number> {
  return (await db.insertInto('session').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateSession(db: Writer, id: number, values: Updateable<SessionTable>): Promise<void> {
  await db.updateTable('session').set(values).where('id', '=', id).execute()
}

export async function deleteSessions(db: Writer, ids: readonly number[]): Promise<void> {
  for (const id of ids) await db.deleteFrom('session').where('id', '=', id).execute()
}

/** Uncancelled sessions of a cohort after one day, or before another. */
export async function countSessionsOutside(db: Reader, cohortId: number, after: string, before = ''): Promise<number> {
  const row = await db
    .selectFrom('session')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('cohortId', '=', cohortId)
    .where('cancelledAt', 'is', null)
    .where((eb) => eb.or([eb('heldOn', '>', after), eb('heldOn', '<', before)]))
    .executeTakeFirstOrThrow()
  return row.count
}
