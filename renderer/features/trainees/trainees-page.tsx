import { IconArrowBackUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { ExportReasonDialog } from '../../lib/export-reason-dialog.tsx'
import { useCall } from '../../lib/use-call.ts'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { TraineesSearch } from './list-search.ts'
import { useTraineeColumns } from './trainee-columns.tsx'
import { TraineeFiltersBar } from './trainee-filters.tsx'

/** All files of the centre; filters stand in the address. */
export function TraineesPage() {
  const { t } = useTranslation(['trainees', 'common'])
  const { ofError } = useMessages()
  const navigate = useNavigate()
  const call = useCall()
  const preview = useDocumentPreview()
  // The router leaves in what it does not know, and the backend refuses it.
  const search = TraineesSearch.parse(useSearch({ from: '/trainees' }))
  const columns = useTraineeColumns()
  const { role } = useCurrentUser()
  const [isExporting, setExporting] = useState(false)
  const filters = { ...search, text: search.text ?? '' }
  const list = useQuery('trainees.list', filters, { keepPrevious: true })
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  const narrow = (change: Partial<TraineesSearch>) =>
    void navigate({ to: '/trainees', search: { ...search, ...change }, replace: true })
  const enrol = () => void navigate({ to: '/trainees/new' })

  const withoutNames = async () => preview(await call('trainees.exportList', filters))

  async function exportList(): Promise<void> {
    try {
      await withoutNames()
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  const enrolButton = (
    <Button variant="primary" act="new" icon={<IconPlus aria-hidden size="1.125rem" />} onClick={enrol}>
      {t('enrol.action')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={search.inTrash ? t('list.trashTitle') : t('list.title')}
        actions={
          <>
            {enrolButton}
            <Button
              icon={
                search.inTrash ? (
                  <IconArrowBackUp aria-hidden size="1.125rem" />
                ) : (
                  <IconTrash aria-hidden size="1.125rem" />
                )
              }
              onClick={() => narrow({ inTrash: search.inTrash ? undefined : true })}
            >
              {search.inTrash ? t('list.leaveTrash') : t('list.trash')}
            </Button>
          </>
        }
      />
      <Stack>
        {search.inTrash ? null : <TraineeFiltersBar search={search} onChange={narrow} />}
        {list.data ? (
          <DataGrid
            label={t('list.title')}
            columns={columns}
            rows={list.data}
            rowId={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/trainees/$id', params: { id: String(row.id) } })}
            onExport={() => (role === 'director' ? setExporting(true) : void exportList())}
            empty={
              search.inTrash ? (
                <EmptyState title={t('list.trashEmpty')} />
              ) : isFiltered ? (
                <EmptyState
                  title={t('list.nobody')}
                  action={
                    <Button onClick={() => void navigate({ to: '/trainees', search: {} })}>{t('list.clear')}</Button>
                  }
                >
                  {t('list.nobodyHint')}
                </EmptyState>
              ) : (
                <EmptyState title={t('list.empty')} action={enrolButton}>
                  {t('list.emptyHint')}
                </EmptyState>
              )
            }
          />
        ) : list.error ? (
          <ErrorState onRetry={() => void list.refetch()}>{ofError(list.error)}</ErrorState>
        ) : (
          <LoadingState />
        )}
      </Stack>
      {isExporting ? (
        <ExportReasonDialog
          title={t('export.title')}
          acts={[
            {
              key: 'named',
              label: t('export.withNames'),
              needsReason: true,
              run: async (reason) => preview(await call('trainees.exportNamedList', { ...filters, reason })),
            },
            { key: 'coded', label: t('export.withoutNames'), needsReason: false, run: withoutNames },
          ]}
          onClose={() => setExporting(false)}
        >
          <p>{t('export.text')}</p>
        </ExportReasonDialog>
      ) : null}
    </>
  )
}
