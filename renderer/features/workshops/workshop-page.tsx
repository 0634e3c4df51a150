import { IconPencil, IconPlus } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../../electron/shared/contract/fields.ts'
import type { WorkshopDetails } from '../../../electron/shared/contract/workshops.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { SwitchField } from '../../components/switch-field.tsx'
import { ArchiveButton } from '../../lib/archive-button.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { ProgrammeCard } from './programme-card.tsx'
import { ProgrammeDialog } from './programme-dialog.tsx'
import { WorkshopDialog } from './workshop-dialog.tsx'

/** One workshop with the tree of what it teaches. */
export function WorkshopPage() {
  const { workshopId } = useParams({ from: '/settings/workshops/$workshopId' })
  const workshop = useQuery('workshops.details', { id: Number(workshopId) as WorkshopId })
  return (
    <Loaded query={workshop} isPage>
      {(loaded) => <WorkshopTree workshop={loaded} />}
    </Loaded>
  )
}

function WorkshopTree({ workshop }: { workshop: WorkshopDetails }) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const archive = useMutation('workshops.setArchived')
  const [dialog, setDialog] = useState<'edit' | 'add' | null>(null)
  const [withArchived, setWithArchived] = useState(false)
  const shown = workshop.programmes.filter((programme) => withArchived || !programme.isArchived)
  const hasArchived = workshop.programmes.some(
    (programme) =>
      programme.isArchived ||
      programme.modules.some((module) => module.isArchived || module.competences.some((one) => one.isArchived)),
  )
  const close = () => setDialog(null)
  return (
    <>
      <PageHeader
        title={label(workshop)}
        subtitle={`${workshop.code} · ${t(`workshops:family.${workshop.family}`)}`}
        badge={workshop.isArchived ? <Badge>{t('archive:archived')}</Badge> : undefined}
        trail={<Link to="/settings/workshops">{t('workshops:title')}</Link>}
        actions={
          <>
            <Button
              variant="primary"
              act="new"
              icon={<IconPlus aria-hidden size="1.25rem" />}
              onClick={() => setDialog('add')}
            >
              {t('workshops:programme.add')}
            </Button>
            <Button act="edit" icon={<IconPencil aria-hidden size="1.125rem" />} onClick={() => setDialog('edit')}>
              {t('common:action.edit')}
            </Button>
            <ArchiveButton
              name={label(workshop)}
              isArchived={workshop.isArchived}
              onArchive={(isArchived) => archive.mutateAsync({ id: workshop.id, isArchived })}
            />
          </>
        }
      />
      <Stack gap="large">
        {hasArchived ? (
          <SwitchField
            label={t('archive:show')}
            value={withArchived}
            onChange={(event) => setWithArchived(event.currentTarget.checked)}
          />
        ) : null}
        {shown.map((programme) => (
          <ProgrammeCard key={programme.id} programme={programme} withArchived={withArchived} />
        ))}
        {workshop.programmes.length === 0 ? (
          <EmptyState title={t('workshops:programme.emptyTitle')}>{t('workshops:programme.emptyText')}</EmptyState>
        ) : null}
      </Stack>
      {dialog === 'edit' ? <WorkshopDialog workshop={workshop} onClose={close} /> : null}
      {dialog === 'add' ? <ProgrammeDialog workshopId={workshop.id} onClose={close} /> : null}
    </>
  )
}
