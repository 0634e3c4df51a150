import type { Reader, Writer } from '../reader.ts'

/** The key that the log was begun under, or undefined while it is still the one of the data. */
export async function findAuditKey(db: Reader): Promise<Buffer | undefined> {
  return (await db.selectFrom('auditKey').select('key').executeTakeFirst())?.key
}

/** The first one stays. */
export async function keepAuditKey(db: Writer, key: Buffer): Promise<void> {
  await db
    .insertInto('auditKey')
    .values({ id: 1, key })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
