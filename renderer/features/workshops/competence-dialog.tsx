import { useTranslation } from 'react-i18next'
import type { ModuleId } from '../../../electron/shared/contract/fields.ts'
import type { Competence } from '../../../electron/shared/contract/workshops.ts'
import { CheckField } from '../../components/check-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

type CompetenceDialogProps = { onClose: () => void } & (
  | { moduleId: ModuleId; competence?: never }
  | { competence: Competence; moduleId?: never }
)

/** A new competence of a module, or the one that is changed. */
export function CompetenceDialog({ moduleId, competence, onClose }: CompetenceDialogProps) {
  const { t } = useTranslation()
  const form = useContractForm(competence ? 'workshops.updateCompetence' : 'workshops.addCompetence', {
    draft: competence ? `workshops.updateCompetence:${competence.id}` : `workshops.addCompetence:${moduleId}`,
    defaultValues: competence
      ? {
          id: competence.id,
          nameFr: competence.nameFr,
          nameAr: competence.nameAr,
          isCritical: competence.isCritical,
        }
      : { moduleId, nameFr: '', nameAr: '', isCritical: false },
    onSaved() {
      toast(t('workshops:competence.saved'))
      onClose()
    },
  })
  const { text } = form
  return (
    <FormDialog
      title={t(competence ? 'workshops:competence.edit' : 'workshops:competence.new')}
      onClose={onClose}
      form={form}
    >
      <FormGrid columns={2}>
        <TwoScripts>
          <TextField label={t('workshops:field.nameFr')} script="latin" required {...text('nameFr')} />
          <TextField label={t('workshops:field.nameAr')} script="arabic" required {...text('nameAr')} />
        </TwoScripts>
      </FormGrid>
      <CheckField
        label={t('workshops:competence.isCritical')}
        description={t('workshops:competence.isCriticalHelp')}
        {...text('isCritical')}
      />
    </FormDialog>
  )
}
