import { addDays } from '../../electron/shared/dates.ts'
import type { Reader } from '../reader.ts'

/** Which cohorts a trainer works with: what row scope asks. */

/** A trainer on a day; 0 is no trainer and has no cohort. */
export interface TrainerOn {
  readonly trainerId: number
  readonly today: string
}

/** Days before the first lesson, for preparing it, and after the last one, for registers and assessments. */
const [before, after] = [30, 60]

/**
 * Cohorts that a trainer leads, and those where he or she has lessons about that day: in a weekly pattern, or in a
 * session that was not cancelled. Who stood in once is not let in for ever.
 */
export function cohortIdsOfTrainer(db: Reader, { trainerId, today }: TrainerOn) {
  const [earliest, latest] = [addDays(today, -after), addDays(today, before)]
  return db
    .selectFrom('session')
    .select('cohortId')
    .where('trainerId', '=', trainerId)
    .where('heldOn', '>=', earliest)
    .where('heldOn', '<=', latest)
    .where('cancelledAt', 'is', null)
    .union(
      db
        .selectFrom('weeklySlot')
        .select('cohortId')
        .where('trainerId', '=', trainerId)
        .where('validFrom', '<=', latest)
        .where('validTo', '>=', earliest),
    )
    .union(db.selectFrom('cohort').select('id as cohortId').where('leadTrainerId', '=', trainerId))
}

/** True when the trainer works with the cohort on that day. */
export async function isTrainerOfCohort(db: Reader, cohortId: number, trainer: TrainerOn): Promise<boolean> {
  const row = await db
    .selectFrom('cohort')
    .select('id')
    .where('id', '=', cohortId)
    .where('id', 'in', cohortIdsOfTrainer(db, trainer))
    .executeTakeFirst()
  return row !== undefined
}
