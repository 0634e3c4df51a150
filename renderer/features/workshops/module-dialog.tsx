import { useTranslation } from 'react-i18next'
import type { ProgrammeId } from '../../../electron/shared/contract/fields.ts'
import type { Module } from '../../../electron/shared/contract/workshops.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

type ModuleDialogProps = { onClose: () => void } & (
  | { programmeId: ProgrammeId; module?: never }
  | { module: Module; programmeId?: never }
)

/** A new module of a programme, or the one that is changed. */
export function ModuleDialog({ programmeId, module, onClose }: ModuleDialogProps) {
  const { t } = useTranslation()
  const form = useContractForm(module ? 'workshops.updateModule' : 'workshops.addModule', {
    draft: module ? `workshops.updateModule:${module.id}` : `workshops.addModule:${programmeId}`,
    defaultValues: module
      ? { id: module.id, nameFr: module.nameFr, nameAr: module.nameAr, hours: module.hours }
      : { programmeId, nameFr: '', nameAr: '' },
    onSaved() {
      toast(t('workshops:module.saved'))
      onClose()
    },
  })
  const { text, field } = form
  return (
    <FormDialog title={t(module ? 'workshops:module.edit' : 'workshops:module.new')} onClose={onClose} form={form}>
      <FormGrid columns={2}>
        <TwoScripts>
          <TextField label={t('workshops:field.nameFr')} script="latin" required {...text('nameFr')} />
          <TextField label={t('workshops:field.nameAr')} script="arabic" required {...text('nameAr')} />
        </TwoScripts>
        <NumberField
          label={t('workshops:module.hours')}
          unit={(count) => t('common:unit.hour', { count })}
          required
          {...field('hours')}
        />
      </FormGrid>
    </FormDialog>
  )
}
