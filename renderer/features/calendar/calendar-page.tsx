import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Closure, TrainingYear } from '../../../electron/shared/contract/calendar.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { SettingsTrail } from '../../lib/settings-trail.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { ClosureDialog } from './closure-dialog.tsx'
import { ClosureList } from './closure-list.tsx'
import { YearDialog } from './year-dialog.tsx'

const route = getRouteApi('/settings/calendar')

type Opened = { act: 'year' } | { act: 'closure'; closure: Closure | null }

/** Training years, and the days without training of one of them. */
export function CalendarPage() {
  const { t } = useTranslation()
  const { day } = useFormatters()
  const { ofError } = useMessages()
  const { year: chosen } = route.useSearch()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened | null>(null)
  const years = useQuery('calendar.years', {})
  const year = years.data?.find(({ id }) => id === chosen) ?? currentYear(years.data)
  const close = () => setOpened(null)

  return (
    <>
      <PageHeader
        title={t('calendar:title')}
        subtitle={t('calendar:subtitle')}
        trail={<SettingsTrail />}
        actions={
          <>
            <Button
              variant="primary"
              icon={<IconPlus aria-hidden size="1.25rem" />}
              onClick={() => setOpened({ act: 'closure', closure: null })}
            >
              {t('calendar:add')}
            </Button>
            <Button icon={<IconCalendarPlus aria-hidden size="1.25rem" />} onClick={() => setOpened({ act: 'year' })}>
              {t('calendar:year.add')}
            </Button>
          </>
        }
      />
      {years.data && year ? (
        <Stack>
          <Stack direction="row">
            <SelectField<number>
              label={t('calendar:year.label')}
              description={t('calendar:year.span', { from: day(year.startsOn), to: day(year.endsOn) })}
              options={years.data.map(({ id, label }) => ({ value: id, label }))}
              value={year.id}
              onChange={(next) =>
                void navigate({ to: '/settings/calendar', search: { year: next ?? undefined }, replace: true })
              }
            />
          </Stack>
          <ClosureList year={year} onOpen={(closure) => setOpened({ act: 'closure', closure })} />
        </Stack>
      ) : years.error ? (
        <ErrorState onRetry={() => void years.refetch()}>{ofError(years.error)}</ErrorState>
      ) : (
        <LoadingState />
      )}
      {opened?.act === 'year' ? (
        <YearDialog
          latest={years.data?.[0]}
          onAdded={(added) => void navigate({ to: '/settings/calendar', search: { year: added.id }, replace: true })}
          onClose={close}
        />
      ) : null}
      {opened?.act === 'closure' ? <ClosureDialog closure={opened.closure} onClose={close} /> : null}
    </>
  )
}

/** The year that holds today, else the latest. */
function currentYear(years: readonly TrainingYear[] | undefined): TrainingYear | undefined {
  const today = localDay(new Date())
  return years?.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? years?.[0]
}
