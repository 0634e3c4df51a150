import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Closure } from '../../../electron/shared/contract/calendar.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { type ContractForm, useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { ClosureFields } from './closure-fields.tsx'

interface ClosureDialogProps {
  /** Null for a new one. */
  closure: Closure | null
  onClose: () => void
}

/** One day or span without training. */
export function ClosureDialog({ closure, onClose }: ClosureDialogProps) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const title = closure
    ? t('calendar:closure.edit', { label: label({ nameFr: closure.labelFr, nameAr: closure.labelAr }) })
    : t('calendar:closure.new')
  return (
    <Dialog opened onClose={onClose} title={title} modal>
      {closure ? <EditForm closure={closure} onClose={onClose} /> : <NewForm onClose={onClose} />}
    </Dialog>
  )
}

function NewForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const form = useContractForm('calendar.addClosure', {
    defaultValues: { startsOn: '', endsOn: '', labelFr: '', labelAr: '', isConfirmed: true },
    draft: 'calendar.addClosure',
    onSaved() {
      toast(t('calendar:closure.saved'))
      onClose()
    },
  })
  // A single day is the usual case: the last day follows the first until it says otherwise.
  const field: typeof form.field = (name) => {
    const props = form.field(name)
    if (name !== 'startsOn') return props
    return {
      ...props,
      onChange(day) {
        if (['', null, props.value].includes(form.form.getValues('endsOn'))) form.form.setValue('endsOn', day)
        props.onChange(day)
      },
    }
  }
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        {form.summary}
        <ClosureFields text={form.text} field={field} />
        <Acts isSaving={form.isSaving} onClose={onClose} />
      </Stack>
    </form>
  )
}

function EditForm({ closure, onClose }: { closure: Closure; onClose: () => void }) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { label } = useFormatters()
  const [isAsking, setIsAsking] = useState(false)
  const remove = useMutation('calendar.removeClosure')
  const { kind, ...values } = closure
  const form = useContractForm('calendar.updateClosure', {
    defaultValues: values,
    draft: `calendar.updateClosure:${closure.id}`,
    onSaved() {
      toast(t('calendar:closure.saved'))
      onClose()
    },
  })

  function removeIt(): void {
    setIsAsking(false)
    remove.mutate(
      { id: closure.id },
      {
        onSuccess() {
          toast(t('calendar:closure.removed'))
          onClose()
        },
      },
    )
  }

  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        {form.summary}
        {remove.error ? <FormAlert>{ofError(remove.error)}</FormAlert> : null}
        <ClosureFields
          text={form.text as unknown as ContractForm<'calendar.addClosure'>['text']}
          field={form.field as ContractForm<'calendar.addClosure'>['field']}
          asksConfirmation={kind === 'holiday'}
        />
        <Acts isSaving={form.isSaving} onClose={onClose} onRemove={() => setIsAsking(true)} />
      </Stack>
      <ConfirmDialog
        opened={isAsking}
        title={t('calendar:closure.removeTitle', {
          label: label({ nameFr: closure.labelFr, nameAr: closure.labelAr }),
        })}
        confirmLabel={t('calendar:closure.remove')}
        onConfirm={removeIt}
        onCancel={() => setIsAsking(false)}
      >
        {t('calendar:closure.removeText')}
      </ConfirmDialog>
    </form>
  )
}

interface ActsProps {
  isSaving: boolean
  onClose: () => void
  onRemove?: () => void
}

function Acts({ isSaving, onClose, onRemove }: ActsProps) {
  const { t } = useTranslation()
  return (
    <Stack direction="row">
      <Button variant="primary" type="submit" loading={isSaving}>
        {t('action.save')}
      </Button>
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      {onRemove ? (
        <Button variant="quiet" onClick={onRemove}>
          {t('calendar:closure.remove')}
        </Button>
      ) : null}
    </Stack>
  )
}
