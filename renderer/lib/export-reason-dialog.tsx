import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportReason } from '../../electron/shared/contract/fields.ts'
import type { DomainError } from '../../electron/shared/errors.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { FormAlert } from '../components/form-alert.tsx'
import { Stack } from '../components/stack.tsx'
import { TextArea } from '../components/text-area.tsx'
import { useMessages } from './use-messages.ts'

export interface ExportAct {
  readonly key: string
  readonly label: string
  /** False for what leaves masked, without names, as for everybody. */
  readonly needsReason: boolean
  run(reason: string): Promise<void>
}

interface ExportReasonDialogProps {
  title: string
  /** What leaves, and what does not. */
  children: ReactNode
  /** The first is what Enter does. */
  acts: readonly ExportAct[]
  onClose: () => void
}

/** Before names or exact figures leave the centre, the director says why; the audit page shows it. */
export function ExportReasonDialog({ title, children, acts, onClose }: ExportReasonDialogProps) {
  const { t } = useTranslation(['common'])
  const { ofError, ofField } = useMessages()
  const id = useId()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [problem, setProblem] = useState<DomainError>()
  const [busy, setBusy] = useState<string>()

  async function run({ key, needsReason, run: act }: ExportAct): Promise<void> {
    const judged = ExportReason.safeParse(reason)
    const mistake = needsReason ? judged.error?.issues[0]?.message : undefined
    setError(mistake && ofField(mistake))
    setProblem(undefined)
    if (mistake) return document.getElementById(id)?.querySelector('textarea')?.focus()
    setBusy(key)
    try {
      await act(reason)
      onClose()
    } catch (refusal) {
      if (!(refusal instanceof Error) || refusal.name !== 'DomainError') throw refusal
      setProblem(refusal as DomainError)
    } finally {
      setBusy(undefined)
    }
  }

  const [first] = acts
  return (
    <Dialog
      opened
      modal={reason !== ''}
      onClose={onClose}
      title={title}
      footer={
        <>
          {acts.map((one, index) => (
            <Button
              key={one.key}
              variant={index === 0 ? 'primary' : undefined}
              type={index === 0 ? 'submit' : 'button'}
              form={index === 0 ? id : undefined}
              loading={busy === one.key}
              onClick={index === 0 ? undefined : () => void run(one)}
            >
              {one.label}
            </Button>
          ))}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (first) void run(first)
        }}
      >
        <Stack>
          {problem ? <FormAlert>{ofError(problem)}</FormAlert> : null}
          {children}
          <TextArea
            label={t('export.reason')}
            description={t('export.reasonHelp')}
            value={reason}
            maxLength={300}
            required
            error={error}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
