import { useTranslation } from 'react-i18next'
import type { Trainer } from '../../../electron/shared/contract/trainers.ts'
import type { UserWithPassword } from '../../../electron/shared/contract/users.ts'
import { TextField } from '../../components/text-field.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { usePreferences } from '../../lib/use-preferences.ts'
import { ProfileFields } from './profile-fields.tsx'

interface CreateUserDialogProps {
  trainers: readonly Trainer[]
  onCreated: (user: UserWithPassword) => void
  onClose: () => void
}

/** A new account; Warcha makes its first password. */
export function CreateUserDialog({ trainers, onCreated, onClose }: CreateUserDialogProps) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const form = useContractForm('users.create', {
    defaultValues: { username: '', displayName: '', role: 'secretary', trainerId: null, language },
    draft: 'users.create',
    onSaved: onCreated,
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
    </FormDialog>
  )
}
