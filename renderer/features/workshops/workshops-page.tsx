import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workshop } from '../../../electron/shared/contract/workshops.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { Swatch } from '../../components/swatch.tsx'
import { ArchiveList } from '../../lib/archive-list.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { WorkshopDialog } from './workshop-dialog.tsx'

/** The workshops of the centre; Enter on a row opens its programmes. */
export function WorkshopsPage() {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const navigate = useNavigate()
  const workshops = useQuery('workshops.list', {})
  const [adding, setAdding] = useState(false)
  const open = (id: number) => void navigate({ to: '/settings/workshops/$workshopId', params: { workshopId: `${id}` } })

  const columns: GridColumn<Workshop>[] = [
    {
      key: 'name',
      header: t('workshops:field.name'),
      value: label,
      render: (workshop) => (
        <>
          <Swatch colour={workshop.colour} />
          {label(workshop)}
        </>
      ),
      fixed: true,
      width: 'minmax(14rem, 2fr)',
    },
    { key: 'code', header: t('workshops:field.code'), value: (workshop) => workshop.code, kind: 'code' },
    {
      key: 'family',
      header: t('workshops:field.family'),
      value: (workshop) => t(`workshops:family.${workshop.family}`),
      filter: 'choice',
      width: 'minmax(10rem, 1fr)',
    },
    {
      key: 'programmes',
      header: t('workshops:field.programmes'),
      value: (workshop) => workshop.programmes.filter((programme) => !programme.isArchived).length,
      kind: 'number',
    },
  ]
  return (
    <>
      <PageHeader
        title={t('workshops:title')}
        subtitle={t('workshops:subtitle')}
        trail={<SettingsTrail />}
        actions={
          <Button
            variant="primary"
            act="new"
            icon={<IconPlus aria-hidden size="1.25rem" />}
            onClick={() => setAdding(true)}
          >
            {t('workshops:add')}
          </Button>
        }
      />
      <ArchiveList
        query={workshops}
        label={t('workshops:title')}
        columns={columns}
        status={t('workshops:field.status')}
        onOpen={(workshop) => open(workshop.id)}
        empty={{ title: t('workshops:empty.title'), text: t('workshops:empty.text') }}
      />
      {adding ? (
        <WorkshopDialog
          workshop={undefined}
          taken={workshops.data?.filter(({ isArchived }) => !isArchived).map(({ colour }) => colour)}
          onClose={() => setAdding(false)}
          onCreated={({ id }) => open(id)}
        />
      ) : null}
    </>
  )
}
