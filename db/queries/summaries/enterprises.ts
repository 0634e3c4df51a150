import type { Reader } from '../../reader.ts'
import { isFollowed } from '../enterprises/followed.ts'
import { personColumns } from './people.ts'
import type { Period } from './training.ts'

/** Enterprises of the summary: those with an event in the period, found by the index of that event. */

const live = (db: Reader) => db.selectFrom('enterprise').where('enterprise.trashedAt', 'is', null)

/** New enterprises that started between two days. */
export async function listStarted(db: Reader, from: string, to: string) {
  return live(db)
    .select('enterprise.id as enterpriseId')
    .select((eb) => eb.ref('enterprise.startedOn').$notNull().as('startedOn'))
    .where('enterprise.kind', '=', 'creation')
    .where('enterprise.startedOn', '>=', from)
    .where('enterprise.startedOn', '<=', to)
    .execute()
}

/** Enterprises that somebody else paid for the first time in the period, with the day of that payment. */
export async function listFirstPaid(db: Reader, { from, cutoff }: Period) {
  return live(db)
    .innerJoin('fundingLine', 'fundingLine.enterpriseId', 'enterprise.id')
    .select('enterprise.id as enterpriseId')
    .select((eb) => eb.fn.min('fundingLine.paidOn').$notNull().as('paidOn'))
    .where('fundingLine.kind', '<>', 'own')
    .where('fundingLine.paid', '>', 0)
    .where('fundingLine.paidOn', '>=', from)
    .where('fundingLine.paidOn', '<=', cutoff)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('fundingLine as earlier')
            .select('earlier.id')
            .whereRef('earlier.enterpriseId', '=', 'enterprise.id')
            .where('earlier.kind', '<>', 'own')
            .where('earlier.paid', '>', 0)
            .where('earlier.paidOn', '<', from),
        ),
      ),
    )
    .groupBy('enterprise.id')
    .execute()
}

/** Centimes granted (`granted`) or paid (`paid`) by others in the period, a row an enterprise. */
export async function sumFunding(db: Reader, what: 'granted' | 'paid', { from, cutoff }: Period) {
  const day = what === 'granted' ? 'fundingLine.grantedOn' : 'fundingLine.paidOn'
  return live(db)
    .innerJoin('fundingLine', 'fundingLine.enterpriseId', 'enterprise.id')
    .select('enterprise.id as enterpriseId')
    .select((eb) => [eb.fn.sum<number>(`fundingLine.${what}`).as('centimes'), eb.fn.max(day).$notNull().as('day')])
    .where('fundingLine.kind', '<>', 'own')
    .where(`fundingLine.${what}`, '>', 0)
    .where(day, '>=', from)
    .where(day, '<=', cutoff)
    .groupBy('enterprise.id')
    .execute()
}

/** Visits done in the period, with the workforce that the enterprise's first visit found. */
export async function listDone(db: Reader, { from, cutoff }: Period) {
  return live(db)
    .innerJoin('followUpVisit as visit', 'visit.enterpriseId', 'enterprise.id')
    .select(['visit.id as visitId', 'enterprise.id as enterpriseId', 'enterprise.kind', 'visit.status'])
    .select(['visit.workers', 'visit.workersWomen', 'visit.workersDisabled'])
    .select((eb) => eb.ref('visit.doneOn').$notNull().as('doneOn'))
    .where('visit.doneOn', '>=', from)
    .where('visit.doneOn', '<=', cutoff)
    .orderBy('visit.doneOn')
    .orderBy('visit.id')
    .execute()
}

/** The workforce that the first visit of each enterprise found: the baseline of one that existed before. */
export async function listBaselines(db: Reader, enterpriseIds: number[]) {
  if (enterpriseIds.length === 0) return []
  return db
    .selectFrom('followUpVisit as visit')
    .select(['visit.enterpriseId', 'visit.workers', 'visit.workersWomen', 'visit.workersDisabled'])
    .where('visit.enterpriseId', 'in', enterpriseIds)
    .where('visit.doneOn', 'is not', null)
    .where('visit.workers', 'is not', null)
    .orderBy('visit.doneOn', 'desc')
    .orderBy('visit.id', 'desc')
    .execute()
}

/** Visits planned in the period, before the last counted day, that nobody has made; of enterprises still visited. */
export async function listOverdue(db: Reader, { from, cutoff }: Period) {
  return live(db)
    .innerJoin('followUpVisit as visit', 'visit.enterpriseId', 'enterprise.id')
    .select(['visit.id as visitId', 'enterprise.id as enterpriseId', 'visit.plannedOn'])
    .where('visit.doneOn', 'is', null)
    .where('visit.plannedOn', '>=', from)
    .where('visit.plannedOn', '<', cutoff)
    .where(isFollowed)
    .execute()
}

/** What is known of these enterprises over time, for survival: done visits and stages, oldest first. */
export async function listTraces(db: Reader, enterpriseIds: number[]) {
  if (enterpriseIds.length === 0) return { visits: [], stages: [] }
  const visits = await db
    .selectFrom('followUpVisit')
    .select(['enterpriseId', 'status'])
    .select((eb) => eb.ref('doneOn').$notNull().as('doneOn'))
    .where('enterpriseId', 'in', enterpriseIds)
    .where('doneOn', 'is not', null)
    .orderBy('doneOn')
    .execute()
  const stages = await db
    .selectFrom('enterpriseStage')
    .select(['enterpriseId', 'stage', 'since'])
    .where('enterpriseId', 'in', enterpriseIds)
    .orderBy('since')
    .orderBy('id')
    .execute()
  return { visits, stages }
}

export async function listHeads(db: Reader, enterpriseIds: number[]) {
  if (enterpriseIds.length === 0) return []
  return db
    .selectFrom('enterprise')
    .leftJoin('workshop', 'workshop.id', 'enterprise.workshopId')
    .select(['enterprise.id as enterpriseId', 'enterprise.number', 'enterprise.name', 'enterprise.nameAr'])
    .select(['enterprise.kind', 'enterprise.startedOn', 'enterprise.milieu', 'enterprise.communeCode'])
    .select(['workshop.id as workshopId', 'workshop.nameFr as workshopNameFr', 'workshop.nameAr as workshopNameAr'])
    .where('enterprise.id', 'in', enterpriseIds)
    .execute()
}

/** Founders of these enterprises with their person, the lead first, then the earliest. */
export async function listFoundersOf(db: Reader, enterpriseIds: number[]) {
  if (enterpriseIds.length === 0) return []
  return db
    .selectFrom('founder')
    .innerJoin('trainee', 'trainee.id', 'founder.traineeId')
    .select(['founder.enterpriseId', 'founder.since', 'founder.until'])
    .select(personColumns)
    .where('founder.enterpriseId', 'in', enterpriseIds)
    .orderBy((eb) => eb.case().when('founder.role', '=', 'lead').then(0).else(1).end())
    .orderBy('founder.since')
    .orderBy('founder.traineeId')
    .execute()
}
