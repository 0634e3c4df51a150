import type { Reader } from '../reader.ts'
import { isFollowed } from './enterprises/followed.ts'
import { awaitsRegister } from './placement.ts'

/** Counts of what waits, for the home page. */

/** A span of days, both included. */
interface Span {
  readonly from: string
  readonly to: string
}

type Counted = { count: number | string | bigint } | undefined

function numberOf(row: Counted): number {
  return Number(row?.count ?? 0)
}

/** Sessions begun at that wall-clock moment that still want their register; of one trainer, or of all. */
export async function countRegistersMissing(
  db: Reader,
  now: { day: string; time: string },
  trainerId: number | undefined,
): Promise<number> {
  const row = await db
    .selectFrom('session')
    .select((query) => query.fn.countAll().as('count'))
    .where(awaitsRegister)
    .where('heldOn', '<=', now.day)
    .where((where) => where.or([where('heldOn', '<', now.day), where('startsAt', '<=', now.time)]))
    .$if(trainerId !== undefined, (query) => query.where('trainerId', '=', trainerId!))
    .executeTakeFirst()
  return numberOf(row)
}

/** Planned visits of that span that nobody has made, of enterprises that are still visited. */
export async function countVisitsPlanned(db: Reader, { from, to }: Span): Promise<number> {
  const row = await db
    .selectFrom('followUpVisit')
    .innerJoin('enterprise', 'enterprise.id', 'followUpVisit.enterpriseId')
    .select((query) => query.fn.countAll().as('count'))
    .where('followUpVisit.doneOn', 'is', null)
    .where('followUpVisit.plannedOn', '>=', from)
    .where('followUpVisit.plannedOn', '<=', to)
    .where('enterprise.trashedAt', 'is', null)
    .where(isFollowed)
    .executeTakeFirst()
  return numberOf(row)
}

/** People with a placement under way on the first day whose identity document expires in the span. */
export async function countDocumentsExpiring(db: Reader, { from, to }: Span): Promise<number> {
  const row = await db
    .selectFrom('trainee')
    .select((query) => query.fn.countAll().as('count'))
    .where('documentExpiresOn', '>=', from)
    .where('documentExpiresOn', '<=', to)
    .where('trashedAt', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('enrolment')
          .select('enrolment.id')
          .whereRef('enrolment.traineeId', '=', 'trainee.id')
          .where('enrolment.startsOn', '<=', to)
          .where((open) => open.or([open('enrolment.endsOn', 'is', null), open('enrolment.endsOn', '>=', from)])),
      ),
    )
    .executeTakeFirst()
  return numberOf(row)
}

export async function countCohortsStarting(db: Reader, { from, to }: Span): Promise<number> {
  const row = await db
    .selectFrom('cohort')
    .select((query) => query.fn.countAll().as('count'))
    .where('startsOn', '>=', from)
    .where('startsOn', '<=', to)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return numberOf(row)
}

export async function countHolidaysUnconfirmed(db: Reader, { from, to }: Span): Promise<number> {
  const row = await db
    .selectFrom('closure')
    .select((query) => query.fn.countAll().as('count'))
    .where('isConfirmed', '=', 0)
    .where('startsOn', '>=', from)
    .where('startsOn', '<=', to)
    .executeTakeFirst()
  return numberOf(row)
}
