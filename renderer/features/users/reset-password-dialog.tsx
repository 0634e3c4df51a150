import { useTranslation } from 'react-i18next'
import type { User } from '../../../electron/shared/contract/users.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { TemporaryPassword } from './temporary-password.tsx'

interface ResetPasswordDialogProps {
  user: User
  onClose: () => void
}

/** A new password for somebody who has forgotten theirs, or whose account opens again. */
export function ResetPasswordDialog({ user, onClose }: ResetPasswordDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened onClose={onClose} title={t('users:reset.title', { name: user.displayName })} size="small" modal>
      <ResetPasswordForm user={user} onClose={onClose} />
    </Dialog>
  )
}

function ResetPasswordForm({ user, onClose }: ResetPasswordDialogProps) {
  const { t } = useTranslation()
  const { submit, summary, field, isSaving } = useContractForm(
    user.isDisabled ? 'users.enable' : 'users.resetPassword',
    {
      defaultValues: { id: user.id, password: '' },
      onSaved() {
        toast(t(user.isDisabled ? 'users:enable.saved' : 'users:reset.saved'))
        onClose()
      },
    },
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <TemporaryPassword {...field('password')} />
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('users:reset.submit')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </Stack>
      </Stack>
    </form>
  )
}
