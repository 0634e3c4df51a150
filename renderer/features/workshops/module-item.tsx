import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Module } from '../../../electron/shared/contract/workshops.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { ArchiveButton } from '../../lib/archive-button.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { CompetenceDialog } from './competence-dialog.tsx'
import { CompetenceItem } from './competence-item.tsx'
import { ModuleDialog } from './module-dialog.tsx'
import { MoveButtons } from './move-buttons.tsx'
import styles from './programme-tree.module.css'

interface ModuleItemProps {
  module: Module
  withArchived: boolean
  isFirst: boolean
  isLast: boolean
}

/** A module with its hours and its competences in order. */
export function ModuleItem({ module, withArchived, isFirst, isLast }: ModuleItemProps) {
  const { t } = useTranslation()
  const { label, hours } = useFormatters()
  const move = useMutation('workshops.moveModule')
  const archive = useMutation('workshops.setModuleArchived')
  const [dialog, setDialog] = useState<'edit' | 'add' | null>(null)
  const competences = module.competences.filter((competence) => withArchived || !competence.isArchived)
  const inUse = competences.filter((competence) => !competence.isArchived)
  const close = () => setDialog(null)
  return (
    <li className={styles.module} data-archived={module.isArchived || undefined}>
      <div className={styles.line}>
        <h3 className={styles.name}>
          <bdi>{label(module)}</bdi>
        </h3>
        <Badge>{hours(module.hours * 60)}</Badge>
        {module.isArchived ? <Badge>{t('archive:archived')}</Badge> : null}
        <span className={styles.actions}>
          {module.isArchived ? null : (
            <MoveButtons
              name={label(module)}
              isFirst={isFirst}
              isLast={isLast}
              onMove={(by) => move.mutate({ id: module.id, by })}
            />
          )}
          <Button
            variant="quiet"
            size="small"
            icon={<IconPencil aria-hidden size="1rem" />}
            onClick={() => setDialog('edit')}
            label={`${t('common:action.edit')} ${label(module)}`}
          >
            {t('common:action.edit')}
          </Button>
          <ArchiveButton
            name={label(module)}
            isArchived={module.isArchived}
            onArchive={(isArchived) => archive.mutateAsync({ id: module.id, isArchived })}
          />
        </span>
      </div>
      {competences.length > 0 ? (
        <ol className={styles.competences}>
          {competences.map((competence) => (
            <CompetenceItem
              key={competence.id}
              competence={competence}
              isFirst={inUse[0] === competence}
              isLast={inUse.at(-1) === competence}
            />
          ))}
        </ol>
      ) : null}
      <Button
        variant="quiet"
        size="small"
        icon={<IconPlus aria-hidden size="1rem" />}
        onClick={() => setDialog('add')}
        label={`${t('workshops:competence.add')} (${label(module)})`}
      >
        {t('workshops:competence.add')}
      </Button>
      {dialog === 'edit' ? <ModuleDialog module={module} onClose={close} /> : null}
      {dialog === 'add' ? <CompetenceDialog moduleId={module.id} onClose={close} /> : null}
    </li>
  )
}
