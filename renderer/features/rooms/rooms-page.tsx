import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '../../../electron/shared/contract/rooms.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ArchiveList } from '../../lib/archive-list.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { RoomDialog } from './room-dialog.tsx'

/** The rooms of the centre; Enter on a row changes it. */
export function RoomsPage() {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const rooms = useQuery('rooms.list', {})
  const [edited, setEdited] = useState<Room | 'new' | null>(null)

  const columns: GridColumn<Room>[] = [
    { key: 'name', header: t('rooms:field.name'), value: label, fixed: true, width: 'minmax(14rem, 2fr)' },
    { key: 'capacity', header: t('rooms:field.capacity'), value: (room) => room.capacity, kind: 'number' },
    {
      key: 'isStepFree',
      header: t('rooms:field.isStepFree'),
      value: (room) => t(room.isStepFree ? 'rooms:stepFree' : 'rooms:steps'),
      filter: 'choice',
      width: 'minmax(11rem, 1fr)',
    },
  ]
  const add = (
    <Button variant="primary" act="new" icon={<IconPlus aria-hidden size="1.25rem" />} onClick={() => setEdited('new')}>
      {t('rooms:add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('rooms:title')} subtitle={t('rooms:subtitle')} trail={<SettingsTrail />} actions={add} />
      <ArchiveList
        query={rooms}
        label={t('rooms:title')}
        columns={columns}
        status={t('rooms:field.status')}
        onOpen={setEdited}
        empty={{ title: t('rooms:empty.title'), text: t('rooms:empty.text') }}
      />
      {edited ? <RoomDialog room={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} /> : null}
    </>
  )
}
