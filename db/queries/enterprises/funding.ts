import type { Insertable } from 'kysely'
import type { Reader, Writer } from '../../reader.ts'
import type { Database } from '../../schema/index.ts'
import { required } from '../require.ts'

export async function listFunding(db: Reader, enterpriseId: number) {
  return db
    .selectFrom('fundingLine')
    .leftJoin('funder', 'funder.id', 'fundingLine.funderId')
    .select(['fundingLine.id', 'fundingLine.kind', 'fundingLine.funderId'])
    .select(['funder.nameFr as funderNameFr', 'funder.nameAr as funderNameAr'])
    .select(['fundingLine.asked', 'fundingLine.granted', 'fundingLine.grantedOn'])
    .select(['fundingLine.paid', 'fundingLine.paidOn', 'fundingLine.reference', 'fundingLine.note'])
    .where('fundingLine.enterpriseId', '=', enterpriseId)
    .orderBy('fundingLine.id')
    .execute()
}

export async function insertFunding(db: Writer, line: Insertable<Database['fundingLine']>): Promise<void> {
  await db.insertInto('fundingLine').values(line).execute()
}

/** Changes a line of that enterprise; another enterprise's line does not exist here. */
export async function updateFunding(
  db: Writer,
  id: number,
  { enterpriseId, ...line }: Insertable<Database['fundingLine']>,
): Promise<void> {
  const row = await db
    .updateTable('fundingLine')
    .set(line)
    .where('id', '=', id)
    .where('enterpriseId', '=', enterpriseId)
    .returning('id')
    .executeTakeFirst()
  required(row, 'fundingLine')
}

export async function deleteFunding(db: Writer, enterpriseId: number, id: number): Promise<void> {
  const row = await db
    .deleteFrom('fundingLine')
    .where('id', '=', id)
    .where('enterpriseId', '=', enterpriseId)
    .returning('id')
    .executeTakeFirst()
  required(row, 'fundingLine')
}

export async function listFunders(db: Reader) {
  return db
    .selectFrom('funder')
    .select(['id', 'nameFr', 'nameAr'])
    .where('archivedAt', 'is', null)
    .orderBy('nameFr')
    .execute()
}

export async function insertFunder(db: Writer, funder: { nameFr: string; nameAr: string | null }) {
  return db.insertInto('funder').values(funder).returning(['id', 'nameFr', 'nameAr']).executeTakeFirstOrThrow()
}
