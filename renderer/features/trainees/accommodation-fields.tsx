import { useTranslation } from 'react-i18next'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { MultiSelectField } from '../../components/multi-select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { FileForm, FileValues } from './file-form.ts'
import { useChoices } from './use-choices.ts'

/** What trainers must provide for; they read these words, so the reason has no place here. */
export function AccommodationFields({ field }: Pick<FileForm, 'field'>) {
  const { t } = useTranslation('trainees')
  const choices = useChoices()
  const needs = field('accommodations')
  const chosen: FileValues['accommodations'] = needs.value
  return (
    <Fieldset legend={t('form.accommodations')} description={t('form.accommodationsHelp')}>
      <Stack>
        <MultiSelectField
          label={t('field.accommodations')}
          options={choices('accommodation')}
          {...needs}
          value={chosen.map(({ need }) => need)}
          onChange={(values) =>
            needs.onChange(values.map((need) => chosen.find((one) => one.need === need) ?? { need, detail: '' }))
          }
        />
        <FormGrid columns={2}>
          {chosen.map(({ need, detail }) => (
            <TextField
              key={need}
              label={t('field.accommodationDetail', { need: t(`accommodation.${need}`) })}
              script="free"
              value={detail}
              onChange={(event) => {
                const next = event.currentTarget.value
                needs.onChange(chosen.map((one) => (one.need === need ? { need, detail: next } : one)))
              }}
            />
          ))}
        </FormGrid>
      </Stack>
    </Fieldset>
  )
}
