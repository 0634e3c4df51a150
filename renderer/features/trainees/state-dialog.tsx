import { useTranslation } from 'react-i18next'
import type { Placement } from '../../../electron/shared/contract/enrolments.ts'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

export type StateChange = InputOf<'enrolments.changeState'>['state']

interface StateDialogProps {
  placement: Placement
  change: StateChange
  onClose: () => void
}

/** Suspends, resumes, withdraws, excludes or completes, with its day and its reason. */
export function StateDialog({ placement, change, onClose }: StateDialogProps) {
  const { t } = useTranslation('enrolments')
  const { text, field, ...drawn } = useContractForm('enrolments.changeState', {
    draft: `enrolments.changeState:${placement.traineeId}.${placement.id}.${change.replace('_', '-')}`,
    defaultValues: { id: placement.id, state: change, since: localDay(new Date()), reason: '' },
    guard: false,
    onSaved(changed) {
      toast(t('changed', { state: t(`state.${changed.state}`) }))
      onClose()
    },
  })
  const act = placement.endsOn && change === 'in_training' ? 'reopen' : change
  const isExplained = change === 'suspended' || change === 'withdrawn' || change === 'excluded'
  return (
    <FormDialog
      title={t('changeTitle', { act: t(`change.${act}`), code: placement.cohortCode })}
      onClose={onClose}
      form={drawn}
      saveLabel={t(`change.${act}`)}
      tone={change === 'excluded' ? 'danger' : 'primary'}
    >
      <DateField label={t(`field.since.${act}`)} required {...field('since')} />
      <TextField label={t('field.reason')} script="free" required={isExplained} {...text('reason')} />
    </FormDialog>
  )
}
