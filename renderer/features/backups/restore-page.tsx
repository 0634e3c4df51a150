import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPreview, ListedBackup } from '../../../electron/shared/contract/backups.ts'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { isolateLtr } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WelcomeFrame } from '../../components/welcome-frame.tsx'
import { LanguageMenu } from '../../lib/language-menu.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { ChooseFolder } from './choose-folder.tsx'
import { FoundList } from './found-list.tsx'
import { PreviewFacts } from './preview-facts.tsx'
import { timeOf } from './words.ts'

type Accounts = OutputOf<'backups.restoreWithKey'>

interface RestorePageProps {
  onRestored: (accounts: Accounts) => void
  onBack: () => void
}

/** A new computer, or data that does not open: choose a backup, type the paper key, look, put back. */
export function RestorePage({ onRestored, onBack }: RestorePageProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ListedBackup | null>(null)
  return (
    <WelcomeFrame wide corner={<LanguageMenu />}>
      <PageHeader title={t('backups:restorePage.title')} subtitle={t('backups:restorePage.subtitle')} />
      <Stack gap="large">
        {chosen ? (
          <KeyStep backup={chosen} onRestored={onRestored} onBack={() => setChosen(null)} />
        ) : (
          <>
            <ChooseStep onChosen={setChosen} />
            <Stack direction="row">
              <Button variant="quiet" onClick={onBack}>
                {t('backups:restorePage.leave')}
              </Button>
            </Stack>
          </>
        )}
      </Stack>
    </WelcomeFrame>
  )
}

function ChooseStep({ onChosen }: { onChosen: (backup: ListedBackup) => void }) {
  const { t } = useTranslation()
  const found = useQuery('backups.found', {})
  return (
    <Card title={t('backups:restorePage.choose')}>
      <Stack>
        <Loaded query={found}>
          {(backups) =>
            backups.length > 0 ? (
              <FoundList backups={backups} onPick={onChosen} />
            ) : (
              <EmptyState title={t('backups:restorePage.none')}>{t('backups:restorePage.plugIn')}</EmptyState>
            )
          }
        </Loaded>
        <Stack direction="row">
          <ChooseFolder label={t('backups:restorePage.folder')} onChosen={() => found.refetch()} />
          <Button onClick={() => void found.refetch()}>{t('backups:restorePage.again')}</Button>
        </Stack>
      </Stack>
    </Card>
  )
}

interface KeyStepProps {
  backup: ListedBackup
  onRestored: (accounts: Accounts) => void
  onBack: () => void
}

function KeyStep({ backup: { place, id, ...backup }, onRestored, onBack }: KeyStepProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const restore = useMutation('backups.restoreWithKey')
  const [preview, setPreview] = useState<BackupPreview | null>(null)
  const { form, submit, summary, text, isSaving } = useContractForm('backups.previewWithKey', {
    defaultValues: { place, id, key: '' },
    guard: false,
    onSaved: setPreview,
  })

  async function putBack(): Promise<void> {
    const accounts = await restore.mutateAsync({ place, id, key: form.getValues('key') }).catch(() => undefined)
    if (accounts) onRestored(accounts)
  }

  const time = isolateLtr(timeOf(backup))
  if (preview)
    return (
      <Card title={t('backups:restorePage.look', { time })}>
        <Stack>
          {restore.error ? <FormAlert>{ofError(restore.error)}</FormAlert> : null}
          <FormAlert tone="success">{t('backups:preview.sound')}</FormAlert>
          <PreviewFacts preview={preview} />
          <p>{t('backups:restorePage.aside')}</p>
          <Stack direction="row">
            <Button variant="primary" loading={restore.isPending} onClick={() => void putBack()}>
              {t('backups:restore.submit')}
            </Button>
            <Button onClick={onBack}>{t('backups:restorePage.other')}</Button>
          </Stack>
        </Stack>
      </Card>
    )
  return (
    <Card title={t('backups:restorePage.type', { time })}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {summary}
          <TextField
            label={t('recovery:type.label')}
            description={t('recovery:type.help')}
            script="code"
            required
            autoFocus
            {...text('key')}
          />
          <Stack direction="row">
            <Button variant="primary" type="submit" loading={isSaving}>
              {t('backups:restorePage.check')}
            </Button>
            <Button onClick={onBack}>{t('backups:restorePage.other')}</Button>
          </Stack>
        </Stack>
      </form>
    </Card>
  )
}
