import { useTranslation } from 'react-i18next'
import { difficulties, type Visit, visitKinds, visitStatuses } from '../../../electron/shared/contract/follow-up.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { AmountField } from '../../components/amount-field.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { MultiSelectField } from '../../components/multi-select-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useContractForm } from '../use-contract-form.ts'

interface VisitDialogProps {
  visitId: Visit['id']
  /** Of the enterprise. */
  name: string
  onClose: () => void
}

/** The visit sheet (fiche de visite de suivi). An amount left empty is one that was not told. */
export function VisitDialog({ visitId, name, onClose }: VisitDialogProps) {
  const { t } = useTranslation()
  const form = useContractForm('followUp.record', {
    defaultValues: {
      ...{ visitId, doneOn: localDay(new Date()), kind: 'visit', status: '' as never },
      ...{ turnover: null, charges: null, income: null, workers: null, workersWomen: null, workersDisabled: null },
      ...{ keepsBooks: null, difficulties: [], advice: '', nextStep: '', nextStepOn: null },
    },
    draft: `followUp.record:${visitId}`,
    onSaved() {
      toast(t('followUp:recorded'))
      onClose()
    },
  })
  const { field, text } = form
  const books = field('keepsBooks')
  return (
    <FormDialog title={t('followUp:recordOf', { name })} form={form} onClose={onClose} size="large">
      <FormGrid columns={3}>
        <DateField label={t('followUp:field.doneOn')} required {...field('doneOn')} />
        <ChoiceField
          label={t('followUp:field.kind')}
          options={visitKinds.map((value) => ({ value, label: t(`followUp:kind.${value}`) }))}
          required
          {...field('kind')}
        />
        <SelectField
          label={t('followUp:field.status')}
          options={visitStatuses.map((value) => ({ value, label: t(`followUp:status.${value}`) }))}
          required
          {...field('status')}
        />
      </FormGrid>
      <Fieldset legend={t('followUp:field.money')} description={t('followUp:field.moneyHelp')}>
        <FormGrid columns={3}>
          <AmountField label={t('followUp:field.turnover')} {...field('turnover')} />
          <AmountField label={t('followUp:field.charges')} {...field('charges')} />
          <AmountField label={t('followUp:field.income')} {...field('income')} />
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('followUp:field.people')} description={t('followUp:field.peopleHelp')}>
        <FormGrid columns={3}>
          <NumberField label={t('followUp:field.workers')} {...field('workers')} />
          <NumberField label={t('followUp:field.workersWomen')} {...field('workersWomen')} />
          <NumberField label={t('followUp:field.workersDisabled')} {...field('workersDisabled')} />
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('followUp:field.findings')}>
        <FormGrid columns={2}>
          <ChoiceField
            label={t('followUp:field.keepsBooks')}
            options={[
              { value: 'yes', label: t('action.yes') },
              { value: 'no', label: t('action.no') },
              { value: 'unknown', label: t('followUp:field.notTold') },
            ]}
            {...books}
            value={books.value === null ? 'unknown' : books.value ? 'yes' : 'no'}
            onChange={(answer) => books.onChange(answer === 'unknown' ? null : answer === 'yes')}
          />
          <MultiSelectField
            label={t('followUp:field.difficulties')}
            options={difficulties.map((value) => ({ value, label: t(`followUp:difficulty.${value}`) }))}
            {...field('difficulties')}
          />
        </FormGrid>
        <TextArea label={t('followUp:field.advice')} rows={2} {...text('advice')} />
        <FormGrid columns={2}>
          <TextField label={t('followUp:field.nextStep')} script="free" {...text('nextStep')} />
          <DateField label={t('followUp:field.nextStepOn')} {...field('nextStepOn')} />
        </FormGrid>
      </Fieldset>
    </FormDialog>
  )
}
