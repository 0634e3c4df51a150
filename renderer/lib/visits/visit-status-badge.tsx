import { useTranslation } from 'react-i18next'
import type { VisitStatus } from '../../../electron/shared/contract/follow-up.ts'
import type { Tone } from '../../components/badge.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'

const tones: Record<VisitStatus, Tone> = {
  active: 'success',
  seasonal: 'success',
  suspended: 'warning',
  closed: 'danger',
  transferred: 'neutral',
  unreachable: 'warning',
}

export function VisitStatusBadge({ status }: { status: VisitStatus }) {
  const { t } = useTranslation()
  return <StatusBadge tone={tones[status]}>{t(`followUp:status.${status}`)}</StatusBadge>
}
