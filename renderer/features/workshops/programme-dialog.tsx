import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../../electron/shared/contract/fields.ts'
import type { ProgrammeTree } from '../../../electron/shared/contract/workshops.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

type ProgrammeDialogProps = { onClose: () => void } & (
  | { workshopId: WorkshopId; programme?: never }
  | { programme: ProgrammeTree; workshopId?: never }
)

/** A new programme of a workshop, or the one that is changed. */
export function ProgrammeDialog({ workshopId, programme, onClose }: ProgrammeDialogProps) {
  const { t } = useTranslation()
  const form = useContractForm(programme ? 'workshops.updateProgramme' : 'workshops.addProgramme', {
    draft: programme ? `workshops.updateProgramme:${programme.id}` : `workshops.addProgramme:${workshopId}`,
    defaultValues: programme
      ? {
          id: programme.id,
          nameFr: programme.nameFr,
          nameAr: programme.nameAr,
          requiredHours: programme.requiredHours,
        }
      : { workshopId, nameFr: '', nameAr: '' },
    onSaved() {
      toast(t('workshops:programme.saved'))
      onClose()
    },
  })
  const { text, field } = form
  return (
    <FormDialog
      title={t(programme ? 'workshops:programme.edit' : 'workshops:programme.new')}
      onClose={onClose}
      form={form}
    >
      <FormGrid columns={2}>
        <TwoScripts>
          <TextField label={t('workshops:field.nameFr')} script="latin" required {...text('nameFr')} />
          <TextField label={t('workshops:field.nameAr')} script="arabic" required {...text('nameAr')} />
        </TwoScripts>
        <NumberField
          label={t('workshops:programme.requiredHours')}
          unit={(count) => t('common:unit.hour', { count })}
          required
          {...field('requiredHours')}
        />
      </FormGrid>
    </FormDialog>
  )
}
