import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competence } from '../../../electron/shared/contract/workshops.ts'
import { Badge } from '../../components/badge.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { ArchiveButton } from '../../lib/archive-button.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { CompetenceDialog } from './competence-dialog.tsx'
import { MoveButtons } from './move-buttons.tsx'
import styles from './programme-tree.module.css'

interface CompetenceItemProps {
  competence: Competence
  isFirst: boolean
  isLast: boolean
}

/** One competence of a module; a critical one decides the certificate alone. */
export function CompetenceItem({ competence, isFirst, isLast }: CompetenceItemProps) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const move = useMutation('workshops.moveCompetence')
  const archive = useMutation('workshops.setCompetenceArchived')
  const [editing, setEditing] = useState(false)
  return (
    <li className={styles.competence} data-archived={competence.isArchived || undefined}>
      <div className={styles.line}>
        <bdi>{label(competence)}</bdi>
        {competence.isCritical ? <Badge tone="warning">{t('workshops:competence.critical')}</Badge> : null}
        {competence.isArchived ? <Badge>{t('archive:archived')}</Badge> : null}
        <span className={styles.actions}>
          {competence.isArchived ? null : (
            <MoveButtons
              name={label(competence)}
              isFirst={isFirst}
              isLast={isLast}
              onMove={(by) => move.mutate({ id: competence.id, by })}
            />
          )}
          <IconButton
            label={`${t('common:action.edit')} ${label(competence)}`}
            icon={<IconPencil aria-hidden size="1.125rem" />}
            onClick={() => setEditing(true)}
          />
          <ArchiveButton
            name={label(competence)}
            isArchived={competence.isArchived}
            onArchive={(isArchived) => archive.mutateAsync({ id: competence.id, isArchived })}
          />
        </span>
      </div>
      {editing ? <CompetenceDialog competence={competence} onClose={() => setEditing(false)} /> : null}
    </li>
  )
}
