import { IconHistory, IconTrash, IconUserOff } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { Button } from '../../components/button.tsx'
import { Menu, type MenuItem } from '../../components/menu.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { AnonymiseDialog } from './anonymise-dialog.tsx'
import { useTrash } from './use-trash.ts'

/** What is rarely done with a file; one act alone is a button of its own. */
export function OtherActs({ trainee }: { trainee: TraineeDetails }) {
  const { t } = useTranslation(['trainees', 'audit', 'personalData', 'common'])
  const navigate = useNavigate()
  const { role } = useCurrentUser()
  const { trash } = useTrash()
  const [isAnonymising, setAnonymising] = useState(false)
  const isAnonymised = trainee.anonymisedOn !== null
  const log: MenuItem = {
    key: 'log',
    label: t('audit:ofTrainee'),
    icon: <IconHistory aria-hidden size="1.125rem" />,
    onSelect: () => void navigate({ to: '/settings/audit', search: { trainee: trainee.id } }),
  }
  const toTrash: MenuItem = {
    key: 'trash',
    label: t('page.trash'),
    icon: <IconTrash aria-hidden size="1.125rem" />,
    onSelect: () => void trash(trainee),
  }
  const anonymise: MenuItem = {
    key: 'anonymise',
    label: t('personalData:act.anonymise'),
    icon: <IconUserOff aria-hidden size="1.125rem" />,
    danger: true,
    onSelect: () => setAnonymising(true),
  }
  const items = [
    ...(role === 'director' ? [log] : []),
    ...(isAnonymised || trainee.isInTrash ? [] : [toTrash]),
    ...(role === 'director' && !isAnonymised ? [anonymise] : []),
  ]
  const [only] = items
  return (
    <>
      {items.length > 1 ? (
        <Menu label={t('common:action.more')} items={items} />
      ) : only ? (
        <Button icon={only.icon} onClick={only.onSelect}>
          {only.label}
        </Button>
      ) : null}
      {isAnonymising ? <AnonymiseDialog trainee={trainee} onClose={() => setAnonymising(false)} /> : null}
    </>
  )
}
