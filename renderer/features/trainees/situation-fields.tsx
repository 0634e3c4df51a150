import { useTranslation } from 'react-i18next'
import { AmountField } from '../../components/amount-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { FileForm } from './file-form.ts'
import { FileTextArea } from './file-text-area.tsx'
import { useChoices } from './use-choices.ts'

/** Family, schooling, work and income before the training. */
export function SituationFields({ text, field }: FileForm) {
  const { t } = useTranslation('trainees')
  const choices = useChoices()
  return (
    <Fieldset legend={t('form.situation')}>
      <Stack>
        <FormGrid columns={3}>
          <SelectField
            label={t('field.maritalStatus')}
            clearable
            options={choices('maritalStatus')}
            {...field('maritalStatus')}
          />
          <NumberField label={t('field.dependants')} {...field('dependants')} />
          <SelectField label={t('field.schooling')} clearable options={choices('schooling')} {...field('schooling')} />
          <SelectField label={t('field.situation')} clearable options={choices('situation')} {...field('situation')} />
          <AmountField
            label={t('field.baselineIncome')}
            description={t('form.incomeHelp')}
            {...field('baselineIncome')}
          />
          <TextField label={t('field.referredBy')} script="free" {...text('referredBy')} />
        </FormGrid>
        <FileTextArea
          name="motivation"
          label={t('field.motivation')}
          description={t('form.motivationHelp')}
          field={field}
        />
        <FileTextArea name="note" label={t('field.note')} field={field} />
      </Stack>
    </Fieldset>
  )
}
