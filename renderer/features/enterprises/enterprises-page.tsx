import { IconArrowBackUp, IconBuildingStore, IconCalendarEvent, IconPlus, IconTrash } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EnterpriseRow } from '../../../electron/shared/contract/enterprises/record.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { StageBadge } from './stage-badge.tsx'

/** Every project, from the idea on; the trash is the same list, asked for in the address. */
export function EnterprisesPage() {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const navigate = useNavigate()
  const trashed = useSearch({ from: '/enterprises' }).trash ?? false
  const enterprises = useQuery('enterprises.list', { trashed })
  const columns = useColumns()
  const create = () => void navigate({ to: '/enterprises/new' })

  return (
    <>
      <PageHeader
        title={t('enterprises:list.title')}
        subtitle={trashed ? t('enterprises:list.trash') : t('enterprises:list.subtitle')}
        actions={
          <>
            <Button variant="primary" act="new" icon={<IconPlus aria-hidden size="1.25rem" />} onClick={create}>
              {t('enterprises:list.new')}
            </Button>
            <Button
              icon={<IconCalendarEvent aria-hidden size="1.25rem" />}
              onClick={() => void navigate({ to: '/follow-up' })}
            >
              {t('enterprises:list.due')}
            </Button>
            <Button
              icon={trashed ? <IconArrowBackUp aria-hidden size="1.25rem" /> : <IconTrash aria-hidden size="1.25rem" />}
              onClick={() => void navigate({ to: '/enterprises', search: trashed ? {} : { trash: true } })}
            >
              {trashed ? t('enterprises:list.all') : t('enterprises:list.trash')}
            </Button>
          </>
        }
      />
      {enterprises.data ? (
        <DataGrid<EnterpriseRow, number>
          key={String(trashed)}
          label={t('enterprises:list.title')}
          columns={columns}
          rows={enterprises.data}
          rowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/enterprises/$id', params: { id: String(id) } })}
          empty={
            trashed ? (
              <EmptyState title={t('enterprises:list.emptyTrash')} />
            ) : (
              <EmptyState
                title={t('enterprises:list.empty')}
                action={
                  <Button icon={<IconBuildingStore aria-hidden size="1.25rem" />} onClick={create}>
                    {t('enterprises:list.new')}
                  </Button>
                }
              >
                {t('enterprises:list.emptyText')}
              </EmptyState>
            )
          }
        />
      ) : enterprises.error ? (
        <ErrorState onRetry={() => void enterprises.refetch()}>{ofError(enterprises.error)}</ErrorState>
      ) : (
        <LoadingState />
      )}
    </>
  )
}

function useColumns(): GridColumn<EnterpriseRow>[] {
  const { t } = useTranslation()
  const { list, language, name, label, amount } = useFormatters()
  const nameOf = (row: EnterpriseRow) => (language === 'ar' && row.nameAr ? row.nameAr : row.name)
  const workshopOf = (row: EnterpriseRow) =>
    row.workshopNameFr ? label({ nameFr: row.workshopNameFr, nameAr: row.workshopNameAr }) : null
  return [
    {
      key: 'number',
      header: t('enterprises:column.number'),
      value: (row) => row.number,
      kind: 'code',
      width: '8.5rem',
      fixed: true,
    },
    {
      key: 'name',
      header: t('enterprises:column.name'),
      value: nameOf,
      render: (row) => <strong>{nameOf(row)}</strong>,
      filter: 'text',
      width: 'minmax(11rem, 2fr)',
      fixed: true,
    },
    {
      key: 'founders',
      header: t('enterprises:column.founders'),
      value: (row) => list(row.founders.map(name)),
      filter: 'text',
      width: 'minmax(10rem, 2fr)',
    },
    {
      key: 'stage',
      header: t('enterprises:column.stage'),
      value: (row) => t(`enterprises:stage.${row.stage}`),
      render: (row) => <StageBadge stage={row.stage} />,
      filter: 'choice',
      // The longest stage in words, with its mark.
      width: '10.5rem',
    },
    { key: 'since', header: t('enterprises:column.since'), value: (row) => row.stageSince, kind: 'day', hidden: true },
    {
      key: 'workshop',
      header: t('enterprises:column.workshop'),
      value: workshopOf,
      filter: 'choice',
      width: 'minmax(8rem, 1fr)',
      hidden: true,
    },
    {
      key: 'legalForm',
      header: t('enterprises:field.legalForm'),
      value: (row) => t(`enterprises:legalForm.${row.legalForm}`),
      filter: 'choice',
      hidden: true,
    },
    {
      key: 'paid',
      header: t('enterprises:column.paid'),
      value: (row) => row.paid / 100,
      render: (row) => <span dir="auto">{amount(row.paid)}</span>,
      kind: 'number',
      width: '8.5rem',
    },
    {
      key: 'nextVisit',
      header: t('enterprises:column.nextVisit'),
      value: (row) => row.nextVisitOn,
      kind: 'day',
      width: '10rem',
    },
    {
      key: 'adviser',
      header: t('enterprises:column.adviser'),
      value: (row) => row.adviserName,
      filter: 'choice',
      hidden: true,
    },
  ]
}
