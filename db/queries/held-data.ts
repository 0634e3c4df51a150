import type { Reader } from '../reader.ts'
import { required } from './require.ts'

/** What no other page asks for and the law gives a person the right to see: who wrote what, and when. */

export async function getAuthors(db: Reader, traineeId: number) {
  const row = await db
    .selectFrom('trainee')
    .innerJoin('userAccount as creator', 'creator.id', 'trainee.createdBy')
    .innerJoin('userAccount as editor', 'editor.id', 'trainee.updatedBy')
    .select(['trainee.createdAt', 'creator.displayName as createdBy'])
    .select(['trainee.updatedAt', 'editor.displayName as updatedBy'])
    .where('trainee.id', '=', traineeId)
    .executeTakeFirst()
  return required(row, 'trainee')
}

/** Every attempt at every competence, in the order of their days. */
export async function listAssessmentsOf(db: Reader, traineeId: number) {
  return db
    .selectFrom('assessment')
    .innerJoin('enrolment', 'enrolment.id', 'assessment.enrolmentId')
    .innerJoin('competence', 'competence.id', 'assessment.competenceId')
    .innerJoin('userAccount', 'userAccount.id', 'assessment.recordedBy')
    .select(['assessment.assessedOn', 'assessment.result', 'assessment.note'])
    .select(['competence.nameFr', 'competence.nameAr', 'userAccount.displayName as recordedBy'])
    .where('enrolment.traineeId', '=', traineeId)
    .orderBy('assessment.assessedOn')
    .orderBy('assessment.id')
    .execute()
}

/** Marks that say more than a presence: a reason or a remark. */
export async function listExplainedMarks(db: Reader, traineeId: number) {
  return db
    .selectFrom('attendanceMark')
    .innerJoin('enrolment', 'enrolment.id', 'attendanceMark.enrolmentId')
    .innerJoin('session', 'session.id', 'attendanceMark.sessionId')
    .innerJoin('userAccount', 'userAccount.id', 'attendanceMark.markedBy')
    .select(['session.heldOn', 'session.startsAt', 'attendanceMark.status', 'attendanceMark.justification'])
    .select(['attendanceMark.note', 'userAccount.displayName as markedBy'])
    .where('enrolment.traineeId', '=', traineeId)
    .where((eb) =>
      eb.or([eb('attendanceMark.justification', 'is not', null), eb('attendanceMark.note', 'is not', null)]),
    )
    .orderBy('session.heldOn')
    .orderBy('session.startsAt')
    .execute()
}
