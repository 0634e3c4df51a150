import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Stack } from '../components/stack.tsx'
import type { ContractForm } from './use-contract-form.ts'

interface FormDialogProps {
  title: string
  onClose: () => void
  // biome-ignore lint/suspicious/noExplicitAny: any form of the contract; the dialog only draws and submits it
  form: Pick<ContractForm<any>, 'submit' | 'summary' | 'isSaving' | 'isDirty' | 'giveUp'>
  /** Closing the window keeps what is typed for another time: a long sheet. */
  keepsTyping?: boolean
  size?: 'small' | 'medium' | 'large'
  /** The act in words when it is not simply saving. */
  saveLabel?: string
  /** Where the act is itself called « annuler ». */
  cancelLabel?: string
  tone?: 'primary' | 'danger'
  /** Other acts on the record, after the main buttons. */
  actions?: ReactNode
  /** A window that is opened from a field: beside the form, because a form holds no other. */
  over?: ReactNode
  children: ReactNode
}

/** A form of one mutation in a window over the page; a reflex Escape or click beside it does not lose what is typed. */
export function FormDialog({
  title,
  onClose,
  form,
  keepsTyping = false,
  size,
  saveLabel,
  cancelLabel,
  tone,
  actions,
  over,
  children,
}: FormDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  function close(): void {
    if (!keepsTyping) form.giveUp()
    onClose()
  }
  return (
    <Dialog
      opened
      modal={form.isDirty}
      onClose={close}
      title={title}
      size={size}
      footer={
        <>
          <Button variant={tone ?? 'primary'} type="submit" form={id} loading={form.isSaving}>
            {saveLabel ?? t('action.save')}
          </Button>
          <Button onClick={close}>{cancelLabel ?? t('action.cancel')}</Button>
          {actions}
        </>
      }
    >
      <form id={id} onSubmit={form.submit} noValidate>
        <Stack>
          {form.summary}
          {children}
        </Stack>
      </form>
      {over}
    </Dialog>
  )
}
