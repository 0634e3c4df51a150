import type { Insertable, Updateable } from 'kysely'
import type { Reader, Writer } from '../../reader.ts'
import type { Database } from '../../schema/index.ts'
import { required } from '../require.ts'

/** The enterprise itself, with its latest stage and its adviser. */

/** The stage that counts: the latest day, and of one day the one written last. */
function heads(db: Reader) {
  return db
    .selectFrom('enterprise')
    .innerJoin('enterpriseStage as stage', (join) =>
      join.on('stage.id', '=', (eb) =>
        eb
          .selectFrom('enterpriseStage as latest')
          .select('latest.id')
          .whereRef('latest.enterpriseId', '=', 'enterprise.id')
          .orderBy('latest.since', 'desc')
          .orderBy('latest.id', 'desc')
          .limit(1),
      ),
    )
    .leftJoin('workshop', 'workshop.id', 'enterprise.workshopId')
    .leftJoin('userAccount as adviser', 'adviser.id', 'enterprise.adviserId')
    .select([
      'enterprise.id',
      'enterprise.number',
      'enterprise.name',
      'enterprise.nameAr',
      'enterprise.kind',
      'enterprise.sector',
      'enterprise.activity',
      'enterprise.legalForm',
      'enterprise.workshopId',
      'workshop.nameFr as workshopNameFr',
      'workshop.nameAr as workshopNameAr',
      'enterprise.communeCode',
      'enterprise.locality',
      'enterprise.milieu',
      'enterprise.startedOn',
      'enterprise.adviserId',
      'adviser.displayName as adviserName',
      'stage.stage',
      'stage.since as stageSince',
    ])
}

export async function listEnterprises(db: Reader, trashed: boolean) {
  return heads(db)
    .select((eb) => [
      eb
        .selectFrom('fundingLine')
        .select(({ fn }) => fn.sum<number>('fundingLine.granted').as('granted'))
        .whereRef('fundingLine.enterpriseId', '=', 'enterprise.id')
        .as('granted'),
      eb
        .selectFrom('fundingLine')
        .select(({ fn }) => fn.sum<number>('fundingLine.paid').as('paid'))
        .whereRef('fundingLine.enterpriseId', '=', 'enterprise.id')
        .as('paid'),
      eb
        .selectFrom('followUpVisit')
        .select(({ fn }) => fn.min('followUpVisit.plannedOn').as('plannedOn'))
        .whereRef('followUpVisit.enterpriseId', '=', 'enterprise.id')
        .where('followUpVisit.doneOn', 'is', null)
        .as('nextVisitOn'),
    ])
    .where('enterprise.trashedAt', trashed ? 'is not' : 'is', null)
    .orderBy('enterprise.id', 'desc')
    .execute()
}

export async function getEnterprise(db: Reader, id: number) {
  const row = await heads(db)
    .select([
      'enterprise.registrationNumber',
      'enterprise.ice',
      'enterprise.phone',
      'enterprise.note',
      'enterprise.version',
      'enterprise.trashedAt',
    ])
    .where('enterprise.id', '=', id)
    .executeTakeFirst()
  return required(row, 'enterprise')
}

export async function insertEnterprise(db: Writer, values: Insertable<Database['enterprise']>): Promise<number> {
  return (await db.insertInto('enterprise').values(values).returning('id').executeTakeFirstOrThrow()).id
}

/** Raises the version: a form opened before is refused from now on. */
export async function updateEnterprise(
  db: Writer,
  id: number,
  values: Updateable<Database['enterprise']>,
): Promise<void> {
  await db
    .updateTable('enterprise')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Accounts that may advise an enterprise. */
export async function listAdvisers(db: Reader) {
  return db
    .selectFrom('userAccount')
    .select(['id', 'displayName as name'])
    .where('disabledAt', 'is', null)
    .orderBy('displayName')
    .execute()
}

export async function listWorkshopChoices(db: Reader) {
  return db
    .selectFrom('workshop')
    .select(['id', 'nameFr', 'nameAr'])
    .where('archivedAt', 'is', null)
    .orderBy('nameFr')
    .execute()
}
