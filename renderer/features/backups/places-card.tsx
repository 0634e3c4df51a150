import { useTranslation } from 'react-i18next'
import type { BackupPlace, ListedBackup } from '../../../electron/shared/contract/backups.ts'
import { Card } from '../../components/card.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useQuitWords } from '../../lib/use-quit-words.ts'
import { ChooseFolder } from './choose-folder.tsx'
import { PlaceRow } from './place-row.tsx'

/** The sticks: which one is next, what is on each, and how the last copy at quit ended. */
export function PlacesCard({ onOpen }: { onOpen: (backup: ListedBackup) => void }) {
  const { t } = useTranslation()
  const places = useQuery('backups.places', {})
  return (
    <Card title={t('backups:place.title')}>
      <Stack>
        <p>{t('backups:place.text')}</p>
        <LastQuit />
        <Loaded query={places}>
          {(known) => (
            <>
              <Advice places={known} />
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

function LastQuit() {
  const quitWords = useQuitWords()
  const { data } = useQuery('backups.state', {})
  if (!data?.lastQuit) return null
  const { outcome } = data.lastQuit
  if (outcome === 'copied') return <p>{quitWords(data.lastQuit)}</p>
  return (
    <FormAlert tone={outcome === 'away' ? 'info' : 'warning'} live={false}>
      {quitWords(data.lastQuit)}
    </FormAlert>
  )
}

function Advice({ places }: { places: readonly BackupPlace[] }) {
  const { t } = useTranslation()
  const numberOf = (turn: BackupPlace['turn']) => places.find((place) => place.turn === turn)?.number
  const [next, away] = [numberOf('next'), numberOf('away')]
  if (next && away)
    return (
      <p>
        <strong>{t('backups:place.next', { next, away })}</strong> {t('backups:place.write')}
      </p>
    )
  const used = places.filter(({ number, reread }) => number !== null && reread?.isIntact !== false)
  if (used.length !== 1) return null
  return (
    <FormAlert tone="warning" live={false}>
      {t('backups:place.onlyOne')}
    </FormAlert>
  )
}
