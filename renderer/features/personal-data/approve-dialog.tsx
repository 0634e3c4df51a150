import { useTranslation } from 'react-i18next'
import type { DuePerson } from '../../../electron/shared/contract/personal-data.ts'
import { toast } from '../../components/toast.tsx'
import { AnonymiseConsequences } from '../../lib/anonymise-consequences.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { noWitness, WitnessFields } from '../../lib/witness-fields.tsx'

/** The second person agrees to the files that the director ticked. */
export function ApproveDialog({ ids, onClose }: { ids: DuePerson['id'][]; onClose: () => void }) {
  const { t } = useTranslation('personalData')
  const { form, text, ...drawn } = useContractForm('personalData.anonymiseDue', {
    defaultValues: { ids, ...noWitness },
    guard: false,
    onSaved({ count }) {
      toast(t('retention.done', { count }))
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('retention.approveTitle', { count: ids.length })}
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
