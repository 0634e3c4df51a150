import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placement } from '../../../electron/shared/contract/enrolments.ts'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { Menu } from '../../components/menu.tsx'
import { Stack } from '../../components/stack.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { PlaceDialog } from './place-dialog.tsx'
import { PlacementHistory } from './placement-history.tsx'
import { StateBadge } from './state-badge.tsx'
import { type StateChange, StateDialog } from './state-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

/** The person's way through cohorts, latest first, and what can be done now. */
export function PlacementsTab({ trainee }: { trainee: TraineeDetails }) {
  const { t } = useTranslation('enrolments')
  const { ofError } = useMessages()
  const [isPlacing, setPlacing] = useState(false)
  const placements = useQuery('enrolments.ofTrainee', { traineeId: trainee.id })
  if (placements.error)
    return <ErrorState onRetry={() => void placements.refetch()}>{ofError(placements.error)}</ErrorState>
  if (!placements.data) return <LoadingState rows={2} />
  const canPlace =
    !trainee.isInTrash && trainee.anonymisedOn === null && placements.data.every(({ endsOn }) => endsOn !== null)
  const placeButton = (
    <Button variant="primary" onClick={() => setPlacing(true)}>
      {t('place.action')}
    </Button>
  )
  return (
    <Stack>
      {placements.data.length === 0 ? (
        <EmptyState title={t('none')} action={canPlace ? placeButton : undefined}>
          {t('noneHint')}
        </EmptyState>
      ) : canPlace ? (
        <Stack direction="row">{placeButton}</Stack>
      ) : null}
      {placements.data.map((placement, i) => (
        <PlacementCard key={placement.id} placement={placement} mayChange={i === 0 && trainee.anonymisedOn === null} />
      ))}
      {isPlacing ? <PlaceDialog trainee={trainee} onClose={() => setPlacing(false)} /> : null}
    </Stack>
  )
}

/** What may follow each state, most usual first. */
const changesFrom: Record<Placement['state'], readonly (StateChange | 'transfer')[]> = {
  in_training: ['suspended', 'transfer', 'completed', 'withdrawn', 'excluded'],
  suspended: ['in_training', 'transfer', 'withdrawn', 'excluded'],
  withdrawn: ['in_training'],
  excluded: ['in_training'],
  completed: ['in_training'],
  transferred: [],
}

function PlacementCard({ placement, mayChange }: { placement: Placement; mayChange: boolean }) {
  const { t } = useTranslation('enrolments')
  const { day, label } = useFormatters()
  const [opened, setOpened] = useState<StateChange | 'transfer' | null>(null)
  const changes = mayChange ? changesFrom[placement.state] : []
  const close = () => setOpened(null)
  const ends = placement.endsOn ? t('until', { day: day(placement.endsOn) }) : ''
  return (
    <Card
      title={`${placement.cohortCode} · ${label({ nameFr: placement.programmeFr, nameAr: placement.programmeAr })}`}
      actions={
        <Stack direction="row">
          <StateBadge state={placement.state} />
          {changes.length > 0 ? (
            <Menu
              label={t('actions')}
              size="small"
              items={changes.map((change) => ({
                key: change,
                label: t(`change.${placement.endsOn && change === 'in_training' ? 'reopen' : change}`),
                danger: change === 'excluded',
                onSelect: () => setOpened(change),
              }))}
            />
          ) : null}
        </Stack>
      }
    >
      <p>
        {t('listNumber')} <Ltr>{placement.listNumber}</Ltr> · {t('since', { day: day(placement.startsOn) })} {ends}
      </p>
      <PlacementHistory placement={placement} />
      {opened === 'transfer' ? (
        <TransferDialog placement={placement} onClose={close} />
      ) : opened ? (
        <StateDialog placement={placement} change={opened} onClose={close} />
      ) : null}
    </Card>
  )
}
