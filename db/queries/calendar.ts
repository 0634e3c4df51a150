import type { Closure, TrainingYear } from '../../electron/shared/contract/calendar.ts'
import type { Reader, Writer } from '../reader.ts'
import { required, toFlag } from './require.ts'

const yearColumns = ['id', 'label', 'startsOn', 'endsOn'] as const
const closureColumns = ['id', 'startsOn', 'endsOn', 'kind', 'labelFr', 'labelAr', 'isConfirmed'] as const

/** Latest first. */
export async function listTrainingYears(db: Reader): Promise<TrainingYear[]> {
  return (await db
    .selectFrom('trainingYear')
    .select(yearColumns)
    .orderBy('startsOn', 'desc')
    .execute()) as TrainingYear[]
}

export async function getTrainingYear(db: Reader, id: number): Promise<TrainingYear> {
  const row = await db.selectFrom('trainingYear').select(yearColumns).where('id', '=', id).executeTakeFirst()
  return required(row, 'trainingYear') as TrainingYear
}

export async function insertTrainingYear(db: Writer, year: Omit<TrainingYear, 'id'>): Promise<number> {
  return (await db.insertInto('trainingYear').values(year).returning('id').executeTakeFirstOrThrow()).id
}

function toClosure(row: { isConfirmed: number }): Closure {
  return { ...row, isConfirmed: row.isConfirmed === 1 } as Closure
}

/** Closures that touch the span, in order. */
export async function listClosures(db: Reader, from: string, to: string): Promise<Closure[]> {
  const rows = await db
    .selectFrom('closure')
    .select(closureColumns)
    .where('startsOn', '<=', to)
    .where('endsOn', '>=', from)
    .orderBy('startsOn')
    .execute()
  return rows.map(toClosure)
}

export async function getClosure(db: Reader, id: number): Promise<Closure> {
  const row = await db.selectFrom('closure').select(closureColumns).where('id', '=', id).executeTakeFirst()
  return toClosure(required(row, 'closure'))
}

type ClosureFields = Omit<Closure, 'id' | 'kind'>

export async function insertClosure(db: Writer, closure: ClosureFields): Promise<number> {
  const row = await db
    .insertInto('closure')
    .values({ ...closure, kind: 'closure', isConfirmed: toFlag(closure.isConfirmed) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateClosure(db: Writer, id: number, closure: ClosureFields): Promise<void> {
  await db
    .updateTable('closure')
    .set({ ...closure, isConfirmed: toFlag(closure.isConfirmed) })
    .where('id', '=', id)
    .execute()
}

export async function deleteClosure(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('closure').where('id', '=', id).execute()
}

/** Public holidays of a new training year; a day that is already there is left as the centre corrected it. */
export async function insertHolidays(
  db: Writer,
  holidays: ReadonlyArray<{ day: string; id: string; labelFr: string; labelAr: string; isConfirmed: boolean }>,
): Promise<void> {
  for (const { day, id, labelFr, labelAr, isConfirmed } of holidays) {
    const known = await db
      .selectFrom('closure')
      .select('id')
      .where('holiday', '=', id)
      .where('startsOn', '=', day)
      .executeTakeFirst()
    if (known) continue
    await db
      .insertInto('closure')
      .values({
        startsOn: day,
        endsOn: day,
        kind: 'holiday',
        holiday: id,
        labelFr,
        labelAr,
        isConfirmed: toFlag(isConfirmed),
      })
      .execute()
  }
}
