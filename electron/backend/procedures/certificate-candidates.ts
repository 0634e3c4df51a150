import { listCompetencesOfCohort, listLatestResults } from '../../../db/queries/assessments.ts'
import { type CandidateRow, type CandidatesOf, listCandidates } from '../../../db/queries/candidates.ts'
import { getCentre } from '../../../db/queries/centre.ts'
import { countHours } from '../../../db/queries/hours.sqlite.ts'
import type { Eligibility } from '../../shared/contract/certificates.ts'
import type { QueryContext } from '../context.ts'
import { canIssue, certificateLacks } from '../rules/certificates.ts'
import { withRate } from '../rules/hours.ts'

/** A candidate with the answer of the centre's rule and the row that the certificate is made of. */
export interface JudgedCandidate {
  readonly row: CandidateRow
  readonly eligibility: Eligibility
}

/** Applies the centre's rule to placements: what is met, what is missing, and whether a certificate may be issued. */
export async function judgeCandidates(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  of: CandidatesOf,
): Promise<JudgedCandidate[]> {
  const rule = await getCentre(db)
  const rows = await listCandidates(db, of, today)
  const hours = await countHours(db, of)
  const judge = new Map<number, Awaited<ReturnType<typeof competencesOf>>>()
  for (const cohortId of new Set(rows.map((row) => row.cohortId)))
    judge.set(cohortId, await competencesOf({ db }, cohortId))

  return rows.map((row) => {
    const counted = withRate(hours.get(row.enrolmentId))
    const { acquired, competences, criticalLacking } = judge.get(row.cohortId)!(row.enrolmentId)
    const { givenMinutes, presentMinutes } = counted
    const { lastName, firstName, lastNameAr, firstNameAr, enrolmentId, traineeId, listNumber, sex } = row
    const lacks = certificateLacks(
      {
        ...{ lastName, firstName, lastNameAr, firstNameAr, givenMinutes, presentMinutes, acquired, competences },
        criticalLacking: criticalLacking.length,
        state: row.state ?? undefined,
        cohortEndsOn: row.cohortEndsOn,
      },
      rule,
      today,
    )
    const { exceptionReason } = row
    const certificate =
      row.certificateId === null || row.certificateNumber === null || row.certificateIssuedOn === null
        ? null
        : { id: row.certificateId, number: row.certificateNumber, issuedOn: row.certificateIssuedOn }
    const eligibility = {
      ...{ enrolmentId, traineeId, listNumber, lastName, firstName, lastNameAr, firstNameAr, sex },
      hours: counted,
      attendanceMinPercent: rule.attendanceMinPercent,
      competencesMinPercent: rule.competencesMinPercent,
      ...{ acquired, competences, criticalLacking, lacks, exceptionReason, certificate },
      canIssue: canIssue({ lacks, exceptionReason, certificate }),
    } as Eligibility
    return { row, eligibility }
  })
}

/** Counts of a placement over the programme's competences, by latest results. */
async function competencesOf({ db }: Pick<QueryContext, 'db'>, cohortId: number) {
  const competences = await listCompetencesOfCohort(db, cohortId)
  const results = await listLatestResults(db, cohortId)
  const acquired = new Set(
    results.filter((one) => one.result === 'acquired').map((one) => `${one.enrolmentId} ${one.competenceId}`),
  )
  return (enrolmentId: number) => {
    const lacking = competences.filter((one) => !acquired.has(`${enrolmentId} ${one.id}`))
    return {
      competences: competences.length,
      acquired: competences.length - lacking.length,
      criticalLacking: lacking.filter((one) => one.isCritical).map(({ nameFr, nameAr }) => ({ nameFr, nameAr })),
    }
  }
}
