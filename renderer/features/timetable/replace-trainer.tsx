import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../electron/shared/contract/sessions.ts'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useTrainerOptions } from '../../lib/use-catalogue-options.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'

/** Somebody else leads this one session; the trainer of the pattern stays known. */
export function ReplaceTrainer({ session, onClose }: { session: SessionView; onClose: () => void }) {
  const { t } = useTranslation()
  const trainers = useTrainerOptions(session.trainer.id)
  const form = useContractForm('timetable.replaceTrainer', {
    draft: `timetable.replaceTrainer:${session.id}`,
    defaultValues: { id: session.id, trainerId: session.trainer.id },
    onSaved() {
      toast(t('timetable:session.replacedDone'))
      onClose()
    },
  })
  return (
    <FormDialog title={t('timetable:session.replace')} onClose={onClose} form={form} size="small">
      <SelectField label={t('timetable:session.trainer')} required options={trainers} {...form.field('trainerId')} />
    </FormDialog>
  )
}
