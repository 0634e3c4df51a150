import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../components/data-grid/columns.ts'
import { DataGrid } from '../components/data-grid/data-grid.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { SwitchField } from '../components/switch-field.tsx'
import { ArchiveStatus } from './archive-status.tsx'
import { Loaded } from './loaded.tsx'

interface Archivable {
  readonly id: number
  readonly isArchived: boolean
}

interface ArchiveListProps<Row extends Archivable> {
  query: ComponentProps<typeof Loaded<Row[]>>['query']
  label: string
  columns: readonly GridColumn<Row>[]
  /** Title of the column that says whether a record is archived; the column is added as the last. */
  status: string
  onOpen: (row: Row) => void
  /** What to say while there is no record at all. */
  empty: { title: string; text: string }
}

/** A list of records that are archived and never deleted: archived ones are shown when asked for. */
export function ArchiveList<Row extends Archivable>(props: ArchiveListProps<Row>) {
  const { query, label, status, onOpen, empty } = props
  const { t } = useTranslation()
  const [withArchived, setWithArchived] = useState(false)
  const columns: GridColumn<Row>[] = [
    ...props.columns,
    {
      key: 'status',
      header: status,
      value: (row) => t(row.isArchived ? 'archive:archived' : 'archive:active'),
      render: (row) => <ArchiveStatus isArchived={row.isArchived} />,
      width: 'minmax(10rem, 1fr)',
    },
  ]
  return (
    <Loaded query={query}>
      {(all) => (
        <DataGrid
          label={label}
          columns={columns}
          rows={all.filter((row) => withArchived || !row.isArchived)}
          nothing={
            !withArchived && all.every((row) => row.isArchived) ? (
              <EmptyState title={t('archive:allArchived')}>
                {t('archive:allArchivedText', { show: t('archive:show') })}
              </EmptyState>
            ) : null
          }
          rowId={(row) => row.id}
          onOpen={onOpen}
          actions={
            all.some((row) => row.isArchived) ? (
              <SwitchField
                label={t('archive:show')}
                value={withArchived}
                onChange={(event) => setWithArchived(event.currentTarget.checked)}
              />
            ) : null
          }
          empty={all.length === 0 ? <EmptyState title={empty.title}>{empty.text}</EmptyState> : null}
        />
      )}
    </Loaded>
  )
}
