import { useTranslation } from 'react-i18next'
import type { CohortDetails } from '../../../electron/shared/contract/cohorts.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { Stack } from '../../components/stack.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { PatternForm } from './pattern-form.tsx'
import { PatternList } from './pattern-list.tsx'

/** The weekly pattern: read by everybody, planned by the office. */
export function PatternTab({ cohort, canPlan }: { cohort: CohortDetails; canPlan: boolean }) {
  const { t } = useTranslation()
  const pattern = useQuery('timetable.pattern', { cohortId: cohort.id })
  const trainers = useQuery('trainers.list', {})
  const rooms = useQuery('rooms.list', {})
  if (!trainers.data || !rooms.data) return <LoadingState shape="form" />
  const isReady = trainers.data.some((one) => !one.isArchived) && rooms.data.some((one) => !one.isArchived)
  return (
    <Loaded query={pattern}>
      {(slots) => (
        <Stack gap="large">
          {slots.length > 0 ? (
            <PatternList slots={slots} cohort={cohort} />
          ) : canPlan && isReady ? null : (
            <EmptyState title={t('cohorts:pattern.emptyTitle')}>
              {t(canPlan ? 'cohorts:pattern.needText' : 'cohorts:pattern.emptyText')}
            </EmptyState>
          )}
          {canPlan && isReady ? (
            <PatternForm key={slots.map((slot) => slot.id).join()} cohort={cohort} slots={slots} />
          ) : null}
        </Stack>
      )}
    </Loaded>
  )
}
