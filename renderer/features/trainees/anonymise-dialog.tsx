import { useTranslation } from 'react-i18next'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { isolate } from '../../../electron/shared/i18n/isolate.ts'
import { toast } from '../../components/toast.tsx'
import { AnonymiseConsequences } from '../../lib/anonymise-consequences.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { noWitness, WitnessFields } from '../../lib/witness-fields.tsx'

/** Forgets the person on request: the director asks, a second person agrees. */
export function AnonymiseDialog({ trainee, onClose }: { trainee: TraineeDetails; onClose: () => void }) {
  const { t } = useTranslation('personalData')
  const { name } = useFormatters()
  const { form, text, ...drawn } = useContractForm('personalData.anonymise', {
    defaultValues: { id: trainee.id, ...noWitness },
    guard: false,
    onSaved() {
      toast(t('anonymise.done'))
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('anonymise.title', { name: isolate(name(trainee)) })}
      onClose={onClose}
      form={drawn}
      saveLabel={t('anonymise.submit')}
      tone="danger"
      size="large"
    >
      <AnonymiseConsequences />
      <WitnessFields text={text} form={form as never} />
    </FormDialog>
  )
}
