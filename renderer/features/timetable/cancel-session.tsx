import { useTranslation } from 'react-i18next'
import { CancelReason, type SessionView } from '../../../electron/shared/contract/sessions.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

/** The session will not be held: it stays in sight with its reason, and counts no hours. */
export function CancelSession({ session, onClose }: { session: SessionView; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useContractForm('timetable.cancelSession', {
    draft: `timetable.cancelSession:${session.id}`,
    defaultValues: { id: session.id, note: '' },
    onSaved() {
      toast(t('timetable:session.cancelledDone'))
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('timetable:session.cancel')}
      onClose={onClose}
      form={form}
      tone="danger"
      saveLabel={t('timetable:session.cancel')}
      cancelLabel={t('timetable:session.keep')}
    >
      <ChoiceField
        label={t('timetable:session.reason')}
        required
        options={CancelReason.options.map((reason) => ({ value: reason, label: t(`timetable:reason.${reason}`) }))}
        {...form.field('reason')}
      />
      <TextField
        label={t('timetable:session.note')}
        script="free"
        required={form.form.watch('reason') === 'other'}
        {...form.text('note')}
      />
    </FormDialog>
  )
}
