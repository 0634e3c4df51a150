import { useTranslation } from 'react-i18next'
import type { Cohort } from '../../../electron/shared/contract/cohorts.ts'
import { StatusBadge } from '../../components/status-badge.tsx'

const tones = { upcoming: 'info', running: 'success', ended: 'warning', closed: 'neutral' } as const

/** Where a cohort stands today. */
export function CohortStatus({ status }: Pick<Cohort, 'status'>) {
  const { t } = useTranslation()
  return <StatusBadge tone={tones[status]}>{t(`cohorts:status.${status}`)}</StatusBadge>
}
