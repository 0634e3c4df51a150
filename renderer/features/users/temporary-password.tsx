import { IconDice5 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { generatePassword } from '../../lib/generate-password.ts'

interface TemporaryPasswordProps {
  value: string
  onChange: (password: string) => void
  error?: string
  name: string
}

/** A password to pass on by hand: typed, or proposed and then shown in clear. */
export function TemporaryPassword({ value, onChange, error, name }: TemporaryPasswordProps) {
  const { t } = useTranslation()
  const [proposed, setProposed] = useState<string>()

  function propose(): void {
    const password = generatePassword()
    setProposed(password)
    onChange(password)
  }

  return (
    <Stack gap="small">
      <PasswordField
        label={t('users:field.password')}
        description={t('users:field.passwordHelp')}
        autoComplete="new-password"
        required
        name={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
      <Stack direction="row">
        <Button size="small" icon={<IconDice5 aria-hidden size="1.125rem" />} onClick={propose}>
          {t('users:generate')}
        </Button>
      </Stack>
      {proposed && proposed === value ? (
        <FormAlert tone="info">
          {t('users:generated')} <strong>{<Ltr>{proposed}</Ltr>}</strong>
        </FormAlert>
      ) : null}
    </Stack>
  )
}
