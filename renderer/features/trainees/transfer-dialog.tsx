import { useTranslation } from 'react-i18next'
import type { Placement } from '../../../electron/shared/contract/enrolments.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { DateField } from '../../components/date-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useCohortOptions } from './cohort-options.ts'
import { asksForAge, ExceptionFields } from './exception-fields.tsx'

/** Moves a trainee to another cohort: one placement ends the day before, the other begins. */
export function TransferDialog({ placement, onClose }: { placement: Placement; onClose: () => void }) {
  const { t } = useTranslation('enrolments')
  const { form, text, field, problem, ...drawn } = useContractForm('enrolments.transfer', {
    draft: `enrolments.transfer:${placement.traineeId}.${placement.id}`,
    defaultValues: {
      id: placement.id,
      on: localDay(new Date()),
      reason: '',
      overCapacityReason: '',
      ageExceptionReason: '',
    },
    guard: false,
    onSaved(moved) {
      toast(t('transfer.saved', { code: moved.cohortCode }))
      onClose()
    },
  })
  const cohort = field('cohortId')
  const { options, isFull } = useCohortOptions(cohort.value, placement.cohortId)
  return (
    <FormDialog
      title={t('transfer.title', { code: placement.cohortCode })}
      onClose={onClose}
      form={drawn}
      saveLabel={t('change.transfer')}
    >
      <SelectField label={t('field.newCohort')} required options={options} {...cohort} />
      <DateField label={t('field.on')} required {...field('on')} />
      <TextField label={t('field.reason')} script="free" required {...text('reason')} />
      <ExceptionFields
        text={text}
        problem={problem}
        isFull={isFull}
        isAgeOutside={asksForAge(problem, form.watch('ageExceptionReason'))}
      />
    </FormDialog>
  )
}
