import type { CertificateLack } from '../../shared/contract/certificates.ts'
import { DomainError } from '../../shared/errors.ts'

/** The centre's rule for its certificate. Pure. */

export interface CertificateRule {
  readonly attendanceMinPercent: number
  readonly competencesMinPercent: number
}

export interface Candidate {
  readonly lastName: string
  readonly firstName: string
  readonly lastNameAr: string | null
  readonly firstNameAr: string | null
  readonly givenMinutes: number
  readonly presentMinutes: number
  readonly competences: number
  readonly acquired: number
  readonly criticalLacking: number
  /** The state of the day, and the last day of the cohort. */
  readonly state: string | undefined
  readonly cohortEndsOn: string
}

/** Whether `part` reaches `percent` of `whole`, in whole numbers, so that 80 % is 80 % and not 79,9999. */
export function reaches(part: number, whole: number, percent: number): boolean {
  return part * 100 >= percent * whole
}

/** Everything that stands between somebody and the certificate, in the order that it is shown. */
export function certificateLacks(candidate: Candidate, rule: CertificateRule, today: string): CertificateLack[] {
  const lacks: CertificateLack[] = []
  if (!hasEnded(candidate, today)) lacks.push('placement')
  const { givenMinutes, presentMinutes, acquired, competences } = candidate
  // Without a complete register nobody knows whether anybody came.
  if (givenMinutes === 0 || !reaches(presentMinutes, givenMinutes, rule.attendanceMinPercent)) lacks.push('attendance')
  if (!reaches(acquired, competences, rule.competencesMinPercent)) lacks.push('competences')
  if (candidate.criticalLacking > 0) lacks.push('critical')
  if (!hasBothNames(candidate)) lacks.push('names')
  return lacks
}

function hasEnded({ state, cohortEndsOn }: Candidate, today: string): boolean {
  return state === 'completed' || (state === 'in_training' && cohortEndsOn <= today)
}

function hasBothNames({ lastName, firstName, lastNameAr, firstNameAr }: Candidate): boolean {
  return [lastName, firstName, lastNameAr, firstNameAr].every((name) => name !== null && name.trim() !== '')
}

const excusable: readonly CertificateLack[] = ['attendance', 'competences', 'critical']

export interface Issuable {
  readonly lacks: readonly CertificateLack[]
  readonly exceptionReason: string | null
  readonly certificate: { readonly number: string } | null
}

/** What an exception does not cover. */
function remaining({ lacks, exceptionReason }: Issuable): CertificateLack[] {
  return exceptionReason === null ? [...lacks] : lacks.filter((lack) => !excusable.includes(lack))
}

export function canIssue(issuable: Issuable): boolean {
  return issuable.certificate === null && remaining(issuable).length === 0
}

/**
 * Refuses a certificate, saying why and for whom.
 * @throws DomainError `certificate.already_issued`, `certificate.name_missing`, `certificate.not_completed`,
 * `certificate.rule_not_met`.
 */
export function checkIssue(issuable: Issuable, name: string): void {
  if (issuable.certificate)
    throw new DomainError('certificate.already_issued', { name, number: issuable.certificate.number })
  const lacks = remaining(issuable)
  if (lacks.includes('names')) throw new DomainError('certificate.name_missing', { name })
  if (lacks.includes('placement')) throw new DomainError('certificate.not_completed', { name })
  if (lacks.length > 0)
    throw new DomainError('certificate.rule_not_met', {
      name,
      attendance: !lacks.includes('attendance'),
      competences: !lacks.includes('competences') && !lacks.includes('critical'),
    })
}
