import { getCohortHeading } from '../../../db/queries/cohort-headings.ts'
import { isTrainerOfCohort } from '../../../db/queries/trainer-cohorts.ts'
import type { Reader } from '../../../db/reader.ts'
import type { CohortHeading } from '../../shared/contract/attendance-fields.ts'
import type { CurrentUser } from '../../shared/contract/session.ts'
import { DomainError } from '../../shared/errors.ts'

/** The rows that a trainer may see: those of the cohorts that he or she works with. Other roles see all. */

interface Scope {
  readonly db: Reader
  readonly user: CurrentUser
}

/** The trainer whose rows are shown, or undefined for all rows. An account of a trainer without a file sees none. */
export function trainerScope(user: CurrentUser): number | undefined {
  return user.role === 'trainer' ? (user.trainerId ?? 0) : undefined
}

/** @throws DomainError `cohort.not_yours` for a trainer of other cohorts. */
export async function requireCohort({ db, user }: Scope, cohortId: number): Promise<CohortHeading> {
  const heading = await getCohortHeading(db, cohortId)
  const trainerId = trainerScope(user)
  if (trainerId !== undefined && !(await isTrainerOfCohort(db, cohortId, trainerId)))
    throw new DomainError('cohort.not_yours', {})
  return heading
}
