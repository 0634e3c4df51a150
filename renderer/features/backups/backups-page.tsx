import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedBackup } from '../../../electron/shared/contract/backups.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { BackupList } from './backup-list.tsx'
import { DrillCard } from './drill-card.tsx'
import { PlacesCard } from './places-card.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

/** What there is when this computer is gone: made, copied out, tried and put back here. */
export function BackupsPage() {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const local = useQuery('backups.list', { place: null })
  const make = useMutation('backups.make')
  const [opened, setOpened] = useState<ListedBackup | null>(null)

  async function makeOne(): Promise<void> {
    // What prevented it shows above the list.
    const made = await make.mutateAsync({}).catch(() => undefined)
    if (made) toast(t('backups:made'))
  }

  return (
    <>
      <PageHeader
        title={t('backups:title')}
        subtitle={t('backups:subtitle')}
        trail={<SettingsTrail />}
        actions={
          <Button variant="primary" act="new" loading={make.isPending} onClick={() => void makeOne()}>
            {t('backups:make')}
          </Button>
        }
      />
      <Stack gap="large">
        {make.error ? <FormAlert>{ofError(make.error)}</FormAlert> : null}
        <PlacesCard onOpen={setOpened} />
        <DrillCard />
        <Card title={t('backups:local.title')}>
          <Stack>
            <p>{t('backups:local.text')}</p>
            <Loaded query={local}>
              {(backups) =>
                backups.length > 0 ? (
                  <BackupList label={t('backups:local.title')} backups={backups} onOpen={setOpened} />
                ) : (
                  <EmptyState title={t('backups:local.none')} />
                )
              }
            </Loaded>
          </Stack>
        </Card>
      </Stack>
      {opened ? <RestoreDialog backup={opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}
