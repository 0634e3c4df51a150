import { useTranslation } from 'react-i18next'
import type { Funder } from '../../../electron/shared/contract/enterprises/record.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

interface NewFunderDialogProps {
  onClose: () => void
  onAdded: (id: Funder['id']) => void
}

/** A funder that the list does not hold yet. */
export function NewFunderDialog({ onClose, onAdded }: NewFunderDialogProps) {
  const { t } = useTranslation()
  const form = useContractForm('enterprises.addFunder', {
    draft: 'enterprises.addFunder',
    defaultValues: { nameFr: '', nameAr: '' },
    onSaved: (funder) => onAdded(funder.id),
  })
  return (
    <FormDialog title={t('enterprises:funding.newFunder')} form={form} onClose={onClose} size="small">
      <FormGrid columns={1}>
        <TwoScripts>
          <TextField label={t('enterprises:funding.funderNameFr')} script="latin" required {...form.text('nameFr')} />
          <TextField label={t('enterprises:funding.funderNameAr')} script="arabic" {...form.text('nameAr')} />
        </TwoScripts>
      </FormGrid>
    </FormDialog>
  )
}
