import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedBackup } from '../../../electron/shared/contract/backups.ts'
import { isolateLtr } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { PreviewFacts } from './preview-facts.tsx'
import { useDrill } from './use-drill.ts'
import { timeOf } from './words.ts'

/** One backup: tried first, all of it, then put back if that is wanted. */
export function RestoreDialog({ backup, onClose }: { backup: ListedBackup; onClose: () => void }) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const preview = useMutation('backups.preview')
  const restore = useMutation('backups.restore')
  const drill = useDrill()
  const formId = useId()
  const [key, setKey] = useState('')
  const { place, id, needsPaperKey } = backup
  const wanted = { place, id, ...(needsPaperKey ? { key } : {}) }

  function tryIt(event: { preventDefault(): void }): void {
    event.preventDefault()
    preview.mutate(wanted)
  }

  /** It ends every session: the page of the lock says that it is done, and the home page who lacks a password. */
  function putBack(): void {
    restore.mutate(wanted)
  }

  return (
    <Dialog opened onClose={onClose} title={t('backups:preview.title', { time: isolateLtr(timeOf(backup)) })}>
      <Stack>
        {preview.error ? <FormAlert>{ofError(preview.error)}</FormAlert> : null}
        {restore.error ? <FormAlert>{ofError(restore.error)}</FormAlert> : null}
        {drill.error ? <FormAlert>{ofError(drill.error)}</FormAlert> : null}
        {preview.data ? (
          <>
            <FormAlert tone="success">{t('backups:preview.sound')}</FormAlert>
            <PreviewFacts preview={preview.data} />
            <FormAlert tone="warning" live={false}>
              {t('backups:restore.warning')}
            </FormAlert>
          </>
        ) : (
          <form id={formId} onSubmit={tryIt} noValidate>
            <Stack>
              <p>{t('backups:preview.text')}</p>
              {needsPaperKey ? (
                <>
                  <p>{t('backups:preview.needsPaperKey')}</p>
                  <TextField
                    label={t('recovery:type.label')}
                    description={t('recovery:type.help')}
                    script="code"
                    required
                    autoFocus
                    value={key}
                    onChange={(event) => setKey(event.currentTarget.value)}
                  />
                </>
              ) : null}
            </Stack>
          </form>
        )}
        <Stack direction="row">
          {preview.data ? (
            <Button variant="danger" loading={restore.isPending} onClick={putBack}>
              {t('backups:restore.submit')}
            </Button>
          ) : (
            <Button variant="primary" type="submit" form={formId} loading={preview.isPending}>
              {t('backups:preview.submit')}
            </Button>
          )}
          {needsPaperKey ? null : (
            <Button loading={drill.isPending} onClick={() => void drill.run(place, id)}>
              {t('backups:drill.submitThis')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </Stack>
      </Stack>
    </Dialog>
  )
}
