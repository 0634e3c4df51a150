import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedBackup } from '../../../electron/shared/contract/backups.ts'
import { isolateLtr } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { PreviewFacts } from './preview-facts.tsx'
import { useDrill } from './use-drill.ts'
import { timeOf } from './words.ts'

/** One backup: tried first, all of it, then put back if that is wanted. */
export function RestoreDialog({ backup, onClose }: { backup: ListedBackup; onClose: () => void }) {
  const { t } = useTranslation()
  const { list } = useFormatters()
  const { ofError } = useMessages()
  const preview = useMutation('backups.preview')
  const restore = useMutation('backups.restore')
  const drill = useDrill()
  const [withoutPassword, setWithoutPassword] = useState<readonly string[] | null>(null)
  const { place, id } = backup

  async function putBack(): Promise<void> {
    const restored = await restore.mutateAsync({ place, id }).catch(() => undefined)
    if (!restored) return
    if (restored.withoutPassword.length === 0) onClose()
    else setWithoutPassword(restored.withoutPassword)
  }

  if (withoutPassword)
    return (
      <Dialog opened onClose={onClose} title={t('backups:restore.done')}>
        <Stack>
          <p>{t('backups:restore.withoutPassword', { names: list(withoutPassword) })}</p>
          <Stack direction="row">
            <Button variant="primary" onClick={onClose}>
              {t('action.close')}
            </Button>
          </Stack>
        </Stack>
      </Dialog>
    )

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
          <p>{t('backups:preview.text')}</p>
        )}
        <Stack direction="row">
          {preview.data ? (
            <Button variant="danger" loading={restore.isPending} onClick={() => void putBack()}>
              {t('backups:restore.submit')}
            </Button>
          ) : (
            <Button
              variant="primary"
              loading={preview.isPending}
              onClick={() => void preview.mutateAsync({ place, id }).catch(() => undefined)}
            >
              {t('backups:preview.submit')}
            </Button>
          )}
          <Button loading={drill.isPending} onClick={() => void drill.run(place, id)}>
            {t('backups:drill.submitThis')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </Stack>
      </Stack>
    </Dialog>
  )
}
