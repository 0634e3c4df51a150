import { type TraineeFile, wgQuestions } from '../../shared/contract/trainee-file.ts'
import type { Missing } from '../../shared/contract/trainees.ts'
import { DomainError } from '../../shared/errors.ts'

/** Rules of trainees' files. Pure. */

type WgAnswers = Pick<TraineeFile, (typeof wgQuestions)[number]>

/**
 * DISABILITY3 of the Washington Group: at least one domain at 3 (a lot of difficulty) or 4 (cannot do at all). Null
 * when nothing was answered but refusals and "does not know", or when an unanswered question could change the result.
 */
export function hasDisability(answers: WgAnswers): boolean | null {
  const given = wgQuestions.map((question) => answers[question])
  if (given.some((answer) => answer === 3 || answer === 4)) return true
  if (given.some((answer) => answer === null)) return null
  return given.every((answer) => answer === 7 || answer === 9) ? null : false
}

export type CompletenessFacts = WgAnswers &
  Pick<
    TraineeFile,
    | 'lastNameAr'
    | 'firstNameAr'
    | 'documentType'
    | 'documentNumber'
    | 'documentExpiresOn'
    | 'communeCode'
    | 'schooling'
    | 'situation'
  > & { readonly hasPhone: boolean; readonly hasFileConsent: boolean }

/** What a complete file needs and this one lacks, in the order of the form. A residence permit has an expiry. */
export function missingParts(file: CompletenessFacts): Missing[] {
  const lacks: ReadonlyArray<readonly [Missing, boolean]> = [
    ['arabic_name', !file.lastNameAr || !file.firstNameAr],
    ['document', !file.documentNumber],
    ['document_expiry', file.documentType === 'residence_permit' && !file.documentExpiresOn],
    ['commune', !file.communeCode],
    ['phone', !file.hasPhone],
    ['schooling', !file.schooling],
    ['situation', !file.situation],
    ['disability_questions', wgQuestions.some((question) => file[question] === null)],
    ['file_consent', !file.hasFileConsent],
  ]
  return lacks.filter(([, isLacking]) => isLacking).map(([part]) => part)
}

/**
 * The year of birth to keep, and the refusal of days that have not come yet.
 * @throws DomainError `input.invalid` with `field.day_in_future`.
 */
export function birthYearOf(file: Pick<TraineeFile, 'birthDate' | 'birthYear' | 'consents'>, today: string): number {
  const problems: { path: string; problem: string }[] = []
  const refuse = (path: string) => problems.push({ path, problem: 'field.day_in_future' })
  const year = file.birthDate ? Number(file.birthDate.slice(0, 4)) : (file.birthYear ?? 0)
  if (file.birthDate && file.birthDate > today) refuse('birthDate')
  if (!file.birthDate && year > Number(today.slice(0, 4))) refuse('birthYear')
  file.consents.forEach((consent, i) => {
    if (consent.givenOn > today) refuse(`consents.${i}.givenOn`)
  })
  if (problems.length > 0) throw new DomainError('input.invalid', { problems })
  return year
}
