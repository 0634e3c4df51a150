import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { Badge } from '../../components/badge.tsx'
import { Bdi } from '../../components/bdi.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import styles from './session-list.module.css'
import { SessionList } from './session-list.tsx'

/** What is to be filled today, what was forgotten, and the months of every cohort. */
export function AttendancePage() {
  const { t } = useTranslation()
  const missing = useQuery('attendance.missing', {})
  const cohorts = useQuery('attendance.cohorts', {})
  return (
    <>
      <PageHeader title={t('attendance:title')} subtitle={t('attendance:subtitle')} />
      <Stack gap="large">
        <Loaded query={missing}>{(data) => <ToFill {...data} />}</Loaded>
        <Card title={t('attendance:cohorts')}>
          <Loaded query={cohorts}>{(data) => <CohortList cohorts={data} />}</Loaded>
        </Card>
      </Stack>
    </>
  )
}

function ToFill({ overdue, overdueCount, today }: OutputOf<'attendance.missing'>) {
  const { t } = useTranslation()
  return (
    <>
      <Card title={t('attendance:today')}>
        {today.length > 0 ? (
          <SessionList label={t('attendance:today')} sessions={today} />
        ) : (
          <p>{t('attendance:todayNone')}</p>
        )}
      </Card>
      {overdueCount > 0 ? (
        <Card
          title={t('attendance:overdue')}
          actions={<Badge tone="warning">{t('attendance:registers', { count: overdueCount })}</Badge>}
        >
          <SessionList label={t('attendance:overdue')} sessions={overdue} />
          {overdueCount > overdue.length ? (
            <p>{t('attendance:overdueMore', { count: overdueCount - overdue.length })}</p>
          ) : null}
        </Card>
      ) : null}
    </>
  )
}

function CohortList({ cohorts }: { cohorts: OutputOf<'attendance.cohorts'> }) {
  const { t } = useTranslation()
  const { label, day } = useFormatters()
  if (cohorts.length === 0)
    return <EmptyState title={t('attendance:cohortsNone')}>{t('attendance:cohortsNoneText')}</EmptyState>
  return (
    <ul className={styles.list} aria-label={t('attendance:cohorts')}>
      {cohorts.map((cohort) => (
        <li key={cohort.id}>
          <Link to="/attendance/cohorts/$cohortId" params={{ cohortId: String(cohort.id) }} className={styles.line}>
            <span className={styles.day}>
              <Ltr>{cohort.code}</Ltr>
            </span>
            <span className={styles.when}>
              <Bdi>{label(cohort.programme)}</Bdi>
              <span className={styles.quiet}>
                {t('attendance:document.fromDayToDay', { from: day(cohort.startsOn), to: day(cohort.endsOn) })}
              </span>
            </span>
            {cohort.missing > 0 ? (
              <Badge tone="warning">{t('attendance:registers', { count: cohort.missing })}</Badge>
            ) : (
              <Badge tone={cohort.isCurrent ? 'success' : 'neutral'}>
                {t(cohort.isCurrent ? 'attendance:state.current' : 'attendance:state.upToDate')}
              </Badge>
            )}
            <IconChevronRight aria-hidden size="1.25rem" className="mirrored-in-rtl" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
