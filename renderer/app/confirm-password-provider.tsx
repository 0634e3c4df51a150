import { type ReactNode, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '../../electron/shared/i18n/isolate.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { PasswordField } from '../components/password-field.tsx'
import { Stack } from '../components/stack.tsx'
import { ConfirmPasswordContext } from '../lib/confirm-password.ts'
import { useContractForm } from '../lib/use-contract-form.ts'
import { useCurrentUser } from '../lib/use-current-user.ts'

/** Asks for the password before a dangerous act and lets that act go on. */
export function ConfirmPasswordProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const answer = useRef<(isConfirmed: boolean) => void>(() => {})

  const confirm = useCallback(() => {
    setOpened(true)
    return new Promise<boolean>((resolve) => {
      answer.current = resolve
    })
  }, [])

  function end(isConfirmed: boolean): void {
    setOpened(false)
    answer.current(isConfirmed)
  }

  return (
    <ConfirmPasswordContext value={confirm}>
      {children}
      <Dialog opened={opened} onClose={() => end(false)} title={t('shell:confirmPassword.title')} size="small">
        <ConfirmPasswordForm onConfirmed={() => end(true)} onCancel={() => end(false)} />
      </Dialog>
    </ConfirmPasswordContext>
  )
}

function ConfirmPasswordForm({ onConfirmed, onCancel }: { onConfirmed: () => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const { displayName, username } = useCurrentUser()
  const { submit, summary, text, isSaving } = useContractForm('session.confirmPassword', {
    defaultValues: { password: '' },
    onSaved: onConfirmed,
    guard: false,
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <p>{t('shell:confirmPassword.text')}</p>
        {summary}
        <PasswordField
          label={t('shell:confirmPassword.label', { name: isolate(displayName), username: isolate(username) })}
          required
          {...text('password')}
        />
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('action.confirm')}
          </Button>
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
        </Stack>
      </Stack>
    </form>
  )
}
