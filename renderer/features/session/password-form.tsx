import { useTranslation } from 'react-i18next'
import type { CurrentUser } from '../../../electron/shared/contract/session.ts'
import { Button } from '../../components/button.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useRepeatedPassword } from '../../lib/use-repeated-password.ts'

interface PasswordFormProps {
  onChanged: (user: CurrentUser) => unknown
  /** The current one was given by somebody. */
  given?: boolean
  /** False outside the pages, where there is nowhere to leave to. */
  guard?: boolean
}

/** The current password, and the next one twice: what is typed unseen is easily typed wrong. */
export function PasswordForm({ onChanged, given = false, guard = true }: PasswordFormProps) {
  const { t } = useTranslation()
  const { form, submit, summary, text, isSaving } = useContractForm('session.changePassword', {
    defaultValues: { current: '', next: '' },
    guard,
    lists: false,
    onSaved(user) {
      form.reset({ current: '', next: '' })
      repeated.clear()
      return onChanged(user)
    },
  })
  const repeated = useRepeatedPassword(form.watch('next'))

  async function send(event: { preventDefault(): void }): Promise<void> {
    event.preventDefault()
    repeated.judge()
    if (repeated.isSame) await submit(event)
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack>
        {summary}
        <FormGrid>
          <PasswordField
            label={t(given ? 'session:password.given' : 'session:password.current')}
            required
            {...text('current')}
          />
          <PasswordField
            label={t('session:password.next')}
            description={t('session:password.rule')}
            autoComplete="new-password"
            required
            {...text('next')}
          />
          <PasswordField {...repeated.props} />
        </FormGrid>
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('session:password.submit')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
