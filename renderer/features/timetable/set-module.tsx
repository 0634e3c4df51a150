import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../electron/shared/contract/sessions.ts'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useModuleOptions } from '../../lib/use-catalogue-options.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'

/** What is taught in this one session. */
export function SetModule({ session, onClose }: { session: SessionView; onClose: () => void }) {
  const { t } = useTranslation()
  const modules = useModuleOptions(session.cohort.id, session.module?.id)
  const form = useContractForm('timetable.setModule', {
    draft: `timetable.setModule:${session.id}`,
    defaultValues: { id: session.id, moduleId: session.module?.id ?? null },
    onSaved() {
      toast(t('timetable:session.moduleDone'))
      onClose()
    },
  })
  return (
    <FormDialog title={t('timetable:session.setModule')} onClose={onClose} form={form} size="small">
      <SelectField
        label={t('timetable:session.module')}
        clearable
        placeholder={t('timetable:session.noModule')}
        options={modules}
        {...form.field('moduleId')}
      />
    </FormDialog>
  )
}
