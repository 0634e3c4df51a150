import { useTranslation } from 'react-i18next'
import type { Trainer } from '../../../electron/shared/contract/trainers.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { usePreferences } from '../../lib/use-preferences.ts'
import { ProfileFields } from './profile-fields.tsx'
import { TemporaryPassword } from './temporary-password.tsx'

interface CreateUserDialogProps {
  trainers: readonly Trainer[]
  onClose: () => void
}

/** A new account, with a password that its person replaces at the first login. */
export function CreateUserDialog({ trainers, onClose }: CreateUserDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened onClose={onClose} title={t('users:create.title')} modal>
      <CreateUserForm trainers={trainers} onClose={onClose} />
    </Dialog>
  )
}

function CreateUserForm({ trainers, onClose }: CreateUserDialogProps) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  // No draft: a password must not lie in the database in clear.
  const { submit, summary, text, field, isSaving } = useContractForm('users.create', {
    defaultValues: { username: '', displayName: '', role: 'secretary', trainerId: null, language, password: '' },
    onSaved(user) {
      toast(t('users:create.saved', { name: user.displayName }))
      onClose()
    },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <ProfileFields text={text} field={field} trainers={trainers} />
        <TextField
          label={t('users:field.username')}
          description={t('users:field.usernameHelp')}
          script="code"
          required
          {...text('username')}
        />
        <TemporaryPassword {...field('password')} />
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('users:add')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </Stack>
      </Stack>
    </form>
  )
}
