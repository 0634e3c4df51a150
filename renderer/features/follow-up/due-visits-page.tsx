import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueVisit } from '../../../electron/shared/contract/follow-up.ts'
import { Badge } from '../../components/badge.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { VisitDialog } from '../../lib/visits/visit-dialog.tsx'

/** Whom to visit, the longest overdue first. Opening a line opens its visit sheet. */
export function DueVisitsPage() {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const { language } = useFormatters()
  const navigate = useNavigate()
  const { adviser = null, days = 30 } = useSearch({ from: '/follow-up' })
  const due = useQuery('followUp.due', { adviserId: adviser as DueVisit['adviserId'], days }, { keepPrevious: true })
  const choices = useQuery('enterprises.choices', {})
  const columns = useColumns()
  const [opened, setOpened] = useState<DueVisit | null>(null)
  const search = (next: { adviser?: number | null; days?: number }) => {
    const wanted = { adviser, days, ...next }
    void navigate({ to: '/follow-up', search: { days: wanted.days, adviser: wanted.adviser ?? undefined } })
  }
  return (
    <>
      <PageHeader
        title={t('followUp:due.title')}
        subtitle={t('followUp:due.subtitle', { days })}
        trail={<Link to="/enterprises">{t('enterprises:list.title')}</Link>}
      />
      <Stack>
        <FormGrid columns={3}>
          <SelectField
            label={t('followUp:due.adviser')}
            placeholder={t('followUp:due.everyone')}
            options={(choices.data?.advisers ?? []).map((one) => ({ value: one.id as number, label: one.name }))}
            clearable
            value={adviser}
            onChange={(next) => search({ adviser: next })}
          />
          <SelectField
            label={t('followUp:due.horizon')}
            options={[
              { value: 0, label: t('followUp:due.overdue') },
              { value: 30, label: t('followUp:due.next') },
              { value: 90, label: t('followUp:due.quarter') },
            ]}
            value={days}
            onChange={(next) => search({ days: next ?? 30 })}
          />
        </FormGrid>
        {due.data ? (
          <DataGrid<DueVisit, number>
            label={t('followUp:due.title')}
            columns={columns}
            rows={due.data}
            rowId={({ id }) => id}
            onOpen={setOpened}
            empty={<EmptyState title={t('followUp:due.empty')}>{t('followUp:due.emptyText')}</EmptyState>}
          />
        ) : due.error ? (
          <ErrorState onRetry={() => void due.refetch()}>{ofError(due.error)}</ErrorState>
        ) : (
          <LoadingState />
        )}
      </Stack>
      {opened ? (
        <VisitDialog
          visitId={opened.id}
          name={language === 'ar' && opened.nameAr ? opened.nameAr : opened.name}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  )
}

function useColumns(): GridColumn<DueVisit>[] {
  const { t } = useTranslation()
  const { language, list, name, phone, day } = useFormatters()
  const nameOf = (row: DueVisit) => (language === 'ar' && row.nameAr ? row.nameAr : row.name)
  return [
    { key: 'plannedOn', header: t('followUp:column.plannedOn'), value: (row) => row.plannedOn, kind: 'day' },
    {
      key: 'late',
      header: t('followUp:column.late'),
      value: (row) => row.daysLate,
      render: (row) =>
        row.daysLate > 0 ? (
          <Badge tone="danger">{t('followUp:late', { count: row.daysLate })}</Badge>
        ) : (
          <Badge tone="info">{t('followUp:due.upcoming')}</Badge>
        ),
      width: '11rem',
    },
    {
      key: 'name',
      header: t('followUp:column.enterprise'),
      value: nameOf,
      render: (row) => <strong>{nameOf(row)}</strong>,
      filter: 'text',
      width: 'minmax(11rem, 2fr)',
      fixed: true,
    },
    {
      key: 'visit',
      header: t('followUp:column.visit'),
      value: (row) => (row.month === null ? t('followUp:extra') : t('followUp:month', { count: row.month })),
      width: '7rem',
    },
    {
      key: 'founders',
      header: t('followUp:column.founders'),
      value: (row) => list(row.founders.map(name)),
      width: 'minmax(9rem, 2fr)',
    },
    { key: 'phone', header: t('followUp:column.phone'), value: (row) => phone(row.phone), kind: 'code' },
    {
      key: 'place',
      header: t('followUp:column.place'),
      value: (row) => row.locality,
      filter: 'choice',
      width: 'minmax(7rem, 1fr)',
    },
    {
      key: 'last',
      header: t('followUp:column.last'),
      value: (row) => (row.lastStatus ? `${day(row.lastVisitOn)} · ${t(`followUp:status.${row.lastStatus}`)}` : null),
      hidden: true,
      width: '12rem',
    },
    {
      key: 'adviser',
      header: t('followUp:due.adviser'),
      value: (row) => row.adviserName,
      filter: 'choice',
      hidden: true,
      width: '9rem',
    },
  ]
}
