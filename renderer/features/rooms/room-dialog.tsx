import { useTranslation } from 'react-i18next'
import type { Room } from '../../../electron/shared/contract/rooms.ts'
import { CheckField } from '../../components/check-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'
import { ArchiveButton } from '../../lib/archive-button.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMutation } from '../../lib/use-mutation.ts'

/** A new room, or the one that is changed. */
export function RoomDialog({ room, onClose }: { room: Room | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const archive = useMutation('rooms.setArchived')
  const form = useContractForm(room ? 'rooms.update' : 'rooms.create', {
    draft: room ? `rooms.update:${room.id}` : 'rooms.create',
    defaultValues: room
      ? { id: room.id, nameFr: room.nameFr, nameAr: room.nameAr, capacity: room.capacity, isStepFree: room.isStepFree }
      : { nameFr: '', nameAr: '', isStepFree: false },
    onSaved(saved) {
      toast(t('rooms:saved', { name: label(saved) }))
      onClose()
    },
  })
  const { text, field } = form
  return (
    <FormDialog
      title={t(room ? 'rooms:edit' : 'rooms:add')}
      onClose={onClose}
      form={form}
      actions={
        room ? (
          <ArchiveButton
            name={label(room)}
            isArchived={room.isArchived}
            onArchive={(isArchived) => archive.mutateAsync({ id: room.id, isArchived })}
            onDone={onClose}
          />
        ) : null
      }
    >
      <FormGrid columns={2}>
        <TwoScripts>
          <TextField label={t('rooms:field.nameFr')} script="latin" required {...text('nameFr')} />
          <TextField label={t('rooms:field.nameAr')} script="arabic" required {...text('nameAr')} />
        </TwoScripts>
        <NumberField
          label={t('rooms:field.capacity')}
          description={t('rooms:field.capacityHelp')}
          required
          {...field('capacity')}
        />
      </FormGrid>
      <CheckField
        label={t('rooms:field.isStepFree')}
        description={t('rooms:field.isStepFreeHelp')}
        {...text('isStepFree')}
      />
    </FormDialog>
  )
}
