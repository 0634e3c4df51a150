import { IconClipboardCheck } from '@tabler/icons-react'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CohortHeading } from '../../../electron/shared/contract/attendance-fields.ts'
import type { CohortId } from '../../../electron/shared/contract/fields.ts'
import { addMonths, localDay } from '../../../electron/shared/dates.ts'
import { Bdi } from '../../components/bdi.tsx'
import { Button } from '../../components/button.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { HoursTable } from './hours-table.tsx'
import { MonthPart } from './month-part.tsx'
import { PrintSheet } from './print-sheet.tsx'

/** A cohort's months as the printed sheet shows them, and the hours of its trainees. */
export function CohortAttendancePage() {
  const { cohortId } = useParams({ from: '/attendance/cohorts/$cohortId' })
  const hours = useQuery('attendance.ofCohort', { cohortId: Number(cohortId) as CohortId })
  return (
    <Loaded query={hours} isPage>
      {(data) => <CohortAttendance hours={data} />}
    </Loaded>
  )
}

function CohortAttendance({ hours }: { hours: Parameters<typeof HoursTable>[0]['hours'] }) {
  const { t } = useTranslation()
  const { label, day } = useFormatters()
  const navigate = useNavigate({ from: '/attendance/cohorts/$cohortId' })
  const search = useSearch({ from: '/attendance/cohorts/$cohortId' })
  const { cohort } = hours
  const months = monthsOf(cohort)
  const month = search.month && months.includes(search.month) ? search.month : currentMonth(months)
  return (
    <>
      <PageHeader
        trail={<Link to="/attendance">{t('attendance:title')}</Link>}
        title={<Ltr>{cohort.code}</Ltr>}
        subtitle={
          <>
            <Bdi>{label(cohort.programme)}</Bdi> ·{' '}
            {t('attendance:document.fromDayToDay', { from: day(cohort.startsOn), to: day(cohort.endsOn) })}
          </>
        }
        actions={
          <>
            <PrintSheet of={{ cohortId: cohort.id, month }} />
            <Button
              icon={<IconClipboardCheck aria-hidden size="1.25rem" />}
              onClick={() =>
                void navigate({ to: '/assessments/$cohortId', params: { cohortId: String(cohort.id) }, search: {} })
              }
            >
              {t('attendance:toAssessments')}
            </Button>
          </>
        }
      />
      <Tabs
        label={t('attendance:parts')}
        value={search.view ?? 'month'}
        onChange={(view) => void navigate({ search: { ...search, view }, replace: true })}
        tabs={[
          {
            key: 'month',
            label: t('attendance:monthTab'),
            content: (
              <MonthPart
                cohortId={cohort.id}
                month={month}
                months={months}
                onMonth={(next) => void navigate({ search: { ...search, month: next }, replace: true })}
              />
            ),
          },
          { key: 'hours', label: t('attendance:hoursTab'), content: <HoursTable hours={hours} /> },
        ]}
      />
    </>
  )
}

/** The months that the cohort touches. */
function monthsOf({ startsOn, endsOn }: CohortHeading): string[] {
  const months: string[] = []
  for (let day = `${startsOn.slice(0, 7)}-01`; day <= endsOn; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  return months
}

/** This month, or the nearest that the cohort has. */
function currentMonth(months: readonly string[]): string {
  const now = localDay(new Date()).slice(0, 7)
  return months.findLast((month) => month <= now) ?? months[0] ?? now
}
