import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'

type KeyPath = 'recovery.confirmKey' | 'recovery.open'

interface KeyFormProps<P extends KeyPath> {
  path: P
  submitLabel: string
  autoFocus?: boolean
  onAccepted: (result: OutputOf<P>) => unknown
}

/** The key, read from the paper. A refusal says in which group the mistake is, and what was typed stays. */
export function KeyForm<P extends KeyPath>({ path, submitLabel, autoFocus, onAccepted }: KeyFormProps<P>) {
  const { t } = useTranslation()
  const { form, submit, summary, text, isSaving } = useContractForm<KeyPath>(path, {
    defaultValues: { key: '' },
    guard: false,
    async onSaved(result) {
      form.reset({ key: '' })
      await onAccepted(result as OutputOf<P>)
    },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {summary}
        <TextField
          label={t('recovery:type.label')}
          description={t('recovery:type.help')}
          script="code"
          required
          autoFocus={autoFocus}
          {...text('key')}
        />
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {submitLabel}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
