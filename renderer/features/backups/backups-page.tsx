import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPlace, ListedBackup } from '../../../electron/shared/contract/backups.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { BackupList } from './backup-list.tsx'
import { ChooseFolder } from './choose-folder.tsx'
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
        <Places onOpen={setOpened} />
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

function Places({ onOpen }: { onOpen: (backup: ListedBackup) => void }) {
  const { t } = useTranslation()
  const places = useQuery('backups.places', {})
  return (
    <Card title={t('backups:place.title')}>
      <Stack>
        <p>{t('backups:place.text')}</p>
        <Loaded query={places}>
          {(known) => (
            <>
              {known.map((place) => (
                <PlaceRow key={place.id} place={place} onOpen={onOpen} />
              ))}
              {known.length === 0 ? <p>{t('backups:place.none')}</p> : null}
            </>
          )}
        </Loaded>
        <Stack direction="row">
          <ChooseFolder label={t('backups:place.choose')} onChosen={() => places.refetch()} />
        </Stack>
      </Stack>
    </Card>
  )
}

function PlaceRow({ place, onOpen }: { place: BackupPlace; onOpen: (backup: ListedBackup) => void }) {
  const { t } = useTranslation()
  const { longDay } = useFormatters()
  const { ofError } = useMessages()
  const copy = useMutation('backups.copy')
  const [isListed, setIsListed] = useState(false)
  const copies = useQuery('backups.list', { place: place.id }, { enabled: isListed && place.isThere })

  async function copyThere(): Promise<void> {
    const made = await copy.mutateAsync({ place: place.id }).catch(() => undefined)
    if (made) toast(t('backups:place.copied'))
  }

  const last = place.lastCopyAt
    ? t('backups:place.last', { day: longDay(localDay(new Date(place.lastCopyAt))) })
    : t('backups:place.never')
  return (
    <section aria-label={place.name}>
      <Stack>
        <p>
          <strong>
            <bdi>{place.name}</bdi>
          </strong>
          {' — '}
          {last}
          {place.isThere ? null : ` ${t('backups:place.away')}`}
        </p>
        {copy.error ? <FormAlert>{ofError(copy.error)}</FormAlert> : null}
        {place.isThere ? (
          <Stack direction="row">
            <Button loading={copy.isPending} onClick={() => void copyThere()}>
              {t('backups:place.copy')}
            </Button>
            <Button variant="quiet" expanded={isListed} onClick={() => setIsListed(!isListed)}>
              {t('backups:place.show')}
            </Button>
          </Stack>
        ) : null}
        {isListed && copies.data ? <BackupList label={place.name} backups={copies.data} onOpen={onOpen} /> : null}
      </Stack>
    </section>
  )
}
