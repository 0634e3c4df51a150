import { useTranslation } from 'react-i18next'
import type { Cohort } from '../../../electron/shared/contract/cohorts.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import type { Option } from '../../components/options.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

/** Cohorts that can still take somebody, with their places, and the one that is chosen. */
export function useCohortOptions(chosenId: number | null, exceptId?: number) {
  const { t } = useTranslation('enrolments')
  const { label } = useFormatters()
  const { data = [] } = useQuery('cohorts.list', {})
  const today = localDay(new Date())
  const open = data.filter((cohort) => !cohort.isClosed && cohort.endsOn >= today && cohort.id !== exceptId)
  const options: Option<number>[] = open.map(({ id, code, programme, placed, capacity }) => ({
    value: id,
    label: t('cohortOption', { code, programme: label(programme), placed, capacity }),
  }))
  const find = (wanted: number | null): Cohort | undefined => open.find(({ id }) => id === wanted)
  const chosen = find(chosenId)
  return {
    options,
    isFull: chosen !== undefined && chosen.placed >= chosen.capacity,
    /** The first day that a placement can have: the cohort's, or today once it has begun. */
    firstDayOf(id: number | null) {
      const startsOn = find(id)?.startsOn
      return startsOn && startsOn > today ? startsOn : today
    },
  }
}
