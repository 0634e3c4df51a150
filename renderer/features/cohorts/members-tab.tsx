import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CohortDetails, Member } from '../../../electron/shared/contract/cohorts.ts'
import { isIsoDay, localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { DateField } from '../../components/date-field.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Stack } from '../../components/stack.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import styles from './cohorts.module.css'

const tones = {
  in_training: 'success',
  suspended: 'warning',
  withdrawn: 'danger',
  excluded: 'danger',
  transferred: 'neutral',
  completed: 'info',
} as const

/** The trainees of a cohort as they stood on a day. */
export function MembersTab({ cohort, on }: { cohort: CohortDetails; on: string | undefined }) {
  const { t } = useTranslation()
  const { name } = useFormatters()
  const navigate = useNavigate()
  const { role } = useCurrentUser()
  const mayPlace = role === 'secretary' || role === 'director'
  const day = on ?? localDay(new Date())
  const members = useQuery('cohorts.members', { id: cohort.id, on: day }, { keepPrevious: true })
  const stateOf = ({ state }: Member) => (state ? t(`enrolments:state.${state}`) : t('cohorts:members.upcoming'))
  const columns: GridColumn<Member>[] = [
    { key: 'number', header: t('cohorts:members.number'), value: (member) => member.listNumber, kind: 'number' },
    { key: 'name', header: t('cohorts:members.name'), value: name, fixed: true, width: 'minmax(14rem, 2fr)' },
    { key: 'file', header: t('cohorts:members.file'), value: (member) => member.fileNumber, kind: 'code' },
    { key: 'since', header: t('cohorts:members.since'), value: (member) => member.startsOn, kind: 'day' },
    { key: 'until', header: t('cohorts:members.until'), value: (member) => member.endsOn, kind: 'day' },
    {
      key: 'state',
      header: t('cohorts:members.state'),
      value: stateOf,
      render: (member) => (
        <StatusBadge tone={member.state ? tones[member.state] : 'neutral'}>{stateOf(member)}</StatusBadge>
      ),
      filter: 'choice',
      width: 'minmax(11rem, 1fr)',
    },
  ]
  return (
    <Stack>
      <div className={styles.on}>
        <DateField
          label={t('cohorts:members.on')}
          value={day}
          description=""
          onChange={(next) => {
            if (next && isIsoDay(next))
              void navigate({
                to: '/cohorts/$cohortId',
                params: { cohortId: `${cohort.id}` },
                search: { tab: 'trainees', on: next },
                replace: true,
              })
          }}
        />
      </div>
      <Loaded query={members}>
        {(rows) => (
          <DataGrid
            label={t('cohorts:members.label')}
            columns={columns}
            rows={rows}
            rowId={(member) => member.enrolmentId}
            empty={
              <EmptyState
                title={t('cohorts:members.emptyTitle')}
                action={
                  mayPlace ? (
                    <Button onClick={() => void navigate({ to: '/trainees', search: { state: 'unplaced' } })}>
                      {t('cohorts:members.unplaced')}
                    </Button>
                  ) : undefined
                }
              >
                {t('cohorts:members.emptyText')}
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Stack>
  )
}
