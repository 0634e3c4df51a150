import {
  type Icon,
  IconCalendarQuestion,
  IconChevronRight,
  IconClipboardList,
  IconClockExclamation,
  IconId,
  IconMapPin,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Task } from '../../../electron/shared/contract/home.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import styles from './task-list.module.css'

/** The screen behind each kind of task. */
const screens: Record<Task['kind'], { to: LinkProps['to']; icon: Icon; isLate?: boolean }> = {
  registersMissing: { to: '/attendance', icon: IconClipboardList, isLate: true },
  visitsOverdue: { to: '/follow-up', icon: IconClockExclamation, isLate: true },
  visitsUpcoming: { to: '/follow-up', icon: IconMapPin },
  documentsExpiring: { to: '/trainees', icon: IconId },
  cohortsStarting: { to: '/cohorts', icon: IconUsersGroup },
  holidaysUnconfirmed: { to: '/settings/calendar', icon: IconCalendarQuestion },
}

/** What waits today, most pressing first; each line opens its screen. */
export function TaskList() {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const tasks = useQuery('home.today', {})
  return (
    <Card title={t('home:tasks')}>
      {tasks.data ? (
        <Tasks tasks={tasks.data} />
      ) : tasks.error ? (
        <ErrorState onRetry={() => void tasks.refetch()}>{ofError(tasks.error)}</ErrorState>
      ) : (
        <LoadingState rows={3} />
      )}
    </Card>
  )
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation()
  if (tasks.length === 0) return <EmptyState title={t('home:nothing')}>{t('home:nothingText')}</EmptyState>
  return (
    <ul className={styles.tasks}>
      {tasks.map(({ kind, count }) => {
        const { to, icon: TaskIcon, isLate } = screens[kind]
        return (
          <li key={kind}>
            <Link to={to} className={styles.task} data-late={isLate || undefined}>
              <TaskIcon aria-hidden size="1.5rem" stroke={1.75} className={styles.icon} />
              <span className={styles.words}>{t(`home:task.${kind}`, { count })}</span>
              <IconChevronRight aria-hidden size="1.25rem" className="mirrored-in-rtl" />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
