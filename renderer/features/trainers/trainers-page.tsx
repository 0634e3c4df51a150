import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trainer } from '../../../electron/shared/contract/trainers.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SwitchField } from '../../components/switch-field.tsx'
import { ArchiveStatus } from '../../lib/archive-status.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { TrainerDialog } from './trainer-dialog.tsx'

/** Those who lead sessions; Enter on a row changes it. */
export function TrainersPage() {
  const { t } = useTranslation()
  const { name, label, phone } = useFormatters()
  const trainers = useQuery('trainers.list', {})
  const workshops = useQuery('workshops.list', {})
  const [edited, setEdited] = useState<Trainer | 'new' | null>(null)
  const [withArchived, setWithArchived] = useState(false)

  function workshopOf({ workshopId }: Trainer): string | null {
    const workshop = workshops.data?.find((one) => one.id === workshopId)
    return workshop ? label(workshop) : null
  }

  const columns: GridColumn<Trainer>[] = [
    { key: 'name', header: t('trainers:field.name'), value: name, fixed: true, width: 'minmax(14rem, 2fr)' },
    {
      key: 'workshop',
      header: t('trainers:field.workshop'),
      value: workshopOf,
      filter: 'choice',
      width: 'minmax(11rem, 1fr)',
    },
    { key: 'phone', header: t('trainers:field.phone'), value: (trainer) => phone(trainer.phone), kind: 'code' },
    { key: 'email', header: t('trainers:field.email'), value: (trainer) => trainer.email, hidden: true },
    {
      key: 'status',
      header: t('trainers:field.status'),
      value: (trainer) => t(trainer.isArchived ? 'archive:archived' : 'archive:active'),
      render: (trainer) => <ArchiveStatus isArchived={trainer.isArchived} />,
      width: 'minmax(10rem, 1fr)',
    },
  ]
  return (
    <>
      <PageHeader
        title={t('trainers:title')}
        subtitle={t('trainers:subtitle')}
        trail={<SettingsTrail />}
        actions={
          <Button variant="primary" icon={<IconPlus aria-hidden size="1.25rem" />} onClick={() => setEdited('new')}>
            {t('trainers:add')}
          </Button>
        }
      />
      <Loaded query={trainers}>
        {(all) => (
          <DataGrid
            label={t('trainers:title')}
            columns={columns}
            rows={all.filter((trainer) => withArchived || !trainer.isArchived)}
            rowId={(trainer) => trainer.id}
            onOpen={setEdited}
            actions={
              all.some((trainer) => trainer.isArchived) ? (
                <SwitchField
                  label={t('archive:show')}
                  value={withArchived}
                  onChange={(event) => setWithArchived(event.currentTarget.checked)}
                />
              ) : null
            }
            empty={
              all.length === 0 ? (
                <EmptyState title={t('trainers:empty.title')}>{t('trainers:empty.text')}</EmptyState>
              ) : null
            }
          />
        )}
      </Loaded>
      {edited ? (
        <TrainerDialog trainer={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      ) : null}
    </>
  )
}
