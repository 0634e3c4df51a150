import type { CohortId } from '../../electron/shared/contract/fields.ts'
import type { Option } from '../components/options.ts'
import { useFormatters } from './use-formatters.ts'
import { useQuery } from './use-query.ts'

/** The choices that planning offers: what is archived is left out, unless it is what stands there already. */

export function useTrainerOptions(current?: number | null): Option<number>[] {
  const { name } = useFormatters()
  const trainers = useQuery('trainers.list', {}).data ?? []
  return trainers
    .filter((trainer) => !trainer.isArchived || trainer.id === current)
    .map((trainer) => ({ value: trainer.id, label: name(trainer) }))
}

export function useRoomOptions(current?: number | null): Option<number>[] {
  const { label } = useFormatters()
  const rooms = useQuery('rooms.list', {}).data ?? []
  return rooms
    .filter((room) => !room.isArchived || room.id === current)
    .map((room) => ({ value: room.id, label: `${label(room)} (${room.capacity})` }))
}

/** The modules of the programme that a cohort follows, in their order. */
export function useModuleOptions(cohortId: number | null, current?: number | null): Option<number>[] {
  const { label } = useFormatters()
  const cohort = useQuery('cohorts.details', { id: (cohortId ?? 0) as CohortId }, { enabled: cohortId !== null }).data
  const workshopId = cohort?.workshop.id
  const workshop = useQuery(
    'workshops.details',
    { id: workshopId ?? (0 as never) },
    { enabled: workshopId !== undefined },
  ).data
  const programme = workshop?.programmes.find((one) => one.id === cohort?.programme.id)
  return (programme?.modules ?? [])
    .filter((module) => !module.isArchived || module.id === current)
    .map((module) => ({ value: module.id, label: label(module) }))
}
