import type { Updateable } from 'kysely'
import type { Reader, Writer } from '../reader.ts'
import type { Database } from '../schema/index.ts'
import { isFollowed } from './enterprises/followed.ts'
import { required } from './require.ts'

const findings = [
  'followUpVisit.id',
  'followUpVisit.enterpriseId',
  'followUpVisit.month',
  'followUpVisit.plannedOn',
  'followUpVisit.doneOn',
  'followUpVisit.kind',
  'followUpVisit.status',
  'followUpVisit.turnover',
  'followUpVisit.charges',
  'followUpVisit.income',
  'followUpVisit.workers',
  'followUpVisit.workersWomen',
  'followUpVisit.workersDisabled',
  'followUpVisit.keepsBooks',
  'followUpVisit.difficulties',
  'followUpVisit.advice',
  'followUpVisit.nextStep',
  'followUpVisit.nextStepOn',
  'followUpVisit.correctedAt',
] as const

function visits(db: Reader) {
  return db
    .selectFrom('followUpVisit')
    .leftJoin('userAccount as visitor', 'visitor.id', 'followUpVisit.visitorId')
    .leftJoin('userAccount as corrector', 'corrector.id', 'followUpVisit.correctedBy')
    .select(findings)
    .select(['visitor.displayName as visitorName', 'corrector.displayName as correctorName'])
}
export type VisitRow = Awaited<ReturnType<typeof getVisit>>

export async function getVisit(db: Reader, id: number) {
  return required(await visits(db).where('followUpVisit.id', '=', id).executeTakeFirst(), 'visit')
}

export async function listVisits(db: Reader, enterpriseId: number) {
  return visits(db)
    .where('followUpVisit.enterpriseId', '=', enterpriseId)
    .orderBy('followUpVisit.plannedOn')
    .orderBy('followUpVisit.id')
    .execute()
}

export async function insertVisit(
  db: Writer,
  visit: { enterpriseId: number; month: number | null; plannedOn: string },
): Promise<number> {
  return (await db.insertInto('followUpVisit').values(visit).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateVisit(
  db: Writer,
  id: number,
  values: Updateable<Database['followUpVisit']>,
): Promise<void> {
  await db.updateTable('followUpVisit').set(values).where('id', '=', id).execute()
}

/** Visits planned up to a day and not done, of enterprises that are still visited; oldest first. */
export async function listDueVisits(db: Reader, until: string, adviserId: number | null) {
  return db
    .selectFrom('followUpVisit')
    .innerJoin('enterprise', 'enterprise.id', 'followUpVisit.enterpriseId')
    .leftJoin('userAccount as adviser', 'adviser.id', 'enterprise.adviserId')
    .leftJoin('followUpVisit as last', (join) =>
      join.on('last.id', '=', (eb) =>
        eb
          .selectFrom('followUpVisit as done')
          .select('done.id')
          .whereRef('done.enterpriseId', '=', 'enterprise.id')
          .where('done.doneOn', 'is not', null)
          .orderBy('done.doneOn', 'desc')
          .limit(1),
      ),
    )
    .select(['followUpVisit.id', 'followUpVisit.enterpriseId', 'followUpVisit.month', 'followUpVisit.plannedOn'])
    .select(['enterprise.number', 'enterprise.name', 'enterprise.nameAr', 'enterprise.adviserId'])
    .select(['enterprise.phone', 'enterprise.communeCode', 'enterprise.locality'])
    .select(['adviser.displayName as adviserName', 'last.doneOn as lastVisitOn', 'last.status as lastStatus'])
    .where('followUpVisit.doneOn', 'is', null)
    .where('followUpVisit.plannedOn', '<=', until)
    .where('enterprise.trashedAt', 'is', null)
    .where(isFollowed)
    .$if(adviserId !== null, (qb) => qb.where('enterprise.adviserId', '=', adviserId))
    .orderBy('followUpVisit.plannedOn')
    .orderBy('followUpVisit.id')
    .execute()
}
