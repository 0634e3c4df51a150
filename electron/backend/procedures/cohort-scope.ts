import { getCohortHeading, teachesCohort } from '../../../db/queries/cohort-headings.ts'
import type { Reader } from '../../../db/reader.ts'
import type { CohortHeading } from '../../shared/contract/attendance-fields.ts'
import type { CurrentUser } from '../../shared/contract/session.ts'
import { DomainError } from '../../shared/errors.ts'

/** The rows that a trainer may see: cohorts that he or she leads or has a session with. Other roles see all. */

interface Scope {
  readonly db: Reader
  readonly user: CurrentUser
}

/** The trainer whose rows are shown, or undefined for all rows. An account of a trainer without a file sees none. */
export function trainerScope(user: CurrentUser): number | undefined {
  return user.role === 'trainer' ? (user.trainerId ?? 0) : undefined
}

/** @throws DomainError `assessment.not_your_cohort` for a trainer of other cohorts. */
export async function requireCohort({ db, user }: Scope, cohortId: number): Promise<CohortHeading> {
  const heading = await getCohortHeading(db, cohortId)
  const trainerId = trainerScope(user)
  if (trainerId !== undefined && !(await teachesCohort(db, trainerId, cohortId)))
    throw new DomainError('assessment.not_your_cohort', {})
  return heading
}
