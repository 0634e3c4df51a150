import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuePerson } from '../../../electron/shared/contract/personal-data.ts'
import { isolateLtr } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { ApproveDialog } from './approve-dialog.tsx'

/** Whose files are too old and why. Nothing is ticked beforehand: the list is there to be read. */
export function DueFiles({ lastRunOn }: { lastRunOn: string | null }) {
  const { t } = useTranslation('personalData')
  const { day } = useFormatters()
  const due = useQuery('personalData.due', {})
  return (
    <Card title={t('retention.due')}>
      <Stack>
        <p>
          {t('retention.dueText')}{' '}
          {lastRunOn ? t('retention.lastRun', { day: isolateLtr(day(lastRunOn)) }) : t('retention.neverRun')}
        </p>
        <Loaded query={due}>
          {(people) => (people.length > 0 ? <DueList people={people} /> : <EmptyState title={t('retention.none')} />)}
        </Loaded>
      </Stack>
    </Card>
  )
}

function DueList({ people }: { people: readonly DuePerson[] }) {
  const { t } = useTranslation('personalData')
  const { name } = useFormatters()
  const [ticked, setTicked] = useState<DuePerson['id'][]>([])
  const [isAsking, setAsking] = useState(false)
  // Whoever left the list meanwhile is not asked for any more.
  const chosen = ticked.filter((id) => people.some((person) => person.id === id))
  const columns: GridColumn<DuePerson>[] = [
    {
      key: 'fileNumber',
      header: t('retention.column.fileNumber'),
      kind: 'code',
      value: ({ fileNumber }) => fileNumber,
    },
    { key: 'name', header: t('retention.column.name'), value: name, filter: 'text', fixed: true },
    {
      key: 'reason',
      header: t('retention.column.reason'),
      value: ({ reason }) => t(`retention.reason.${reason}`),
      filter: 'choice',
      width: 'minmax(16rem, 2fr)',
    },
    { key: 'since', header: t('retention.column.since'), kind: 'day', value: ({ since }) => since },
    { key: 'dueOn', header: t('retention.column.dueOn'), kind: 'day', value: ({ dueOn }) => dueOn },
  ]

  function ask(): void {
    if (chosen.length > 0) setAsking(true)
    else toast(t('retention.nothingChosen'), { tone: 'danger' })
  }

  return (
    <>
      <DataGrid
        label={t('retention.due')}
        columns={columns}
        rows={people}
        rowId={({ id }) => id}
        selection={chosen}
        onSelectionChange={setTicked}
        actions={
          <Button size="small" onClick={ask}>
            {t('retention.approve')}
          </Button>
        }
      />
      {isAsking ? <ApproveDialog ids={chosen} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
