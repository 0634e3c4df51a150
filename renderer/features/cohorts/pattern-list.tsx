import { useTranslation } from 'react-i18next'
import type { CohortDetails } from '../../../electron/shared/contract/cohorts.ts'
import type { WeeklySlot } from '../../../electron/shared/contract/sessions.ts'
import { addDays, mondayOf } from '../../../electron/shared/dates.ts'
import type { GridColumn } from '../../components/data-grid/columns.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { useModuleOptions, useTrainerOptions } from '../../lib/use-catalogue-options.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

/** The slots that were planned, past ones too. */
export function PatternList({ slots, cohort }: { slots: readonly WeeklySlot[]; cohort: CohortDetails }) {
  const { t } = useTranslation()
  const { weekday, label } = useFormatters()
  const modules = useModuleOptions(cohort.id)
  const trainers = useTrainerOptions()
  const rooms = useQuery('rooms.list', {}).data ?? []
  const find = (options: { value: number; label: string }[], id: number | null) =>
    options.find((option) => option.value === id)?.label ?? null
  const columns: GridColumn<WeeklySlot>[] = [
    {
      key: 'weekday',
      header: t('cohorts:pattern.weekday'),
      value: (slot) => weekday(addDays(mondayOf(slot.validFrom), slot.weekday - 1)),
      fixed: true,
      width: 'minmax(7rem, auto)',
    },
    {
      key: 'time',
      header: t('cohorts:sessions.time'),
      value: (slot) => t('cohorts:sessions.fromTo', { from: slot.startsAt, to: slot.endsAt }),
      kind: 'code',
    },
    {
      key: 'module',
      header: t('cohorts:pattern.module'),
      value: (slot) => find(modules, slot.moduleId),
      width: 'minmax(10rem, 1fr)',
    },
    {
      key: 'trainer',
      header: t('cohorts:pattern.trainer'),
      value: (slot) => find(trainers, slot.trainerId),
      width: 'minmax(10rem, 1fr)',
    },
    {
      key: 'room',
      header: t('cohorts:pattern.room'),
      value: (slot) => rooms.filter((room) => room.id === slot.roomId).map(label)[0] ?? null,
      width: 'minmax(8rem, 1fr)',
    },
    { key: 'validFrom', header: t('cohorts:pattern.validFrom'), value: (slot) => slot.validFrom, kind: 'day' },
    { key: 'validTo', header: t('cohorts:pattern.validTo'), value: (slot) => slot.validTo, kind: 'day' },
  ]
  return (
    <DataGrid
      label={t('cohorts:tab.pattern')}
      columns={columns}
      rows={slots}
      rowId={(slot) => slot.id}
      height="20rem"
    />
  )
}
