import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CohortDetails } from '../../../electron/shared/contract/cohorts.ts'
import type { SessionView } from '../../../electron/shared/contract/sessions.ts'
import { mondayOf } from '../../../electron/shared/dates.ts'
import type { Tone } from '../../components/badge.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

type State = 'cancelled' | 'done' | 'replaced' | 'moved' | 'planned'
const tones: Record<State, Tone> = {
  cancelled: 'danger',
  done: 'success',
  replaced: 'warning',
  moved: 'warning',
  planned: 'info',
}

function stateOf({ cancelled, isRegisterComplete, replacedTrainer, movedFrom }: SessionView): State {
  if (cancelled) return 'cancelled'
  if (isRegisterComplete) return 'done'
  if (replacedTrainer) return 'replaced'
  return movedFrom ? 'moved' : 'planned'
}

/** Every session of the cohort by day; Enter opens it in its week. */
export function SessionsTab({ cohort }: { cohort: CohortDetails }) {
  const { t } = useTranslation()
  const { label, name, weekday } = useFormatters()
  const navigate = useNavigate()
  const sessions = useQuery('timetable.sessions', { cohortId: cohort.id, from: '1900-01-01', to: '2199-12-31' })
  const columns: GridColumn<SessionView>[] = [
    { key: 'day', header: t('cohorts:sessions.day'), value: (session) => session.heldOn, kind: 'day', fixed: true },
    {
      key: 'weekday',
      header: t('cohorts:pattern.weekday'),
      value: (session) => weekday(session.heldOn),
      filter: 'choice',
      width: 'minmax(7rem, auto)',
    },
    {
      key: 'time',
      header: t('cohorts:sessions.time'),
      value: (session) => t('cohorts:sessions.fromTo', { from: session.startsAt, to: session.endsAt }),
      kind: 'code',
    },
    {
      key: 'module',
      header: t('cohorts:sessions.module'),
      value: (session) => (session.module ? label(session.module) : null),
      filter: 'choice',
      width: 'minmax(10rem, 1fr)',
    },
    {
      key: 'trainer',
      header: t('cohorts:sessions.trainer'),
      value: (session) => name(session.trainer),
      filter: 'choice',
      width: 'minmax(10rem, 1fr)',
    },
    {
      key: 'room',
      header: t('cohorts:sessions.room'),
      value: (session) => label(session.room),
      width: 'minmax(8rem, 1fr)',
    },
    {
      key: 'state',
      header: t('cohorts:sessions.state'),
      value: (session) => t(`cohorts:sessions.${stateOf(session)}`),
      render: (session) => (
        <StatusBadge tone={tones[stateOf(session)]}>{t(`cohorts:sessions.${stateOf(session)}`)}</StatusBadge>
      ),
      filter: 'choice',
      width: 'minmax(10rem, 1fr)',
    },
  ]
  return (
    <Loaded query={sessions}>
      {(rows) => (
        <DataGrid
          label={t('cohorts:sessions.label')}
          columns={columns}
          rows={rows}
          rowId={(session) => session.id}
          onOpen={({ id, heldOn }) =>
            void navigate({
              to: '/timetable',
              search: { by: 'cohort', id: cohort.id, monday: mondayOf(heldOn), session: id },
            })
          }
          empty={<EmptyState title={t('cohorts:sessions.emptyTitle')}>{t('cohorts:sessions.emptyText')}</EmptyState>}
        />
      )}
    </Loaded>
  )
}
