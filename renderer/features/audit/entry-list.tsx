import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../electron/shared/contract/audit.ts'
import { isolate } from '../../../electron/shared/i18n/isolate.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Stack } from '../../components/stack.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'

/** The entries, latest first; each a sentence whose subject stands in the column before. */
export function EntryList({ entries, isCut }: { entries: readonly AuditEntry[]; isCut: boolean }) {
  const { t } = useTranslation()
  const outcome = ({ refusal }: AuditEntry) => refusal ?? t('audit:outcome.done')
  return (
    <Stack>
      {isCut ? <p>{t('audit:cut')}</p> : null}
      <DataGrid<AuditEntry, number>
        label={t('audit:list')}
        rows={entries}
        rowId={({ seq }) => seq}
        columns={[
          { key: 'seq', header: t('audit:column.seq'), kind: 'number', value: ({ seq }) => seq, width: '5rem' },
          {
            key: 'day',
            header: t('audit:column.day'),
            kind: 'day',
            value: ({ day }) => day,
            fixed: true,
            width: '8rem',
          },
          { key: 'time', header: t('audit:column.time'), kind: 'code', value: ({ time }) => time, width: '6rem' },
          {
            key: 'who',
            header: t('audit:column.who'),
            value: ({ userName }) => userName ?? t('audit:nobody'),
            width: 'minmax(9rem, 1fr)',
          },
          {
            key: 'what',
            header: t('audit:column.what'),
            value: ({ text, reason }) => (reason ? t('audit:withReason', { text, reason: isolate(reason) }) : text),
            filter: 'text',
            wraps: true,
            fixed: true,
            width: 'minmax(16rem, 3fr)',
          },
          {
            key: 'outcome',
            header: t('audit:column.outcome'),
            value: outcome,
            render: (entry) => (
              <StatusBadge tone={entry.refusal === null ? 'success' : 'warning'}>{outcome(entry)}</StatusBadge>
            ),
            filter: 'choice',
            width: 'minmax(8rem, auto)',
          },
          { key: 'station', header: t('audit:column.station'), value: ({ station }) => station, hidden: true },
        ]}
        empty={<EmptyState title={t('audit:empty')}>{t('audit:emptyText')}</EmptyState>}
      />
    </Stack>
  )
}
