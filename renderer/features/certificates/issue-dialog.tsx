import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Eligibility } from '../../../electron/shared/contract/certificates.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import styles from './issue-dialog.module.css'

interface IssueDialogProps {
  rows: readonly Eligibility[]
  onClose: () => void
  onIssued: () => void
}

/** Both spellings are read aloud to the trainee before the certificate is frozen: a wrong one costs its number. */
export function IssueDialog({ rows, onClose, onIssued }: IssueDialogProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const [isRead, setRead] = useState(false)
  const mutation = useMutation('certificates.issue')

  async function issue(): Promise<void> {
    try {
      const issued = await mutation.mutateAsync({ enrolmentIds: rows.map((row) => row.enrolmentId) })
      const numbers = { first: issued[0]?.number ?? '', last: issued.at(-1)?.number ?? '' }
      toast(t('certificates:issued', { count: issued.length, ...numbers }))
      onIssued()
    } catch {
      // The refusal stands in the dialog.
    }
  }

  return (
    <Dialog
      opened
      modal
      onClose={onClose}
      title={t('certificates:issueTitle', { count: rows.length })}
      footer={
        <>
          <Button variant="primary" loading={mutation.isPending} disabled={!isRead} onClick={() => void issue()}>
            {t('certificates:issue', { count: rows.length })}
          </Button>
          <Button autoFocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        {mutation.error ? <FormAlert>{ofError(mutation.error)}</FormAlert> : null}
        <p>{t('certificates:issueText')}</p>
        <table className={styles.names}>
          <thead>
            <tr>
              <th scope="col">{t('certificates:nameFr')}</th>
              <th scope="col">{t('certificates:nameAr')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.enrolmentId}>
                <td>
                  <bdi lang="fr">{`${row.lastName} ${row.firstName}`}</bdi>
                </td>
                <td>
                  <bdi lang="ar">{`${row.firstNameAr ?? ''} ${row.lastNameAr ?? ''}`}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <CheckField
          label={t('certificates:namesRead')}
          value={isRead}
          onChange={(event) => setRead(event.currentTarget.checked)}
        />
      </Stack>
    </Dialog>
  )
}
