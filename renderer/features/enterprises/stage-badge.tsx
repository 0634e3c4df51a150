import { useTranslation } from 'react-i18next'
import type { Stage } from '../../../electron/shared/contract/enterprises/parts.ts'
import type { Tone } from '../../components/badge.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'

const tones: Record<Stage, Tone> = {
  idea: 'neutral',
  study: 'neutral',
  plan_approved: 'info',
  submitted: 'info',
  granted: 'info',
  rejected: 'danger',
  started: 'success',
  active: 'success',
  in_difficulty: 'warning',
  suspended: 'warning',
  closed: 'danger',
  transferred: 'neutral',
}

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation()
  return <StatusBadge tone={tones[stage]}>{t(`enterprises:stage.${stage}`)}</StatusBadge>
}
