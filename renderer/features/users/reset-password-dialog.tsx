import { useTranslation } from 'react-i18next'
import type { User, UserWithPassword } from '../../../electron/shared/contract/users.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'

interface ResetPasswordDialogProps {
  user: User
  onGiven: (user: UserWithPassword) => void
  onClose: () => void
}

/** A one-time password for somebody who has forgotten theirs, or whose account opens again. */
export function ResetPasswordDialog({ user, onGiven, onClose }: ResetPasswordDialogProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const act = user.isDisabled ? 'enable' : 'reset'
  const give = useMutation(user.isDisabled ? 'users.enable' : 'users.resetPassword')

  async function confirm(): Promise<void> {
    const given = await give.mutateAsync({ id: user.id }).catch(() => undefined)
    if (given) onGiven(given)
  }

  return (
    <ConfirmDialog
      opened
      tone="primary"
      title={t(`users:${act}.title`, { name: user.displayName })}
      confirmLabel={t(act === 'enable' ? 'users:enable.button' : 'users:reset.submit')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Stack>
        {give.error ? <FormAlert>{ofError(give.error)}</FormAlert> : null}
        <p>{t(`users:${act}.text`)}</p>
      </Stack>
    </ConfirmDialog>
  )
}
