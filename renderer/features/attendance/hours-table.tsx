import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Stack } from '../../components/stack.tsx'
import { StatRow } from '../../components/stat-row.tsx'
import { StatTile } from '../../components/stat-tile.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

/** Hours given and attended, and the rate, of each trainee and of the cohort. */
export function HoursTable({ hours }: { hours: OutputOf<'attendance.ofCohort'> }) {
  const { t } = useTranslation()
  const { name, hours: inHours, percent } = useFormatters()
  const centre = useQuery('centre.details', {})
  const least = (centre.data?.attendanceMinPercent ?? 0) / 100
  const rateOf = (rate: number | null) => (rate === null ? t('attendance:notYet') : percent(rate))
  const { total } = hours
  return (
    <Stack>
      <StatRow>
        <StatTile label={t('attendance:given')} value={inHours(total.givenMinutes)} note={t('attendance:givenNote')} />
        <StatTile label={t('attendance:attended')} value={inHours(total.presentMinutes)} tone="success" />
        <StatTile
          label={t('attendance:rate')}
          value={rateOf(total.rate)}
          note={t('attendance:rateNote', { percent: percent(least, 0) })}
          tone={total.rate !== null && total.rate < least ? 'warning' : 'success'}
        />
      </StatRow>
      <DataGrid
        label={t('attendance:hoursTab')}
        rows={hours.rows}
        rowId={(row) => row.enrolmentId}
        columns={[
          { key: 'number', header: t('attendance:document.number'), value: (row) => row.listNumber, kind: 'number' },
          {
            key: 'name',
            header: t('attendance:document.name'),
            value: (row) => name(row),
            filter: 'text',
            width: 'minmax(9rem, 2fr)',
            fixed: true,
          },
          {
            key: 'rate',
            header: t('attendance:rate'),
            value: (row) => row.hours.rate,
            render: ({ hours: { rate } }) => (
              <StatusBadge tone={rate === null ? 'neutral' : rate < least ? 'danger' : 'success'}>
                <bdi>{rateOf(rate)}</bdi>
              </StatusBadge>
            ),
            width: 'minmax(6.5rem, 1fr)',
          },
          ...(['givenMinutes', 'presentMinutes'] as const).map((key) => ({
            key,
            header: t(key === 'givenMinutes' ? 'attendance:given' : 'attendance:attended'),
            value: (row: (typeof hours.rows)[number]) => row.hours[key],
            render: (row: (typeof hours.rows)[number]) => <bdi>{inHours(row.hours[key])}</bdi>,
            width: 'minmax(5.5rem, 1fr)',
          })),
          ...(['late', 'excused', 'absent', 'unmarked'] as const).map((key) => ({
            key,
            header: key === 'unmarked' ? t('attendance:unmarked') : t(`components:attendance.${key}`),
            value: (row: (typeof hours.rows)[number]) => row.hours[key],
            kind: 'number' as const,
            hidden: key === 'unmarked',
          })),
        ]}
        empty={<EmptyState title={t('attendance:nobody')}>{t('attendance:nobodyText')}</EmptyState>}
        height="24rem"
      />
    </Stack>
  )
}
