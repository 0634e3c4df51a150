import type { CertificateSnapshot } from '../../electron/shared/certificate-snapshot.ts'
import type { Certificate } from '../../electron/shared/contract/certificates.ts'
import type { CohortId } from '../../electron/shared/contract/fields.ts'
import type { Reader, Writer } from '../reader.ts'
import { required } from './require.ts'

/** The register of certificates; what is shown of one is what was printed. */

function certificates(db: Reader) {
  return db
    .selectFrom('certificate')
    .innerJoin('enrolment', 'enrolment.id', 'certificate.enrolmentId')
    .innerJoin('userAccount', 'userAccount.id', 'certificate.issuedBy')
    .select([
      'certificate.id',
      'certificate.number',
      'certificate.enrolmentId',
      'enrolment.traineeId',
      'enrolment.cohortId',
      'certificate.issuedOn',
      'userAccount.displayName as issuedBy',
      'certificate.exceptionReason',
      'certificate.cancelledAt',
      'certificate.cancelReason',
      'certificate.snapshot',
    ])
}

export type RegisteredCertificate = Certificate & {
  readonly cohortId: CohortId
  readonly snapshot: CertificateSnapshot
}

function toRegistered({
  snapshot,
  ...row
}: Awaited<ReturnType<ReturnType<typeof certificates>['execute']>>[number]): RegisteredCertificate {
  const printed = JSON.parse(snapshot) as CertificateSnapshot
  const { lastName, firstName, lastNameAr, firstNameAr } = printed.holder
  const { programme, cohortCode, givenMinutes } = printed
  return {
    ...row,
    ...{ lastName, firstName, lastNameAr, firstNameAr, programme, cohortCode, givenMinutes },
    snapshot: printed,
  } as RegisteredCertificate
}

/** In the order of issue; of one year, or of all. */
export async function listCertificates(db: Reader, year: number | null): Promise<RegisteredCertificate[]> {
  let query = certificates(db).orderBy('certificate.id')
  if (year !== null)
    query = query
      .where('certificate.issuedOn', '>=', `${year}-01-01`)
      .where('certificate.issuedOn', '<=', `${year}-12-31`)
  return (await query.execute()).map(toRegistered)
}

export async function listCertificatesOfTrainee(db: Reader, traineeId: number): Promise<RegisteredCertificate[]> {
  const rows = await certificates(db)
    .where('enrolment.traineeId', '=', traineeId)
    .orderBy('certificate.id', 'desc')
    .execute()
  return rows.map(toRegistered)
}

export async function getCertificate(db: Reader, id: number): Promise<RegisteredCertificate> {
  return toRegistered(
    required(await certificates(db).where('certificate.id', '=', id).executeTakeFirst(), 'certificate'),
  )
}

/** The file as it was issued, and the sha256 that was taken of it then. */
export async function getCertificateFile(db: Reader, id: number) {
  const row = await db.selectFrom('certificate').select(['pdf', 'sha256']).where('id', '=', id).executeTakeFirst()
  return required(row, 'certificate')
}

/** Years with certificates, latest first. */
export async function listCertificateYears(db: Reader): Promise<number[]> {
  const rows = await db
    .selectFrom('certificate')
    .select((eb) => eb.fn<string>('substr', ['issuedOn', eb.val(1), eb.val(4)]).as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => Number(row.year))
}

export async function insertCertificate(
  db: Writer,
  certificate: {
    number: string
    enrolmentId: number
    issuedOn: string
    issuedAt: string
    issuedBy: number
    exceptionReason: string | null
    snapshot: CertificateSnapshot
    pdf: Buffer
    sha256: string
  },
): Promise<number> {
  const row = await db
    .insertInto('certificate')
    .values({ ...certificate, snapshot: JSON.stringify(certificate.snapshot) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function cancelCertificate(
  db: Writer,
  id: number,
  cancelled: { cancelledAt: string; cancelledBy: number; cancelReason: string },
): Promise<void> {
  await db.updateTable('certificate').set(cancelled).where('id', '=', id).execute()
}

/** Trainees and valid certificates of each cohort. */
export async function countByCohort(db: Reader): Promise<Map<number, { trainees: number; certificates: number }>> {
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .leftJoin('certificate', (join) =>
      join.onRef('certificate.enrolmentId', '=', 'enrolment.id').on('certificate.cancelledAt', 'is', null),
    )
    .select([
      'enrolment.cohortId',
      (eb) => eb.fn.count<number>('enrolment.id').as('trainees'),
      (eb) => eb.fn.count<number>('certificate.id').as('certificates'),
    ])
    .where('trainee.trashedAt', 'is', null)
    .groupBy('enrolment.cohortId')
    .execute()
  return new Map(rows.map(({ cohortId, ...counts }) => [cohortId, counts]))
}
