import { useState } from 'react'
import type { UseFormRegisterReturn, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../components/choice-field.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { FormGrid } from '../components/form-grid.tsx'
import { PasswordField } from '../components/password-field.tsx'
import { Stack } from '../components/stack.tsx'
import { TextField } from '../components/text-field.tsx'

interface Witness {
  witnessUsername: string
  witnessPassword: string
  paperKey: string
}

export const noWitness: Witness = { witnessUsername: '', witnessPassword: '', paperKey: '' }

interface WitnessFieldsProps {
  text: (name: keyof Witness) => UseFormRegisterReturn & { error?: string }
  form: UseFormReturn<Witness>
}

/** The second person who agrees to what cannot be undone: an account of the management, or the paper key. */
export function WitnessFields({ text, form }: WitnessFieldsProps) {
  const { t } = useTranslation()
  const [means, setMeans] = useState<'account' | 'key'>('account')

  function choose(next: 'account' | 'key' | null): void {
    if (next === null) return
    // What is out of sight must not count as agreement.
    for (const name of ['witnessUsername', 'witnessPassword', 'paperKey'] as const) form.setValue(name, '')
    setMeans(next)
  }

  return (
    <Fieldset legend={t('personalData:witness.legend')} description={t('personalData:witness.help')}>
      <Stack>
        <ChoiceField
          label={t('personalData:witness.by')}
          value={means}
          onChange={choose}
          options={[
            { value: 'account', label: t('personalData:witness.account') },
            { value: 'key', label: t('personalData:witness.key') },
          ]}
        />
        {means === 'account' ? (
          <FormGrid columns={2}>
            <TextField
              label={t('session:login.username')}
              script="code"
              required
              autoFocus
              {...text('witnessUsername')}
            />
            <PasswordField
              label={t('session:login.password')}
              autoComplete="new-password"
              required
              {...text('witnessPassword')}
            />
          </FormGrid>
        ) : (
          <TextField
            label={t('recovery:type.label')}
            description={t('recovery:type.help')}
            script="code"
            required
            {...text('paperKey')}
          />
        )}
      </Stack>
    </Fieldset>
  )
}
