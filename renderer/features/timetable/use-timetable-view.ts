import { useNavigate, useSearch } from '@tanstack/react-router'
import { localDay, mondayOf } from '../../../electron/shared/dates.ts'
import type { Option } from '../../components/options.ts'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import type { TimetableSearch } from './timetable-search.ts'

export type By = NonNullable<TimetableSearch['by']>

/**
 * Whose week is shown. A trainer lands on her own; the office on the first cohort that is running. What is not in the
 * address is chosen here, so that a bare `/timetable` always shows something.
 */
export function useTimetableView() {
  const search = useSearch({ from: '/timetable' })
  const navigate = useNavigate()
  const { trainerId } = useCurrentUser()
  const { label, name } = useFormatters()
  const cohorts = useQuery('cohorts.list', {})
  const trainers = useQuery('trainers.list', {})
  const rooms = useQuery('rooms.list', {})

  const by: By = search.by ?? (trainerId === null ? 'cohort' : 'trainer')
  const running = (cohorts.data ?? []).toSorted(
    (a, b) => Number(b.status === 'running') - Number(a.status === 'running'),
  )
  const all: Record<By, Option<number>[]> = {
    cohort: running.map((cohort) => ({ value: cohort.id, label: `${cohort.code} · ${label(cohort.workshop)}` })),
    trainer: (trainers.data ?? [])
      .filter((trainer) => !trainer.isArchived || trainer.id === search.id)
      .map((trainer) => ({ value: trainer.id, label: name(trainer) })),
    room: (rooms.data ?? [])
      .filter((room) => !room.isArchived || room.id === search.id)
      .map((room) => ({ value: room.id, label: label(room) })),
  }
  const own = by === 'trainer' && search.id === undefined ? trainerId : null
  const id: number | null = search.id ?? own ?? all[by][0]?.value ?? null
  const cohort = by === 'cohort' ? running.find((one) => one.id === id) : undefined

  return {
    by,
    id,
    cohort,
    options: all[by],
    monday: mondayOf(search.monday ?? localDay(new Date())),
    session: search.session ?? null,
    isLoading: cohorts.isPending || trainers.isPending || rooms.isPending,
    /** Changes part of the address; the rest stays. */
    go: (change: TimetableSearch) => void navigate({ to: '/timetable', search: { ...search, ...change } }),
  }
}

export type TimetableView = ReturnType<typeof useTimetableView>
