import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgrammeTree } from '../../../electron/shared/contract/workshops.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Stack } from '../../components/stack.tsx'
import { ArchiveButton } from '../../lib/archive-button.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { ModuleDialog } from './module-dialog.tsx'
import { ModuleItem } from './module-item.tsx'
import { ProgrammeDialog } from './programme-dialog.tsx'
import styles from './programme-tree.module.css'

interface ProgrammeCardProps {
  programme: ProgrammeTree
  withArchived: boolean
}

/** A programme: whether its modules fill its hours, and the modules in order. */
export function ProgrammeCard({ programme, withArchived }: ProgrammeCardProps) {
  const { t } = useTranslation()
  const { label, hours } = useFormatters()
  const archive = useMutation('workshops.setProgrammeArchived')
  const [dialog, setDialog] = useState<'edit' | 'add' | null>(null)
  const { requiredHours, moduleHours } = programme
  const gap = requiredHours - moduleHours
  const modules = programme.modules.filter((module) => withArchived || !module.isArchived)
  const inUse = modules.filter((module) => !module.isArchived)
  const close = () => setDialog(null)
  return (
    <Card
      title={label(programme)}
      actions={
        <Stack direction="row" gap="small">
          {programme.isArchived ? <Badge>{t('archive:archived')}</Badge> : null}
          <Button variant="quiet" icon={<IconPencil aria-hidden size="1.125rem" />} onClick={() => setDialog('edit')}>
            {t('workshops:programme.edit')}
          </Button>
          <ArchiveButton
            name={label(programme)}
            isArchived={programme.isArchived}
            onArchive={(isArchived) => archive.mutateAsync({ id: programme.id, isArchived })}
          />
        </Stack>
      }
    >
      <Stack>
        <p className={styles.sum}>
          {t('workshops:programme.sum', { modules: hours(moduleHours * 60), required: hours(requiredHours * 60) })}
          <Badge tone={gap === 0 ? 'success' : 'warning'}>
            {gap === 0
              ? t('workshops:programme.right')
              : gap > 0
                ? t('workshops:programme.missing', { hours: hours(gap * 60) })
                : t('workshops:programme.over', { hours: hours(-gap * 60) })}
          </Badge>
        </p>
        {modules.length > 0 ? (
          <ol className={styles.modules}>
            {modules.map((module) => (
              <ModuleItem
                key={module.id}
                module={module}
                withArchived={withArchived}
                isFirst={inUse[0] === module}
                isLast={inUse.at(-1) === module}
              />
            ))}
          </ol>
        ) : (
          <p className={styles.none}>{t('workshops:module.none')}</p>
        )}
        <div>
          <Button onClick={() => setDialog('add')}>{t('workshops:module.add')}</Button>
        </div>
      </Stack>
      {dialog === 'edit' ? <ProgrammeDialog programme={programme} onClose={close} /> : null}
      {dialog === 'add' ? <ModuleDialog programmeId={programme.id} onClose={close} /> : null}
    </Card>
  )
}
