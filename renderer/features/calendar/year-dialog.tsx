import { useTranslation } from 'react-i18next'
import type { TrainingYear } from '../../../electron/shared/contract/calendar.ts'
import { addDays, addMonths } from '../../../electron/shared/dates.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

interface YearDialogProps {
  /** The latest year known: the next one is proposed a year later. */
  latest: TrainingYear | undefined
  onAdded: (year: TrainingYear) => void
  onClose: () => void
}

/** Another training year, with its public holidays. */
export function YearDialog({ latest, onAdded, onClose }: YearDialogProps) {
  const { t } = useTranslation()
  const form = useContractForm('calendar.addYear', {
    draft: 'calendar.addYear',
    defaultValues: latest
      ? { startsOn: addMonths(latest.startsOn, 12), endsOn: addDays(addMonths(addDays(latest.endsOn, 1), 12), -1) }
      : { startsOn: '', endsOn: '' },
    onSaved(year) {
      toast(t('calendar:year.saved', { label: year.label }))
      onAdded(year)
      onClose()
    },
  })
  return (
    <FormDialog title={t('calendar:year.title')} onClose={onClose} form={form} saveLabel={t('calendar:year.add')}>
      <p>{t('calendar:year.help')}</p>
      <FormGrid columns={2}>
        <DateField label={t('calendar:year.startsOn')} required {...form.field('startsOn')} />
        <DateField label={t('calendar:year.endsOn')} required {...form.field('endsOn')} />
      </FormGrid>
    </FormDialog>
  )
}
