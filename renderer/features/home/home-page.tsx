import { useTranslation } from 'react-i18next'
import { localDay } from '../../../electron/shared/dates.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { BackupAge } from './backup-age.tsx'
import { DraftList } from './draft-list.tsx'
import { EntryNotice } from './entry-notice.tsx'
import { QuickActions } from './quick-actions.tsx'
import { TaskList } from './task-list.tsx'
import { WithoutPassword } from './without-password.tsx'

/** The first page after the login: what day it is, what one does most, what waits. */
export function HomePage() {
  const { t } = useTranslation()
  const user = useCurrentUser()
  const { weekday, longDay } = useFormatters()
  const today = localDay(new Date())
  return (
    <>
      <PageHeader
        title={t('home:greeting', { name: user.displayName })}
        subtitle={t('home:today', { weekday: weekday(today), day: longDay(today) })}
      />
      <Stack gap="large">
        <EntryNotice />
        <WithoutPassword />
        <BackupAge />
        <DraftList />
        <TaskList />
        <QuickActions role={user.role} />
      </Stack>
    </>
  )
}
