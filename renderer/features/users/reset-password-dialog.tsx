import { useTranslation } from 'react-i18next'
import type { User } from '../../../electron/shared/contract/users.ts'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { TemporaryPassword } from './temporary-password.tsx'

interface ResetPasswordDialogProps {
  user: User
  onClose: () => void
}

/** A new password for somebody who has forgotten theirs, or whose account opens again. */
export function ResetPasswordDialog({ user, onClose }: ResetPasswordDialogProps) {
  const { t } = useTranslation()
  const form = useContractForm(user.isDisabled ? 'users.enable' : 'users.resetPassword', {
    defaultValues: { id: user.id, password: '' },
    onSaved() {
      toast(t(user.isDisabled ? 'users:enable.saved' : 'users:reset.saved'))
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('users:reset.title', { name: user.displayName })}
      onClose={onClose}
      form={form}
      size="small"
      saveLabel={t('users:reset.submit')}
    >
      <TemporaryPassword {...form.field('password')} />
    </FormDialog>
  )
}
