import { sql } from 'kysely'
import type { Reader, Writer } from '../reader.ts'

/** Who may get a certificate, and what the certificate says of him or her. */

/** The candidates of one cohort, or some placements, in list order. */
export type CandidatesOf = { readonly cohortId: number } | { readonly enrolmentIds: readonly number[] }

/** Placements with the person as printed, the state of `today`, the exception and the valid certificate. */
export async function listCandidates(db: Reader, of: CandidatesOf, today: string) {
  const query = db
    .selectFrom('enrolment')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .innerJoin('programme', 'programme.id', 'cohort.programmeId')
    .leftJoin('certificateException', 'certificateException.enrolmentId', 'enrolment.id')
    .leftJoin('certificate', (join) =>
      join.onRef('certificate.enrolmentId', '=', 'enrolment.id').on('certificate.cancelledAt', 'is', null),
    )
    .select([
      'enrolment.id as enrolmentId',
      'enrolment.traineeId',
      'enrolment.cohortId',
      'enrolment.listNumber',
      'enrolment.startsOn',
      'enrolment.endsOn',
      'trainee.lastName',
      'trainee.firstName',
      'trainee.lastNameAr',
      'trainee.firstNameAr',
      'trainee.sex',
      'trainee.birthDate',
      'trainee.birthYear',
      'trainee.birthPlace',
      'trainee.legalStatus',
      'trainee.documentType',
      'trainee.documentNumber',
      'cohort.code as cohortCode',
      'cohort.endsOn as cohortEndsOn',
      'programme.nameFr',
      'programme.nameAr',
      'certificateException.reason as exceptionReason',
      'certificate.id as certificateId',
      'certificate.number as certificateNumber',
      'certificate.issuedOn as certificateIssuedOn',
      sql<string | null>`(
        SELECT enrolment_state.state FROM enrolment_state
        WHERE enrolment_state.enrolment_id = enrolment.id AND enrolment_state.since <= ${today}
        ORDER BY enrolment_state.since DESC, enrolment_state.id DESC
        LIMIT 1
      )`.as('state'),
    ])
    .where('trainee.trashedAt', 'is', null)
    .orderBy('enrolment.listNumber')
  return 'cohortId' in of
    ? query.where('enrolment.cohortId', '=', of.cohortId).execute()
    : query.where('enrolment.id', 'in', [...of.enrolmentIds]).execute()
}

export type CandidateRow = Awaited<ReturnType<typeof listCandidates>>[number]

export async function saveException(
  db: Writer,
  exception: { enrolmentId: number; reason: string; grantedAt: string; grantedBy: number },
): Promise<void> {
  const { reason, grantedAt, grantedBy } = exception
  await db
    .insertInto('certificateException')
    .values(exception)
    .onConflict((conflict) => conflict.column('enrolmentId').doUpdateSet({ reason, grantedAt, grantedBy }))
    .execute()
}
