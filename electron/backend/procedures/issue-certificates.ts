import { createHash } from 'node:crypto'
import type { CandidateRow } from '../../../db/queries/candidates.ts'
import { getCentre } from '../../../db/queries/centre.ts'
import { getCertificate, insertCertificate } from '../../../db/queries/certificates.ts'
import { index } from '../../../db/queries/search.sqlite.ts'
import type { CertificateSnapshot } from '../../shared/certificate-snapshot.ts'
import type { Centre } from '../../shared/contract/centre.ts'
import type { Label } from '../../shared/contract/person.ts'
import { DomainError } from '../../shared/errors.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import type { MutationContext } from '../context.ts'
import { buildCertificate } from '../documents/certificate.ts'
import type { Resources } from '../resources/index.ts'
import { checkIssue } from '../rules/certificates.ts'
import { type JudgedCandidate, judgeCandidates } from './certificate-candidates.ts'
import { takePublicNumber } from './public-number.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Issues certificates in the order given: all of them or none. The number is taken in the transaction that stores the
 * file, so a refusal or a fault gives it back and the series has no gap.
 */
export async function issueCertificates(context: MutationContext, enrolmentIds: readonly number[]) {
  const candidates = new Map(
    (await judgeCandidates(context, { enrolmentIds })).map((one) => [one.row.enrolmentId, one]),
  )
  const centre = await getCentre(context.db)
  const issued = []
  for (const enrolmentId of enrolmentIds) {
    const candidate = candidates.get(enrolmentId)
    if (!candidate) throw new DomainError('record.not_found', { record: 'enrolment' })
    issued.push(await issueOne(context, candidate, centre))
  }
  return issued
}

async function issueOne(context: MutationContext, { row, eligibility }: JudgedCandidate, centre: Centre) {
  const { db, today, now, user, language } = context
  checkIssue(eligibility, personName(row, language))
  const number = await takePublicNumber(db, 'certificate', today)
  const birthPlace = row.birthPlace ? placeOf(context.resources, row.birthPlace) : null
  const { givenMinutes } = eligibility.hours
  const snapshot = snapshotOf({ ...row, birthPlace }, givenMinutes, centre, { number, issuedOn: today })
  const pdf = await context.documents.render(
    buildCertificate({ certificate: snapshot, logo: centre.logo, createdAt: new Date(now) }),
  )
  const isException = eligibility.lacks.length > 0
  const id = await insertCertificate(db, {
    number,
    enrolmentId: row.enrolmentId,
    issuedOn: today,
    issuedAt: now,
    issuedBy: user.id,
    exceptionReason: isException ? row.exceptionReason : null,
    snapshot,
    pdf,
    sha256: sha256(pdf),
  })
  const { lastName, firstName, lastNameAr, firstNameAr, cin } = snapshot.holder
  await index(db, 'certificate', id, [number, lastName, firstName, lastNameAr, firstNameAr, cin])
  const { snapshot: _, cohortId: __, ...certificate } = await getCertificate(db, id)
  return certificate
}

/** A place that is not among the communes stands in both languages as it was typed. */
function placeOf({ geography }: Resources, typed: string): Label {
  return geography.named(typed) ?? { nameFr: typed, nameAr: typed }
}

function snapshotOf(
  row: Omit<CandidateRow, 'birthPlace'> & { birthPlace: Label | null },
  givenMinutes: number,
  centre: Centre,
  issue: { number: string; issuedOn: string },
): CertificateSnapshot {
  const { lastName, firstName, lastNameAr, firstNameAr, sex, birthDate, birthYear, birthPlace } = row
  const isMoroccan = row.legalStatus === 'moroccan' && row.documentType === 'cin'
  const { nameFr, nameAr, associationFr, associationAr, addressFr, addressAr, cityFr, cityAr } = centre
  const { phone, email, directorNameFr, directorNameAr, logo } = centre
  return {
    ...issue,
    centre: {
      ...{ nameFr, nameAr, associationFr, associationAr, addressFr, addressAr, cityFr, cityAr },
      ...{ phone, email, directorNameFr, directorNameAr },
      logoSha256: logo ? sha256(Buffer.from(logo.content, 'base64')) : null,
    },
    holder: {
      ...{ lastName, firstName, lastNameAr, firstNameAr, sex, birthDate, birthYear, birthPlace },
      cin: isMoroccan ? row.documentNumber : null,
    },
    programme: { nameFr: row.nameFr, nameAr: row.nameAr },
    cohortCode: row.cohortCode,
    startsOn: row.startsOn,
    endsOn: row.endsOn ?? row.cohortEndsOn,
    givenMinutes,
  }
}
