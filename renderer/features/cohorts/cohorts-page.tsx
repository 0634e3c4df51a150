import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Cohort } from '../../../electron/shared/contract/cohorts.ts'
import { office } from '../../../electron/shared/contract/define.ts'
import type { TrainingYearId, WorkshopId } from '../../../electron/shared/contract/fields.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { Swatch } from '../../components/swatch.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { CohortFilters } from './cohort-filters.tsx'
import { CohortStatus } from './cohort-status.tsx'

/** The cohorts of the centre, latest first; Enter on a row opens it. */
export function CohortsPage() {
  const { t } = useTranslation()
  const { label, name } = useFormatters()
  const { role } = useCurrentUser()
  const navigate = useNavigate()
  const search = useSearch({ from: '/cohorts' })
  const isFiltered = Boolean(search.year || search.workshop || search.running)
  const cohorts = useQuery(
    'cohorts.list',
    {
      ...(search.year ? { trainingYearId: search.year as TrainingYearId } : {}),
      ...(search.workshop ? { workshopId: search.workshop as WorkshopId } : {}),
      ...(search.running ? { runningOn: localDay(new Date()) } : {}),
    },
    { keepPrevious: true },
  )
  const columns: GridColumn<Cohort>[] = [
    { key: 'code', header: t('cohorts:field.code'), value: (cohort) => cohort.code, kind: 'code', fixed: true },
    {
      key: 'status',
      header: t('cohorts:field.status'),
      value: (cohort) => t(`cohorts:status.${cohort.status}`),
      render: (cohort) => <CohortStatus status={cohort.status} />,
      width: 'minmax(8rem, auto)',
    },
    {
      key: 'workshop',
      header: t('cohorts:field.workshop'),
      value: (cohort) => label(cohort.workshop),
      render: (cohort) => (
        <>
          <Swatch colour={cohort.workshop.colour} />
          {label(cohort.workshop)}
        </>
      ),
      width: 'minmax(10rem, 1fr)',
    },
    {
      key: 'programme',
      header: t('cohorts:field.programme'),
      value: (cohort) => label(cohort.programme),
      width: 'minmax(10rem, 1.4fr)',
      hidden: true,
    },
    { key: 'startsOn', header: t('cohorts:field.startsOn'), value: (cohort) => cohort.startsOn, kind: 'day' },
    { key: 'endsOn', header: t('cohorts:field.endsOn'), value: (cohort) => cohort.endsOn, kind: 'day' },
    {
      key: 'placed',
      header: t('cohorts:field.placed'),
      value: (cohort) => cohort.placed,
      render: (cohort) => <Ltr>{`${cohort.placed} / ${cohort.capacity}`}</Ltr>,
      kind: 'number',
    },
    {
      key: 'leadTrainer',
      header: t('cohorts:field.leadTrainer'),
      value: (cohort) => (cohort.leadTrainer ? name(cohort.leadTrainer) : null),
      width: 'minmax(9rem, 1fr)',
      hidden: true,
    },
  ]
  const clear = (
    <Button onClick={() => void navigate({ to: '/cohorts', search: {} })}>{t('cohorts:empty.clear')}</Button>
  )
  return (
    <>
      <PageHeader
        title={t('cohorts:title')}
        subtitle={t('cohorts:subtitle')}
        actions={
          (office as readonly string[]).includes(role) ? (
            <Button
              variant="primary"
              act="new"
              icon={<IconPlus aria-hidden size="1.25rem" />}
              onClick={() => void navigate({ to: '/cohorts/new' })}
            >
              {t('cohorts:add')}
            </Button>
          ) : null
        }
      />
      <Stack>
        <CohortFilters search={search} />
        <Loaded query={cohorts}>
          {(rows) => (
            <DataGrid
              label={t('cohorts:title')}
              columns={columns}
              rows={rows}
              rowId={(cohort) => cohort.id}
              onOpen={({ id }) => void navigate({ to: '/cohorts/$cohortId', params: { cohortId: `${id}` } })}
              empty={
                isFiltered ? (
                  <EmptyState title={t('cohorts:empty.filtered')} action={clear} />
                ) : (
                  <EmptyState title={t('cohorts:empty.title')}>{t('cohorts:empty.text')}</EmptyState>
                )
              }
            />
          )}
        </Loaded>
      </Stack>
    </>
  )
}
