import type { TestBackend } from './backend.ts'
import { aCohort, aCompetence, aModule, anEnrolment, aProgramme, aSession, aTrainee, aTrainer } from './builders.ts'

/** A cohort whose course is over, and trainees who meet the centre's rule or miss one part of it. */
export interface EndedCohort {
  readonly cohortId: number
  readonly trainerId: number
  readonly competences: readonly number[]
  /** Ten sessions with a complete register. */
  readonly sessions: readonly number[]
}

/** Ended on 20 November 2026: ten sessions given, two competences, the second one critical. */
export async function anEndedCohort(test: TestBackend): Promise<EndedCohort> {
  const programmeId = await aProgramme(test)
  const moduleId = await aModule(test, { programmeId })
  const competences = [await aCompetence(test, { moduleId }), await aCompetence(test, { moduleId, isCritical: 1 })]
  const cohortId = await aCohort(test, { programmeId, startsOn: '2026-09-15', endsOn: '2026-11-20' })
  const trainerId = await aTrainer(test)
  const sessions: number[] = []
  for (let day = 1; day <= 10; day++)
    sessions.push(
      await aSession(test, {
        cohortId,
        trainerId,
        heldOn: `2026-10-${String(day).padStart(2, '0')}`,
        registerCompletedAt: '2026-10-20T09:00:00.000Z',
        registerCompletedBy: 1,
      }),
    )
  return { cohortId, trainerId, competences, sessions }
}

/** A trainee of the cohort with so many presences and competences acquired, by default all. */
export async function aFinisher(
  test: TestBackend,
  cohort: EndedCohort,
  {
    present = 10,
    acquired = 2,
    ...trainee
  }: { present?: number; acquired?: number } & Parameters<typeof aTrainee>[1] = {},
): Promise<number> {
  const enrolmentId = await anEnrolment(test, { cohortId: cohort.cohortId, traineeId: await aTrainee(test, trainee) })
  const { kysely } = test.database
  for (const [index, sessionId] of cohort.sessions.entries())
    await kysely
      .insertInto('attendanceMark')
      .values({ sessionId, enrolmentId, status: index < present ? 'present' : 'absent', markedAt: 'x', markedBy: 1 })
      .execute()
  for (const [index, competenceId] of cohort.competences.entries())
    await kysely
      .insertInto('assessment')
      .values({
        enrolmentId,
        competenceId,
        result: index < acquired ? 'acquired' : 'in_progress',
        assessedOn: '2026-11-01',
        recordedAt: 'x',
        recordedBy: 1,
      })
      .execute()
  return enrolmentId
}
