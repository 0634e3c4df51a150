import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languages, nameOf } from '../../../electron/shared/i18n/languages.ts'
import { Card } from '../../components/card.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { ContractForm } from '../../lib/use-contract-form.ts'
import { usePreferences } from '../../lib/use-preferences.ts'

type SetUpForm = ContractForm<'centre.setUp'>

/** The language of the centre and of the first account; the page follows at once. */
export function LanguageStep() {
  const { t } = useTranslation()
  const { language, setLanguage } = usePreferences()
  return (
    <Card>
      <ChoiceField<Language>
        label={t('centre:setUp.language.label')}
        value={language}
        onChange={(next) => next && setLanguage(next)}
        options={languages.map((value) => ({ value, label: nameOf[value] }))}
      />
    </Card>
  )
}

export function YearStep({ field }: Pick<SetUpForm, 'field'>) {
  const { t } = useTranslation()
  return (
    <Card>
      <FormGrid columns={2}>
        <DateField label={t('centre:setUp.trainingYear.startsOn')} required {...field('trainingYear.startsOn')} />
        <DateField label={t('centre:setUp.trainingYear.endsOn')} required {...field('trainingYear.endsOn')} />
      </FormGrid>
    </Card>
  )
}

interface AdministratorStepProps extends Pick<SetUpForm, 'text'> {
  repeated: ComponentProps<typeof PasswordField>
}

export function AdministratorStep({ text, repeated }: AdministratorStepProps) {
  const { t } = useTranslation()
  return (
    <Card>
      <Stack>
        <FormGrid columns={2}>
          <TextField
            label={t('centre:setUp.administrator.displayName')}
            script="free"
            required
            autoComplete="name"
            {...text('administrator.displayName')}
          />
          <TextField
            label={t('centre:setUp.administrator.username')}
            description={t('centre:setUp.administrator.usernameHelp')}
            script="code"
            required
            autoComplete="username"
            {...text('administrator.username')}
          />
          <PasswordField
            label={t('centre:setUp.administrator.password')}
            description={t('session:password.rule')}
            autoComplete="new-password"
            required
            {...text('administrator.password')}
          />
          <PasswordField {...repeated} />
        </FormGrid>
        <p>{t('centre:setUp.administrator.keep')}</p>
      </Stack>
    </Card>
  )
}
