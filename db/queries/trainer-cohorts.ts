import type { Reader } from '../reader.ts'

/** Which cohorts a trainer works with: what row scope asks. */

/** Cohorts that a trainer leads, has in a weekly pattern or in a session, cancelled or not. */
export function cohortIdsOfTrainer(db: Reader, trainerId: number) {
  return db
    .selectFrom('session')
    .select('cohortId')
    .where('trainerId', '=', trainerId)
    .union(db.selectFrom('weeklySlot').select('cohortId').where('trainerId', '=', trainerId))
    .union(db.selectFrom('cohort').select('id as cohortId').where('leadTrainerId', '=', trainerId))
}

/** True when the trainer leads the cohort or has a slot or session in it. */
export async function isTrainerOfCohort(db: Reader, cohortId: number, trainerId: number): Promise<boolean> {
  const row = await db
    .selectFrom('cohort')
    .select('id')
    .where('id', '=', cohortId)
    .where('id', 'in', cohortIdsOfTrainer(db, trainerId))
    .executeTakeFirst()
  return row !== undefined
}
