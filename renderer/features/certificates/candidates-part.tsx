import { useTranslation } from 'react-i18next'
import type { CohortId } from '../../../electron/shared/contract/fields.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { CandidateList } from './candidate-list.tsx'

interface CandidatesPartProps {
  cohortId: number | undefined
  onCohort: (id: number) => void
}

/** Chooses a cohort and shows what each of its trainees meets of the centre's rule. */
export function CandidatesPart({ cohortId, onCohort }: CandidatesPartProps) {
  const { t } = useTranslation()
  const { label } = useFormatters()
  const cohorts = useQuery('certificates.cohorts', {})
  return (
    <Loaded query={cohorts}>
      {(list) => {
        const chosen = list.find((cohort) => cohort.id === cohortId) ?? lastEnded(list) ?? list[0]
        if (!chosen) return <EmptyState title={t('certificates:noCohort')}>{t('certificates:noCohortText')}</EmptyState>
        return (
          <Stack>
            <SelectField
              label={t('certificates:cohort')}
              options={list.map((cohort) => ({
                value: Number(cohort.id),
                label: t('certificates:cohortOption', {
                  code: cohort.code,
                  programme: label(cohort.programme),
                  certificates: cohort.certificates,
                  trainees: cohort.trainees,
                }),
              }))}
              value={Number(chosen.id)}
              onChange={(id) => id !== null && onCohort(id)}
            />
            <Candidates key={chosen.id} cohortId={chosen.id} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

/** The cohort whose certificates are due: the latest that has ended. */
function lastEnded<C extends { readonly endsOn: string }>(cohorts: readonly C[]): C | undefined {
  const today = localDay(new Date())
  return cohorts
    .filter((cohort) => cohort.endsOn <= today)
    .toSorted((one, other) => (one.endsOn < other.endsOn ? 1 : -1))[0]
}

function Candidates({ cohortId }: { cohortId: CohortId }) {
  const eligibility = useQuery('certificates.eligibility', { cohortId })
  return <Loaded query={eligibility}>{(data) => <CandidateList rows={data.rows} />}</Loaded>
}
