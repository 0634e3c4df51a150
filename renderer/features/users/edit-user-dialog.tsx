import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trainer } from '../../../electron/shared/contract/trainers.ts'
import type { User } from '../../../electron/shared/contract/users.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import styles from './edit-user-dialog.module.css'
import { ProfileFields } from './profile-fields.tsx'

interface EditUserDialogProps {
  user: User
  trainers: readonly Trainer[]
  onReset: () => void
  onClose: () => void
}

/** An account: its profile, its password, and whether it may be used. */
export function EditUserDialog({ user, trainers, onReset, onClose }: EditUserDialogProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const [isAsking, setIsAsking] = useState(false)
  const disable = useMutation('users.disable')
  const { id, displayName, role, trainerId, language } = user
  const form = useContractForm('users.update', {
    draft: `users.update:${id}`,
    defaultValues: { id, displayName, role, trainerId, language },
    onSaved() {
      toast(t('users:edit.saved'))
      onClose()
    },
  })

  async function takeAway(): Promise<void> {
    setIsAsking(false)
    try {
      await disable.mutateAsync({ id })
    } catch {
      // The refusal stands above the form.
      return
    }
    toast(t('users:disable.saved'))
    onClose()
  }

  const { text, field } = form
  return (
    <FormDialog
      title={t('users:edit.title', { name: displayName })}
      onClose={onClose}
      form={form}
      actions={
        user.isDisabled ? null : (
          <span className={styles.apart}>
            <Button variant="danger" onClick={() => setIsAsking(true)}>
              {t('users:disable.button')}
            </Button>
          </span>
        )
      }
      over={
        <ConfirmDialog
          opened={isAsking}
          title={t('users:disable.title', { name: displayName })}
          confirmLabel={t('users:disable.button')}
          onConfirm={takeAway}
          onCancel={() => setIsAsking(false)}
        >
          {t('users:disable.text')}
        </ConfirmDialog>
      }
    >
      {disable.error ? <FormAlert>{ofError(disable.error)}</FormAlert> : null}
      <ProfileFields text={text} field={field} trainers={trainers} />
      <Stack direction="row">
        <Button size="small" onClick={onReset}>
          {t(user.isDisabled ? 'users:enable.button' : 'users:reset.button')}
        </Button>
      </Stack>
    </FormDialog>
  )
}
