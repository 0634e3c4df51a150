import { getCohortHeading } from '../../../db/queries/cohort-headings.ts'
import { isTrainerOfCohort, type TrainerOn } from '../../../db/queries/trainer-cohorts.ts'
import type { CohortHeading } from '../../shared/contract/attendance-fields.ts'
import type { CurrentUser } from '../../shared/contract/session.ts'
import { DomainError } from '../../shared/errors.ts'
import type { QueryContext } from '../context.ts'

/** The rows that a trainer may see: those of the cohorts that he or she works with. Other roles see all. */

type Scope = Pick<QueryContext, 'db' | 'user' | 'today'>

/** The trainer whose rows are shown, or undefined for all rows. An account of a trainer without a file sees none. */
export function trainerScope(user: CurrentUser): number | undefined {
  return user.role === 'trainer' ? (user.trainerId ?? 0) : undefined
}

/** `trainerScope` on this day, for what is asked by cohort. */
export function cohortScope({ user, today }: Omit<Scope, 'db'>): TrainerOn | undefined {
  const trainerId = trainerScope(user)
  return trainerId === undefined ? undefined : { trainerId, today }
}

async function refuseOtherCohorts(context: Scope, cohortId: number): Promise<void> {
  const trainer = cohortScope(context)
  if (trainer && !(await isTrainerOfCohort(context.db, cohortId, trainer)))
    throw new DomainError('cohort.not_yours', {})
}

/** @throws DomainError `cohort.not_yours` for a trainer of other cohorts. */
export async function requireCohort(context: Scope, cohortId: number): Promise<CohortHeading> {
  const heading = await getCohortHeading(context.db, cohortId)
  await refuseOtherCohorts(context, cohortId)
  return heading
}

/**
 * For one session: whoever is to fill its register may read it, however long ago it was held.
 * @throws DomainError `cohort.not_yours`.
 */
export async function requireSession(
  context: Scope,
  session: { readonly cohortId: number; readonly trainerId: number; readonly isCancelled: boolean },
): Promise<void> {
  const isOwn = session.trainerId === trainerScope(context.user) && !session.isCancelled
  if (!isOwn) await refuseOtherCohorts(context, session.cohortId)
}
