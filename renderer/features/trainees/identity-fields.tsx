import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import type { FileForm } from './file-form.ts'
import { useChoices } from './use-choices.ts'

/** Names in both scripts as on the card, birth, sex. */
export function IdentityFields({ text, field }: FileForm) {
  const { t } = useTranslation(['trainees', 'common'])
  const choices = useChoices()
  const birthDate = field('birthDate')
  const birthYear = field('birthYear')
  return (
    <Fieldset legend={t('form.identity')} description={t('form.identityHelp')}>
      <FormGrid columns={2}>
        <TwoScripts>
          <TextField label={t('field.lastName')} script="latin" required {...text('lastName')} />
          <TextField label={t('field.lastNameAr')} script="arabic" {...text('lastNameAr')} />
        </TwoScripts>
        <TwoScripts>
          <TextField label={t('field.firstName')} script="latin" required {...text('firstName')} />
          <TextField label={t('field.firstNameAr')} script="arabic" {...text('firstNameAr')} />
        </TwoScripts>
        <DateField
          label={t('field.birthDate')}
          allowYear
          required
          {...birthDate}
          value={birthDate.value ?? (birthYear.value ? String(birthYear.value) : null)}
          error={birthDate.error ?? birthYear.error}
          onChange={(typed) => {
            const isYear = typed !== null && /^\d{4}$/.test(typed)
            birthYear.onChange(isYear ? Number(typed) : null)
            birthDate.onChange(isYear ? null : typed)
          }}
        />
        <TextField label={t('field.birthPlace')} script="free" {...text('birthPlace')} />
        <ChoiceField
          label={t('field.sex')}
          required
          options={(['F', 'M'] as const).map((value) => ({ value, label: t(`common:sex.${value}`) }))}
          {...field('sex')}
        />
        <SelectField
          label={t('field.targetGroup')}
          required
          options={choices('targetGroup')}
          {...field('targetGroup')}
        />
      </FormGrid>
    </Fieldset>
  )
}
