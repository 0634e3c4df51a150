import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Closure } from '../../../electron/shared/contract/calendar.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { toast } from '../../components/toast.tsx'
import { FormDialog } from '../../lib/form-dialog.tsx'
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
  return closure ? <EditDialog closure={closure} onClose={onClose} /> : <NewDialog onClose={onClose} />
}

function NewDialog({ onClose }: { onClose: () => void }) {
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
        if (['', null, props.value].includes(form.form.getValues('endsOn'))) form.field('endsOn').onChange(day)
        props.onChange(day)
      },
    }
  }
  return (
    <FormDialog title={t('calendar:closure.new')} onClose={onClose} form={form}>
      <ClosureFields text={form.text} field={field} />
    </FormDialog>
  )
}

function EditDialog({ closure, onClose }: { closure: Closure; onClose: () => void }) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { label } = useFormatters()
  const [isAsking, setIsAsking] = useState(false)
  const remove = useMutation('calendar.removeClosure')
  const { kind, ...values } = closure
  const name = label({ nameFr: closure.labelFr, nameAr: closure.labelAr })
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
    <>
      <FormDialog
        title={t('calendar:closure.edit', { label: name })}
        onClose={onClose}
        form={form}
        actions={
          <Button variant="quiet" onClick={() => setIsAsking(true)}>
            {t('calendar:closure.remove')}
          </Button>
        }
      >
        {remove.error ? <FormAlert>{ofError(remove.error)}</FormAlert> : null}
        <ClosureFields
          text={form.text as unknown as ContractForm<'calendar.addClosure'>['text']}
          field={form.field as ContractForm<'calendar.addClosure'>['field']}
          asksConfirmation={kind === 'holiday'}
        />
      </FormDialog>
      <ConfirmDialog
        opened={isAsking}
        title={t('calendar:closure.removeTitle', { label: name })}
        confirmLabel={t('calendar:closure.remove')}
        onConfirm={removeIt}
        onCancel={() => setIsAsking(false)}
      >
        {t('calendar:closure.removeText')}
      </ConfirmDialog>
    </>
  )
}
