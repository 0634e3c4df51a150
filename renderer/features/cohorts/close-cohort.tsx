import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CohortDetails } from '../../../electron/shared/contract/cohorts.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'

/** Closes the cohort after a question, or opens it again. */
export function CloseCohort({ cohort: { id, code, isClosed } }: { cohort: CohortDetails }) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const close = useMutation('cohorts.setClosed')
  const [asking, setAsking] = useState(false)

  async function turn(): Promise<void> {
    try {
      await close.mutateAsync({ id, isClosed: !isClosed })
      setAsking(false)
      toast(t(isClosed ? 'cohorts:close.reopened' : 'cohorts:close.done'))
    } catch {
      // The refusal stays in the dialog.
    }
  }

  if (isClosed)
    return (
      <Button loading={close.isPending} onClick={() => void turn()}>
        {t('cohorts:close.reopen')}
      </Button>
    )
  return (
    <>
      <Button
        onClick={() => {
          close.reset()
          setAsking(true)
        }}
      >
        {t('cohorts:close.action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('cohorts:close.title', { code })}
        confirmLabel={t('cohorts:close.action')}
        tone="primary"
        onConfirm={turn}
        onCancel={() => setAsking(false)}
      >
        <Stack>
          {close.error ? <FormAlert>{ofError(close.error)}</FormAlert> : null}
          <p>{t('cohorts:close.text')}</p>
        </Stack>
      </ConfirmDialog>
    </>
  )
}
