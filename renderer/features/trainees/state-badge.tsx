import { useTranslation } from 'react-i18next'
import type { EnrolmentState } from '../../../electron/shared/contract/cohorts.ts'
import type { Tone } from '../../components/badge.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'

const tones: Record<EnrolmentState | 'unplaced', Tone> = {
  in_training: 'success',
  suspended: 'warning',
  withdrawn: 'danger',
  excluded: 'danger',
  transferred: 'neutral',
  completed: 'info',
  unplaced: 'neutral',
}

/** The state of a placement; null says that there is none. */
export function StateBadge({ state }: { state: EnrolmentState | null }) {
  const { t } = useTranslation('enrolments')
  const shown = state ?? 'unplaced'
  return <StatusBadge tone={tones[shown]}>{t(`state.${shown}`)}</StatusBadge>
}
