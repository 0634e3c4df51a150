import { useTranslation } from 'react-i18next'
import type { TrainingYear } from '../../../electron/shared/contract/calendar.ts'
import { addDays, addMonths } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

interface YearDialogProps {
  /** The latest year known: the next one is proposed a year later. */
  latest: TrainingYear | undefined
  onAdded: (year: TrainingYear) => void
  onClose: () => void
}

/** Another training year, with its public holidays. */
export function YearDialog(props: YearDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened onClose={props.onClose} title={t('calendar:year.title')} modal>
      <YearForm {...props} />
    </Dialog>
  )
}

function YearForm({ latest, onAdded, onClose }: YearDialogProps) {
  const { t } = useTranslation()
  const { submit, summary, field, isSaving } = useContractForm('calendar.addYear', {
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
    <form onSubmit={submit} noValidate>
      <Stack>
        <p>{t('calendar:year.help')}</p>
        {summary}
        <FormGrid columns={2}>
          <DateField label={t('calendar:year.startsOn')} required {...field('startsOn')} />
          <DateField label={t('calendar:year.endsOn')} required {...field('endsOn')} />
        </FormGrid>
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('calendar:year.add')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </Stack>
      </Stack>
    </form>
  )
}
