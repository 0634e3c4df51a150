import { useTranslation } from 'react-i18next'
import { type DomainError, isDomainError } from '../../../electron/shared/errors.ts'
import { TextField, type TextFieldProps } from '../../components/text-field.tsx'

interface ExceptionFieldsProps {
  text: (name: 'overCapacityReason' | 'ageExceptionReason') => Partial<TextFieldProps>
  problem: DomainError | undefined
  isFull: boolean
  /** True once the backend asked why the age is outside. */
  isAgeOutside: boolean
}

/** Reasons that are asked only when they are needed. */
export function ExceptionFields({ text, problem, isFull, isAgeOutside }: ExceptionFieldsProps) {
  const { t } = useTranslation('enrolments')
  return (
    <>
      {isFull || (problem && isDomainError(problem, 'cohort.full')) ? (
        <TextField label={t('field.overCapacityReason')} script="free" required {...text('overCapacityReason')} />
      ) : null}
      {isAgeOutside ? (
        <TextField label={t('field.ageExceptionReason')} script="free" required {...text('ageExceptionReason')} />
      ) : null}
    </>
  )
}

/** True from the first refusal because of age on, so that the field stays while it is filled. */
export function asksForAge(problem: DomainError | undefined, reason: string | null | undefined): boolean {
  return Boolean(reason) || (problem !== undefined && isDomainError(problem, 'enrolment.age_outside'))
}
