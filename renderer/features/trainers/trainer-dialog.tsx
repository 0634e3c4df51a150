import { useTranslation } from 'react-i18next'
import type { Trainer } from '../../../electron/shared/contract/trainers.ts'
import { formatPhone } from '../../../electron/shared/i18n/format.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import { ArchiveButton } from '../../lib/archive-button.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'

/** A new trainer, or the one that is changed. */
export function TrainerDialog({ trainer, onClose }: { trainer: Trainer | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const { label, name } = useFormatters()
  const workshops = useQuery('workshops.list', {})
  const archive = useMutation('trainers.setArchived')
  const form = useContractForm(trainer ? 'trainers.update' : 'trainers.create', {
    draft: trainer ? `trainers.update:${trainer.id}` : 'trainers.create',
    defaultValues: trainer
      ? {
          id: trainer.id,
          lastName: trainer.lastName,
          firstName: trainer.firstName,
          lastNameAr: trainer.lastNameAr ?? '',
          firstNameAr: trainer.firstNameAr ?? '',
          sex: trainer.sex,
          phone: trainer.phone ? formatPhone(trainer.phone) : '',
          email: trainer.email ?? '',
          workshopId: trainer.workshopId,
        }
      : { lastName: '', firstName: '', lastNameAr: '', firstNameAr: '', phone: '', email: '', workshopId: null },
    onSaved(saved) {
      toast(t('trainers:saved', { name: name(saved) }))
      onClose()
    },
  })
  const { text, field } = form
  const options = (workshops.data ?? [])
    .filter((workshop) => !workshop.isArchived || workshop.id === trainer?.workshopId)
    .map((workshop) => ({ value: workshop.id as number, label: label(workshop) }))
  return (
    <FormDialog
      title={t(trainer ? 'trainers:edit' : 'trainers:add')}
      onClose={onClose}
      form={form}
      size="large"
      actions={
        trainer ? (
          <ArchiveButton
            name={name(trainer)}
            isArchived={trainer.isArchived}
            onArchive={(isArchived) => archive.mutateAsync({ id: trainer.id, isArchived })}
            onDone={onClose}
          />
        ) : null
      }
    >
      <Fieldset legend={t('trainers:identity')}>
        <FormGrid columns={2}>
          <TwoScripts>
            <TextField label={t('trainers:field.lastName')} script="latin" required {...text('lastName')} />
            <TextField label={t('trainers:field.lastNameAr')} script="arabic" {...text('lastNameAr')} />
          </TwoScripts>
          <TwoScripts>
            <TextField label={t('trainers:field.firstName')} script="latin" required {...text('firstName')} />
            <TextField label={t('trainers:field.firstNameAr')} script="arabic" {...text('firstNameAr')} />
          </TwoScripts>
          <ChoiceField
            label={t('trainers:field.sex')}
            required
            options={(['F', 'M'] as const).map((sex) => ({ value: sex, label: t(`common:sex.${sex}`) }))}
            {...field('sex')}
          />
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('trainers:contact')}>
        <FormGrid columns={3}>
          <TextField label={t('trainers:field.phone')} script="code" type="tel" {...text('phone')} />
          <TextField label={t('trainers:field.email')} script="code" type="email" {...text('email')} />
          <SelectField label={t('trainers:field.workshop')} clearable options={options} {...field('workshopId')} />
        </FormGrid>
      </Fieldset>
    </FormDialog>
  )
}
