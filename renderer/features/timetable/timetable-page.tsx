import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office } from '../../../electron/shared/contract/define.ts'
import { addDays } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import type { SchedulePlace } from '../../components/week-schedule/schedule.ts'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { AddSessionDialog } from './add-session-dialog.tsx'
import { PrintMenu } from './print-menu.tsx'
import { SessionDialog } from './session-dialog.tsx'
import { TimetableToolbar } from './timetable-toolbar.tsx'
import { useTimetableView } from './use-timetable-view.ts'
import { WeekView } from './week-view.tsx'

/** A week of a cohort, trainer or room; the office plans in it, everybody reads it. */
export function TimetablePage() {
  const { t } = useTranslation()
  const { day } = useFormatters()
  const { role } = useCurrentUser()
  const view = useTimetableView()
  const { by, id, monday, session, options } = view
  const [adding, setAdding] = useState<Partial<SchedulePlace> | null>(null)
  const canPlan = (office as readonly string[]).includes(role)
  const name = options.find((option) => option.value === id)?.label
  return (
    <>
      <PageHeader
        title={t('timetable:title')}
        subtitle={[name, t('timetable:week', { from: day(monday), to: day(addDays(monday, 5)) })]
          .filter(Boolean)
          .join(' · ')}
        actions={
          id === null ? null : (
            <>
              {canPlan ? (
                <Button
                  variant="primary"
                  act="new"
                  icon={<IconPlus aria-hidden size="1.25rem" />}
                  onClick={() => setAdding({ laneId: monday })}
                >
                  {t('timetable:add')}
                </Button>
              ) : null}
              <PrintMenu by={by} id={id} monday={monday} />
            </>
          )
        }
      />
      <Stack>
        <TimetableToolbar view={view} />
        {id !== null ? (
          <WeekView
            view={{ ...view, id }}
            canPlan={canPlan}
            onOpen={(open) => view.go({ session: open })}
            onCreate={setAdding}
          />
        ) : view.isLoading ? (
          <LoadingState />
        ) : (
          <EmptyState title={t('timetable:noneTitle')}>{t('timetable:noneText')}</EmptyState>
        )}
      </Stack>
      {session !== null ? (
        <SessionDialog id={session} canPlan={canPlan} onClose={() => view.go({ session: undefined })} />
      ) : null}
      {adding && id !== null ? (
        <AddSessionDialog by={by} id={id} place={adding} onClose={() => setAdding(null)} />
      ) : null}
    </>
  )
}
