import { useTranslation } from 'react-i18next'
import { type Role, roles } from '../../../electron/shared/contract/define.ts'
import type { Trainer } from '../../../electron/shared/contract/trainers.ts'
import { type Language, languages, nameOf } from '../../../electron/shared/i18n/languages.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { ContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'

type ProfileForm = Pick<ContractForm<'users.update'>, 'text' | 'field'>

/** What an account says of its person; a trainer's account is bound to the trainer's record. */
export function ProfileFields({ text, field, trainers }: ProfileForm & { trainers: readonly Trainer[] }) {
  const { t } = useTranslation()
  const { name } = useFormatters()
  const role: Role | null = field('role').value
  const bound = field('trainerId')
  return (
    <FormGrid columns={2}>
      <TextField label={t('users:field.displayName')} script="free" required {...text('displayName')} />
      <SelectField<Role>
        label={t('users:field.role')}
        required
        description={role ? t(`users:roleHelp.${role}`) : undefined}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        {...field('role')}
      />
      {role === 'trainer' ? (
        <SelectField<number>
          label={t('users:field.trainer')}
          description={t('users:field.trainerHelp')}
          clearable
          options={trainers
            .filter(({ id, isArchived }) => !isArchived || id === bound.value)
            .map((trainer) => ({ value: trainer.id, label: name(trainer) }))}
          {...bound}
        />
      ) : null}
      <SelectField<Language>
        label={t('users:field.language')}
        required
        options={languages.map((value) => ({ value, label: nameOf[value] }))}
        {...field('language')}
      />
    </FormGrid>
  )
}
