import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CurrentUser } from '../../../electron/shared/contract/session.ts'
import type { DomainError } from '../../../electron/shared/errors.ts'
import { Button } from '../../components/button.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

interface LoginFormProps {
  /** Proposed, when it is known who was here. */
  username?: string
  onSignedIn: (user: CurrentUser) => Promise<void>
  /** The password was right and the data does not open. */
  onUnopened?: (problem: DomainError) => void
}

/** Name and password. A refusal empties the password only. */
export function LoginForm({ username = '', onSignedIn, onUnopened }: LoginFormProps) {
  const { t } = useTranslation()
  const { form, submit, summary, text, problem, isSaving } = useContractForm('session.login', {
    defaultValues: { username, password: '' },
    onSaved: onSignedIn,
    guard: false,
  })
  const { setFocus } = form
  useEffect(() => setFocus(username === '' ? 'username' : 'password'), [setFocus, username])
  useEffect(() => {
    if (problem && /^(database|migration)\./.test(problem.code)) onUnopened?.(problem)
  }, [problem, onUnopened])
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <TextField label={t('session:login.username')} script="code" autoComplete="username" {...text('username')} />
        <PasswordField label={t('session:login.password')} {...text('password')} />
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('session:login.submit')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
