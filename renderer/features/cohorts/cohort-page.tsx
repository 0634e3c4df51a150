import { IconCalendarWeek, IconPencil } from '@tabler/icons-react'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CohortDetails } from '../../../electron/shared/contract/cohorts.ts'
import { office } from '../../../electron/shared/contract/define.ts'
import type { CohortId } from '../../../electron/shared/contract/fields.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { CloseCohort } from './close-cohort.tsx'
import { CohortFacts } from './cohort-facts.tsx'
import { CohortStatus } from './cohort-status.tsx'
import { MembersTab } from './members-tab.tsx'
import { PatternTab } from './pattern-tab.tsx'
import { SessionsTab } from './sessions-tab.tsx'

/** One cohort: its figures, its trainees, its weekly pattern and the sessions that follow from it. */
export function CohortPage() {
  const { cohortId } = useParams({ from: '/cohorts/$cohortId' })
  const cohort = useQuery('cohorts.details', { id: Number(cohortId) as CohortId })
  return (
    <Loaded query={cohort} isPage>
      {(loaded) => <CohortContent key={loaded.id} cohort={loaded} />}
    </Loaded>
  )
}

function CohortContent({ cohort }: { cohort: CohortDetails }) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const { role } = useCurrentUser()
  const navigate = useNavigate()
  const { tab, on } = useSearch({ from: '/cohorts/$cohortId' })
  const canPlan = (office as readonly string[]).includes(role)
  const params = { cohortId: `${cohort.id}` }
  const tabs = [
    ...(role === 'administrator'
      ? []
      : [
          {
            key: 'trainees' as const,
            label: t('cohorts:tab.trainees'),
            badge: <Badge>{cohort.placed}</Badge>,
            content: <MembersTab cohort={cohort} on={on} />,
          },
        ]),
    {
      key: 'pattern' as const,
      label: t('cohorts:tab.pattern'),
      content: <PatternTab cohort={cohort} canPlan={canPlan && !cohort.isClosed} />,
    },
    {
      key: 'sessions' as const,
      label: t('cohorts:tab.sessions'),
      badge: <Badge>{cohort.sessions}</Badge>,
      content: <SessionsTab cohort={cohort} />,
    },
  ]
  return (
    <>
      <PageHeader
        title={t('cohorts:name', { code: cohort.code })}
        subtitle={[...new Set([label(cohort.workshop), label(cohort.programme)]), cohort.year.label].join(' · ')}
        badge={<CohortStatus status={cohort.status} />}
        trail={<Link to="/cohorts">{t('cohorts:title')}</Link>}
        actions={
          <>
            <Button
              icon={<IconCalendarWeek aria-hidden size="1.25rem" />}
              onClick={() => void navigate({ to: '/timetable', search: { by: 'cohort', id: cohort.id } })}
            >
              {t('cohorts:seeTimetable')}
            </Button>
            {canPlan ? (
              <>
                <Button
                  act="edit"
                  icon={<IconPencil aria-hidden size="1.125rem" />}
                  onClick={() => void navigate({ to: '/cohorts/$cohortId/edit', params })}
                >
                  {t('cohorts:edit')}
                </Button>
                <CloseCohort cohort={cohort} />
              </>
            ) : null}
          </>
        }
      />
      <Stack gap="large">
        <CohortFacts cohort={cohort} />
        <Tabs
          label={t('cohorts:tab.label')}
          tabs={tabs}
          value={tab && tabs.some((one) => one.key === tab) ? tab : (tabs[0]?.key ?? 'pattern')}
          onChange={(key) => void navigate({ to: '/cohorts/$cohortId', params, search: { tab: key }, replace: true })}
        />
      </Stack>
    </>
  )
}
