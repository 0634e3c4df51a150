import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trainer } from '../../../electron/shared/contract/trainers.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ArchiveList } from '../../lib/archive-list.tsx'
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
  ]
  return (
    <>
      <PageHeader
        title={t('trainers:title')}
        subtitle={t('trainers:subtitle')}
        trail={<SettingsTrail />}
        actions={
          <Button
            variant="primary"
            act="new"
            icon={<IconPlus aria-hidden size="1.25rem" />}
            onClick={() => setEdited('new')}
          >
            {t('trainers:add')}
          </Button>
        }
      />
      <ArchiveList
        query={trainers}
        label={t('trainers:title')}
        columns={columns}
        status={t('trainers:field.status')}
        onOpen={setEdited}
        empty={{ title: t('trainers:empty.title'), text: t('trainers:empty.text') }}
      />
      {edited ? (
        <TrainerDialog trainer={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      ) : null}
    </>
  )
}
