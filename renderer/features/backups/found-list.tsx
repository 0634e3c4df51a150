import { useTranslation } from 'react-i18next'
import type { ListedBackup } from '../../../electron/shared/contract/backups.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { rowIdOf, useBackupColumns } from './backup-list.tsx'
import { timeOf } from './words.ts'

interface FoundListProps {
  backups: readonly ListedBackup[]
  onPick: (backup: ListedBackup) => void
}

/** Backups found for a restore, by somebody who may never have seen a list of Warcha: each with its button, nothing to arrange. */
export function FoundList({ backups, onPick }: FoundListProps) {
  const { t } = useTranslation()
  const { number } = useFormatters()
  const placeOf = ({ place }: ListedBackup) =>
    t(place === null ? 'backups:restorePage.here' : 'backups:restorePage.stick')
  const known = useBackupColumns()
  const of = (key: string) => known.filter((column) => column.key === key)
  const columns: GridColumn<ListedBackup>[] = [
    ...of('createdAt').map((column) => ({ ...column, width: '10.5rem' })),
    { key: 'place', header: t('backups:column.place'), value: placeOf, width: '8rem' },
    ...of('reason'),
    ...of('state').map((column) => ({ ...column, width: '7.5rem' })),
    {
      key: 'pick',
      header: t('backups:restorePage.column'),
      value: () => t('backups:restorePage.pick'),
      width: '10rem',
      render: (backup) => (
        <Button
          size="small"
          label={`${t('backups:restorePage.pick')} (${timeOf(backup)})`}
          onClick={() => onPick(backup)}
        >
          {t('backups:restorePage.pick')}
        </Button>
      ),
    },
  ]
  return (
    <DataGrid<ListedBackup, string>
      label={t('backups:restorePage.choose')}
      counted={t('backups:restorePage.count', { count: backups.length, formatted: number(backups.length) })}
      columns={columns.map((column) => ({ ...column, fixed: true }))}
      rows={backups}
      rowId={rowIdOf}
      onOpen={onPick}
    />
  )
}
