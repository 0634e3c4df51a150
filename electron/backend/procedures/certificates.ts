import { saveException } from '../../../db/queries/candidates.ts'
import { getCentre } from '../../../db/queries/centre.ts'
import {
  cancelCertificate,
  countByCohort,
  getCertificate,
  getCertificateFile,
  listCertificates,
  listCertificatesOfTrainee,
  listCertificateYears,
  type RegisteredCertificate,
} from '../../../db/queries/certificates.ts'
import { listCohortHeadings } from '../../../db/queries/cohort-headings.ts'
import type { Certificate, certificates as contract } from '../../shared/contract/certificates.ts'
import { localDay } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { buildCertificateRegister } from '../documents/certificate-register.ts'
import { wordsIn } from '../documents/words.ts'
import { judgeCandidates } from './certificate-candidates.ts'
import { cohortScope, requireCohort } from './cohort-scope.ts'
import { issueCertificates, sha256 } from './issue-certificates.ts'
import { pdfFile, printing } from './printing.ts'

export const certificates: Handlers<typeof contract> = {
  async cohorts(context) {
    const { db } = context
    const counts = await countByCohort(db)
    const headings = await listCohortHeadings(db, cohortScope(context))
    return headings.flatMap((heading) => {
      const count = counts.get(heading.id)
      return count ? [{ ...heading, ...count }] : []
    })
  },

  async eligibility(context, { cohortId }) {
    const cohort = await requireCohort(context, cohortId)
    const judged = await judgeCandidates(context, { cohortId })
    const reasonOf = directorsWords(context)
    return {
      cohort,
      rows: judged.map(({ eligibility }) => ({
        ...eligibility,
        exceptionReason: reasonOf(eligibility.exceptionReason),
      })),
    }
  },

  async grantException(context, { enrolmentId, reason }) {
    const [candidate] = await judgeCandidates(context, { enrolmentIds: [enrolmentId] })
    if (!candidate) throw new DomainError('record.not_found', { record: 'enrolment' })
    const { certificate } = candidate.eligibility
    if (certificate)
      throw new DomainError('certificate.already_issued', {
        name: personName(candidate.row, context.language),
        number: certificate.number,
      })
    await saveException(context.db, { enrolmentId, reason, grantedAt: context.now, grantedBy: context.user.id })
    return {}
  },

  async issue(context, { enrolmentIds }) {
    return issueCertificates(context, enrolmentIds)
  },

  async cancel(context, { id, reason }) {
    const { db, now, user } = context
    const { cancelledAt, number } = await getCertificate(db, id)
    if (cancelledAt) throw new DomainError('certificate.already_cancelled', { number })
    await cancelCertificate(db, id, { cancelledAt: now, cancelledBy: user.id, cancelReason: reason })
    return shown(context, await getCertificate(db, id))
  },

  async register(context, { year }) {
    const registered = await readable(context, await listCertificates(context.db, year))
    return { years: await listCertificateYears(context.db), certificates: registered.map((one) => shown(context, one)) }
  },

  async ofTrainee(context, { traineeId }) {
    return (await readable(context, await listCertificatesOfTrainee(context.db, traineeId))).map((one) =>
      shown(context, one),
    )
  },

  async print(context, { id }) {
    const { db, language } = context
    const certificate = await getCertificate(db, id)
    const { number, cancelledAt } = certificate
    if (cancelledAt) throw new DomainError('certificate.already_cancelled', { number })
    const { pdf, sha256: taken } = await getCertificateFile(db, id)
    if (pdf.length === 0) throw new DomainError('certificate.anonymised', { number })
    if (sha256(pdf) !== taken) throw new DomainError('database.damaged', {})
    const name = wordsIn(language).one((t) =>
      t('certificates:document.file', { number, name: personName(certificate, language) }),
    )
    return pdfFile(name, Buffer.from(pdf))
  },

  async printRegister(context, { year, language }) {
    const registered = await listCertificates(context.db, year)
    const definition = buildCertificateRegister({
      centre: await getCentre(context.db),
      language,
      year,
      ...printing(context),
      certificates: registered.map(({ snapshot, exceptionReason, cancelledAt, cancelReason }) => ({
        snapshot,
        exceptionReason,
        cancelled: cancelledAt ? { on: localDay(new Date(cancelledAt)), reason: cancelReason ?? '' } : null,
      })),
    })
    const fileName = wordsIn(language).one((t) => t('certificates:document.registerFile', { year: String(year) }))
    return pdfFile(fileName, await context.documents.render(definition))
  },
}

/** A trainer reads the certificates of the cohorts that he or she works with. */
async function readable(context: QueryContext, registered: RegisteredCertificate[]) {
  const trainer = cohortScope(context)
  if (!trainer) return registered
  const own = new Set((await listCohortHeadings(context.db, trainer)).map((heading) => heading.id))
  return registered.filter((certificate) => own.has(certificate.cohortId))
}

/** What pages see of a registered certificate. */
function shown(
  context: Pick<QueryContext, 'user'>,
  { snapshot: _, cohortId: __, ...certificate }: RegisteredCertificate,
): Certificate {
  const wordsOf = directorsWords(context)
  const { exceptionReason, cancelReason } = certificate
  return { ...certificate, exceptionReason: wordsOf(exceptionReason), cancelReason: wordsOf(cancelReason) }
}

/** Why an exception was made or a certificate cancelled may tell of somebody's health: a trainer is not told. */
function directorsWords({ user }: Pick<QueryContext, 'user'>) {
  return (words: string | null) => (user.role === 'trainer' ? null : words)
}
