import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../components/status-badge.tsx'

/** Whether a record is still offered in choices. */
export function ArchiveStatus({ isArchived }: { isArchived: boolean }) {
  const { t } = useTranslation()
  return (
    <StatusBadge tone={isArchived ? 'neutral' : 'success'}>
      {t(isArchived ? 'archive:archived' : 'archive:active')}
    </StatusBadge>
  )
}
