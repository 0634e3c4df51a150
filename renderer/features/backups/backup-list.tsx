import { useTranslation } from 'react-i18next'
import type { ListedBackup } from '../../../electron/shared/contract/backups.ts'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { timeOf } from './words.ts'

interface BackupListProps {
  backups: readonly ListedBackup[]
  label: string
  onOpen: (backup: ListedBackup) => void
}

/** What a list says of each backup. */
export function useBackupColumns(): GridColumn<ListedBackup>[] {
  const { t } = useTranslation()
  const { number } = useFormatters()
  return [
    { key: 'createdAt', header: t('backups:column.date'), kind: 'code', value: timeOf, fixed: true },
    { key: 'reason', header: t('backups:column.reason'), value: ({ reason }) => t(`backups:reason.${reason}`) },
    { key: 'trainees', header: t('backups:count.trainees'), kind: 'number', value: ({ counts }) => counts.trainees },
    { key: 'sessions', header: t('backups:count.sessions'), kind: 'number', value: ({ counts }) => counts.sessions },
    {
      key: 'size',
      header: t('backups:column.size'),
      value: ({ bytes }) => t('backups:megabytes', { size: number(bytes / 1_000_000, 1) }),
      hidden: true,
    },
    { key: 'station', header: t('backups:column.station'), value: ({ station }) => station, hidden: true },
    {
      key: 'state',
      header: t('backups:column.state'),
      value: ({ isWhole }) => t(isWhole ? 'backups:state.whole' : 'backups:state.notWhole'),
      render: ({ isWhole }) => (
        <StatusBadge tone={isWhole ? 'success' : 'danger'}>
          {t(isWhole ? 'backups:state.whole' : 'backups:state.notWhole')}
        </StatusBadge>
      ),
    },
  ]
}

export const rowIdOf = ({ place, id }: ListedBackup) => `${place ?? ''}/${id}`

/** Backups with their day, why each was made and how much is in it. */
export function BackupList({ backups, label, onOpen }: BackupListProps) {
  return (
    <DataGrid<ListedBackup, string>
      label={label}
      columns={useBackupColumns()}
      rows={backups}
      rowId={rowIdOf}
      onOpen={onOpen}
    />
  )
}
