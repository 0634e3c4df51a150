import type { Writer } from '../reader.ts'

/**
 * Takes the next number of a sequence inside the caller's transaction: rolled back together with what it numbers, so
 * a series has no gap and a number is never given twice. Starts at 1.
 */
export async function takeNumber(db: Writer, sequence: string): Promise<number> {
  const row = await db
    .insertInto('numberSequence')
    .values({ name: sequence, lastValue: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ lastValue: eb('numberSequence.lastValue', '+', 1) })),
    )
    .returning('lastValue')
    .executeTakeFirstOrThrow()
  return row.lastValue
}
