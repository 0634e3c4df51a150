import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User, UserWithPassword } from '../../../electron/shared/contract/users.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { CreateUserDialog } from './create-user-dialog.tsx'
import { EditUserDialog } from './edit-user-dialog.tsx'
import { OneTimePasswordDialog } from './one-time-password-dialog.tsx'
import { ResetPasswordDialog } from './reset-password-dialog.tsx'

type Opened = { act: 'create' } | { act: 'edit' | 'reset'; user: User } | { act: 'given'; user: UserWithPassword }

/** Who may open Warcha. The administrator keeps the list; the director reads it and gives new passwords. */
export function UsersPage() {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const canKeep = useCurrentUser().role === 'administrator'
  const users = useQuery('users.list', {})
  const trainers = useQuery('trainers.list', {})
  const [opened, setOpened] = useState<Opened | null>(null)
  const columns = useColumns()
  const close = () => setOpened(null)
  const tell = (user: UserWithPassword) => setOpened({ act: 'given', user })
  const known = trainers.data ?? []

  return (
    <>
      <PageHeader
        title={t('users:title')}
        subtitle={canKeep ? t('users:subtitle') : t('users:readOnly')}
        trail={<SettingsTrail />}
        actions={
          canKeep ? (
            <Button
              variant="primary"
              act="new"
              icon={<IconUserPlus aria-hidden size="1.25rem" />}
              onClick={() => setOpened({ act: 'create' })}
            >
              {t('users:add')}
            </Button>
          ) : null
        }
      />
      {users.data ? (
        <DataGrid<User, number>
          label={t('users:list')}
          columns={columns}
          rows={users.data}
          rowId={({ id }) => id}
          onOpen={(user) => setOpened({ act: canKeep ? 'edit' : 'reset', user })}
          canOpen={({ isDisabled }) => canKeep || !isDisabled}
        />
      ) : users.error ? (
        <ErrorState onRetry={() => void users.refetch()}>{ofError(users.error)}</ErrorState>
      ) : (
        <LoadingState />
      )}
      {opened?.act === 'create' ? <CreateUserDialog trainers={known} onCreated={tell} onClose={close} /> : null}
      {opened?.act === 'edit' ? (
        <EditUserDialog
          user={opened.user}
          trainers={known}
          onReset={() => setOpened({ act: 'reset', user: opened.user })}
          onClose={close}
        />
      ) : null}
      {opened?.act === 'reset' ? <ResetPasswordDialog user={opened.user} onGiven={tell} onClose={close} /> : null}
      {opened?.act === 'given' ? <OneTimePasswordDialog user={opened.user} onClose={close} /> : null}
    </>
  )
}

function stateOf({ isDisabled, hasPassword, mustChangePassword }: User) {
  if (isDisabled) return 'disabled'
  if (!hasPassword) return 'withoutPassword'
  return mustChangePassword ? 'mustChange' : 'active'
}

function useColumns(): GridColumn<User>[] {
  const { t } = useTranslation()
  const tones = { active: 'success', mustChange: 'warning', withoutPassword: 'danger', disabled: 'neutral' } as const
  return [
    { key: 'displayName', header: t('users:column.displayName'), value: (user) => user.displayName, fixed: true },
    { key: 'username', header: t('users:column.username'), kind: 'code', value: (user) => user.username },
    { key: 'role', header: t('users:column.role'), filter: 'choice', value: (user) => t(`role.${user.role}`) },
    {
      key: 'state',
      header: t('users:column.state'),
      filter: 'choice',
      value: (user) => t(`users:state.${stateOf(user)}`),
      render: (user) => <StatusBadge tone={tones[stateOf(user)]}>{t(`users:state.${stateOf(user)}`)}</StatusBadge>,
      width: 'minmax(15rem, auto)',
    },
    {
      key: 'lastLogin',
      header: t('users:column.lastLogin'),
      kind: 'day',
      value: (user) => (user.lastLoginAt ? localDay(new Date(user.lastLoginAt)) : null),
    },
  ]
}
