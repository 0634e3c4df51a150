import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countryCodes } from '../../../electron/shared/countries.ts'
import { ComboField } from '../../components/combo-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { matchesFolded, type Option } from '../../components/options.ts'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import type { FileForm } from './file-form.ts'
import { useChoices } from './use-choices.ts'

/** Nationality, legal status and the identity document. */
export function DocumentFields({ text, field }: FileForm) {
  const { t } = useTranslation('trainees')
  const { language } = useFormatters()
  const choices = useChoices()
  const countries = useMemo(() => countryOptions(language), [language])
  const nationality = field('nationality')
  return (
    <Fieldset legend={t('form.documents')}>
      <FormGrid columns={3}>
        <ComboField
          label={t('field.nationality')}
          required
          clearable={false}
          {...nationality}
          selected={countries.find(({ value }) => value === nationality.value) ?? null}
          load={async (typed) => countries.filter(({ label }) => matchesFolded(label, typed))}
        />
        <SelectField
          label={t('field.legalStatus')}
          required
          options={choices('legalStatus')}
          {...field('legalStatus')}
        />
        <SelectField
          label={t('field.documentType')}
          clearable
          options={choices('documentType')}
          {...field('documentType')}
        />
        <TextField label={t('field.documentNumber')} script="code" {...text('documentNumber')} />
        <DateField label={t('field.documentExpiresOn')} {...field('documentExpiresOn')} />
      </FormGrid>
    </Fieldset>
  )
}

/** Every country by its name in the page's language. */
function countryOptions(language: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const options = countryCodes.map((value) => ({ value, label: names.of(value) ?? value }))
  return options.sort((a, b) => a.label.localeCompare(b.label, language))
}
