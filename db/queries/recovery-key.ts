import type { Reader, Writer } from '../reader.ts'

/** The paper key that was last typed back, or undefined before the first. */
export async function findRecoveryKey(db: Reader) {
  return db.selectFrom('recoveryKey').select(['slotId', 'confirmedAt']).executeTakeFirst()
}

export async function saveRecoveryKey(db: Writer, slotId: string, confirmedAt: string): Promise<void> {
  await db
    .insertInto('recoveryKey')
    .values({ id: 1, slotId, confirmedAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ slotId, confirmedAt }))
    .execute()
}
