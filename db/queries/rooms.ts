import type { Updateable } from 'kysely'
import type { Reader, Writer } from '../reader.ts'
import type { RoomTable } from '../schema/catalogue.ts'
import { required, toFlag } from './require.ts'

interface RoomFields {
  nameFr: string
  nameAr: string
  capacity: number
  isStepFree: boolean
}

interface RoomRow {
  id: number
  nameFr: string
  nameAr: string
  capacity: number
  isStepFree: 0 | 1
  archivedAt: string | null
}

function toRoom({ archivedAt, isStepFree, ...room }: RoomRow) {
  return { ...room, isStepFree: isStepFree === 1, isArchived: archivedAt !== null }
}

/** By French name, archived ones too. */
export async function listRooms(db: Reader) {
  return (await db.selectFrom('room').selectAll().orderBy('nameFr').execute()).map(toRoom)
}

export async function getRoom(db: Reader, id: number) {
  return toRoom(required(await db.selectFrom('room').selectAll().where('id', '=', id).executeTakeFirst(), 'room'))
}

export async function insertRoom(db: Writer, room: RoomFields): Promise<number> {
  const values = { ...room, isStepFree: toFlag(room.isStepFree) }
  return (await db.insertInto('room').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateRoom(db: Writer, id: number, values: Updateable<RoomTable>): Promise<void> {
  await db.updateTable('room').set(values).where('id', '=', id).execute()
}
