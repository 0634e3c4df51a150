import { useTranslation } from 'react-i18next'
import type { Closure, TrainingYear } from '../../../electron/shared/contract/calendar.ts'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { Stack } from '../../components/stack.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'

interface ClosureListProps {
  year: TrainingYear
  onOpen: (closure: Closure) => void
}

/** The days without training of one year; those whose date depends on the moon say so. */
export function ClosureList({ year, onOpen }: ClosureListProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { startsOn, endsOn } = year
  const closures = useQuery('calendar.closures', { startsOn, endsOn }, { keepPrevious: true })
  const columns = useColumns()
  if (!closures.data) {
    if (!closures.error) return <LoadingState />
    return <ErrorState onRetry={() => void closures.refetch()}>{ofError(closures.error)}</ErrorState>
  }
  const unconfirmed = closures.data.filter(({ isConfirmed }) => !isConfirmed).length
  return (
    <Stack>
      {unconfirmed > 0 ? (
        <FormAlert tone="warning" live={false}>
          {t('calendar:toConfirm', { count: unconfirmed })}
        </FormAlert>
      ) : null}
      <DataGrid<Closure, number>
        label={t('calendar:closures')}
        columns={columns}
        rows={closures.data}
        rowId={({ id }) => id}
        onOpen={onOpen}
        empty={<EmptyState title={t('calendar:empty')}>{t('calendar:emptyText')}</EmptyState>}
      />
    </Stack>
  )
}

function useColumns(): GridColumn<Closure>[] {
  const { t } = useTranslation()
  const { label, weekday } = useFormatters()
  const stateOf = ({ isConfirmed }: Closure) => (isConfirmed ? 'confirmed' : 'unconfirmed')
  return [
    { key: 'startsOn', header: t('calendar:column.startsOn'), kind: 'day', value: (row) => row.startsOn, fixed: true },
    { key: 'endsOn', header: t('calendar:column.endsOn'), kind: 'day', value: (row) => row.endsOn },
    { key: 'weekday', header: t('calendar:column.weekday'), value: (row) => weekday(row.startsOn), width: '6.5rem' },
    {
      key: 'label',
      header: t('calendar:column.label'),
      value: (row) => label({ nameFr: row.labelFr, nameAr: row.labelAr }),
      width: 'minmax(19rem, 1fr)',
    },
    {
      key: 'kind',
      header: t('calendar:column.kind'),
      filter: 'choice',
      value: (row) => t(`calendar:kind.${row.kind}`),
      width: '9.5rem',
    },
    {
      key: 'state',
      header: t('calendar:column.state'),
      filter: 'choice',
      value: (row) => t(`calendar:state.${stateOf(row)}`),
      render: (row) => (
        <StatusBadge tone={row.isConfirmed ? 'success' : 'warning'}>{t(`calendar:state.${stateOf(row)}`)}</StatusBadge>
      ),
      width: '11rem',
    },
  ]
}
