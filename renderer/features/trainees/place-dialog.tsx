import { useTranslation } from 'react-i18next'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { DateField } from '../../components/date-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useCohortOptions } from './cohort-options.ts'
import { asksForAge, ExceptionFields } from './exception-fields.tsx'

/** Places a trainee in a cohort; the first day offered is the cohort's own, or today when it has begun. */
export function PlaceDialog({ trainee, onClose }: { trainee: TraineeDetails; onClose: () => void }) {
  const { t } = useTranslation('enrolments')
  const { form, text, field, problem, ...drawn } = useContractForm('enrolments.place', {
    draft: `enrolments.place:${trainee.id}`,
    defaultValues: {
      traineeId: trainee.id,
      startsOn: localDay(new Date()),
      overCapacityReason: '',
      ageExceptionReason: '',
    },
    guard: false,
    onSaved(placement) {
      toast(t('place.saved', { code: placement.cohortCode, number: placement.listNumber }))
      onClose()
    },
  })
  const cohort = field('cohortId')
  const startsOn = field('startsOn')
  const { options, isFull, firstDayOf } = useCohortOptions(cohort.value)
  return (
    <FormDialog title={t('place.title')} onClose={onClose} form={drawn} saveLabel={t('place.save')}>
      <SelectField
        label={t('field.cohort')}
        required
        options={options}
        {...cohort}
        onChange={(id) => {
          cohort.onChange(id)
          startsOn.onChange(firstDayOf(id) ?? startsOn.value)
        }}
      />
      <DateField label={t('field.startsOn')} required {...startsOn} />
      <ExceptionFields
        text={text}
        problem={problem}
        isFull={isFull}
        isAgeOutside={asksForAge(problem, form.watch('ageExceptionReason'))}
      />
    </FormDialog>
  )
}
