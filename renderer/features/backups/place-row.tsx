import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPlace, ListedBackup } from '../../../electron/shared/contract/backups.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { isolate } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { BackupList } from './backup-list.tsx'

/** One stick or folder: copy to it, see what is on it, give it up. */
export function PlaceRow({ place, onOpen }: { place: BackupPlace; onOpen: (backup: ListedBackup) => void }) {
  const { t } = useTranslation()
  const { longDay } = useFormatters()
  const { ofError } = useMessages()
  const copy = useMutation('backups.copy')
  const [isListed, setIsListed] = useState(false)
  const copies = useQuery('backups.list', { place: place.id }, { enabled: isListed && place.isThere })
  const { number, isThere, lastCopyAt, reread } = place

  async function copyThere(): Promise<void> {
    const made = await copy.mutateAsync({ place: place.id }).catch(() => undefined)
    if (made) toast(t('backups:place.copied'))
  }

  const dayOf = (instant: string) => longDay(localDay(new Date(instant)))
  const name = number === null ? place.name : t('backups:place.named', { number, name: isolate(place.name) })
  const last = lastCopyAt ? t('backups:place.last', { day: dayOf(lastCopyAt) }) : t('backups:place.never')
  return (
    <section aria-label={name}>
      <Stack gap="small">
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {' — '}
          {last} {t(isThere ? 'backups:place.here' : 'backups:place.away')}
          {reread?.isIntact ? ` ${t('backups:place.rereadSound', { day: dayOf(reread.at) })}` : null}
        </p>
        {reread && !reread.isIntact ? (
          <FormAlert tone="danger" live={false}>
            {t('backups:place.rereadBroken', { day: dayOf(reread.at) })}
          </FormAlert>
        ) : null}
        {copy.error ? <FormAlert>{ofError(copy.error)}</FormAlert> : null}
        <Stack direction="row">
          {isThere ? (
            <>
              <Button loading={copy.isPending} onClick={() => void copyThere()}>
                {t('backups:place.copy')}
              </Button>
              <Button variant="quiet" expanded={isListed} onClick={() => setIsListed(!isListed)}>
                {t('backups:place.show')}
              </Button>
            </>
          ) : null}
          {number === null ? null : <ForgetPlace id={place.id} number={number} />}
        </Stack>
        {isListed && copies.data ? <BackupList label={name} backups={copies.data} onOpen={onOpen} /> : null}
      </Stack>
    </section>
  )
}

function ForgetPlace({ id, number }: { id: string; number: number }) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const forget = useMutation('backups.forgetPlace')
  const [isAsking, setIsAsking] = useState(false)

  async function giveUp(): Promise<void> {
    try {
      await forget.mutateAsync({ place: id })
      setIsAsking(false)
      toast(t('backups:place.forgotten'))
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  return (
    <>
      <Button variant="quiet" onClick={() => setIsAsking(true)}>
        {t('backups:place.forget')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('backups:place.forgetTitle', { number })}
        confirmLabel={t('backups:place.forget')}
        onConfirm={giveUp}
        onCancel={() => setIsAsking(false)}
      >
        <p>{t('backups:place.forgetText')}</p>
      </ConfirmDialog>
    </>
  )
}
