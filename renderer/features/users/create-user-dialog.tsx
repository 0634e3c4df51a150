import { useTranslation } from 'react-i18next'
import type { Trainer } from '../../../electron/shared/contract/trainers.ts'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
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
  const { language } = usePreferences()
  // No draft: a password must not lie in the database in clear.
  const form = useContractForm('users.create', {
    defaultValues: { username: '', displayName: '', role: 'secretary', trainerId: null, language, password: '' },
    onSaved(user) {
      toast(t('users:create.saved', { name: user.displayName }))
      onClose()
    },
  })
  const { text, field } = form
  return (
    <FormDialog title={t('users:create.title')} onClose={onClose} form={form} saveLabel={t('users:add')}>
      <ProfileFields text={text} field={field} trainers={trainers} />
      <TextField
        label={t('users:field.username')}
        description={t('users:field.usernameHelp')}
        script="code"
        required
        {...text('username')}
      />
      <TemporaryPassword {...field('password')} />
    </FormDialog>
  )
}
