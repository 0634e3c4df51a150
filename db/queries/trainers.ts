import type { Insertable, Updateable } from 'kysely'
import type { Reader, Writer } from '../reader.ts'
import type { TrainerTable } from '../schema/catalogue.ts'
import { required } from './require.ts'

function toTrainer<Row extends { archivedAt: string | null }>({ archivedAt, ...trainer }: Row) {
  return { ...trainer, isArchived: archivedAt !== null }
}

/** By name, archived ones too. */
export async function listTrainers(db: Reader) {
  return (await db.selectFrom('trainer').selectAll().orderBy('lastName').orderBy('firstName').execute()).map(toTrainer)
}

export async function getTrainer(db: Reader, id: number) {
  const row = await db.selectFrom('trainer').selectAll().where('id', '=', id).executeTakeFirst()
  return toTrainer(required(row, 'trainer'))
}

export async function insertTrainer(db: Writer, values: Insertable<TrainerTable>): Promise<number> {
  return (await db.insertInto('trainer').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateTrainer(db: Writer, id: number, values: Updateable<TrainerTable>): Promise<void> {
  await db.updateTable('trainer').set(values).where('id', '=', id).execute()
}
