import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placement } from '../../../electron/shared/contract/enrolments.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useCohortOptions } from './cohort-options.ts'
import { asksForAge, ExceptionFields } from './exception-fields.tsx'

/** Moves a trainee to another cohort: one placement ends the day before, the other begins. */
export function TransferDialog({ placement, onClose }: { placement: Placement; onClose: () => void }) {
  const { t } = useTranslation(['enrolments', 'common'])
  const formId = useId()
  const { submit, summary, text, field, isSaving, problem, form, giveUp } = useContractForm('enrolments.transfer', {
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
  function close(): void {
    giveUp()
    onClose()
  }
  return (
    <Dialog
      opened
      modal
      onClose={close}
      title={t('transfer.title', { code: placement.cohortCode })}
      footer={
        <>
          <Button variant="primary" type="submit" form={formId} loading={isSaving}>
            {t('change.transfer')}
          </Button>
          <Button onClick={close}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack>
          {summary}
          <SelectField label={t('field.newCohort')} required options={options} {...cohort} />
          <DateField label={t('field.on')} required {...field('on')} />
          <TextField label={t('field.reason')} script="free" required {...text('reason')} />
          <ExceptionFields
            text={text}
            problem={problem}
            isFull={isFull}
            isAgeOutside={asksForAge(problem, form.watch('ageExceptionReason'))}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
