import type { Insertable } from 'kysely'
import type { Reader, Writer } from '../../reader.ts'
import type { Database } from '../../schema/index.ts'

/** The dated stages of an enterprise, oldest first; of one day in the order in which they were written. */
export async function listStages(db: Reader, enterpriseId: number) {
  return db
    .selectFrom('enterpriseStage')
    .innerJoin('userAccount', 'userAccount.id', 'enterpriseStage.recordedBy')
    .select(['enterpriseStage.id', 'enterpriseStage.stage', 'enterpriseStage.since', 'enterpriseStage.note'])
    .select('userAccount.displayName as recordedBy')
    .where('enterpriseStage.enterpriseId', '=', enterpriseId)
    .orderBy('enterpriseStage.since')
    .orderBy('enterpriseStage.id')
    .execute()
}

export async function insertStage(db: Writer, stage: Insertable<Database['enterpriseStage']>): Promise<void> {
  await db.insertInto('enterpriseStage').values(stage).execute()
}

/** The day of the `started` stage follows a corrected start day. */
export async function moveStartedStage(db: Writer, enterpriseId: number, since: string): Promise<void> {
  await db
    .updateTable('enterpriseStage')
    .set({ since })
    .where('enterpriseId', '=', enterpriseId)
    .where('stage', '=', 'started')
    .execute()
}
