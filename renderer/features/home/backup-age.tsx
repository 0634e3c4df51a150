import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { directors } from '../../../electron/shared/contract/define.ts'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

const [warnAfter, alarmAfter] = [7, 14]

/** How old the last backup is, on everybody's first page; louder the longer nothing was copied outside, with the way there for who may copy. */
export function BackupAge() {
  const { t } = useTranslation()
  const { age } = useFormatters()
  const navigate = useNavigate()
  const { role } = useCurrentUser()
  const canCopy = directors.some((allowed) => allowed === role)
  const { data } = useQuery('backups.state', {})
  if (!data) return null
  const last = data.lastAt ? t('home:backup.last', { age: age(new Date(data.lastAt)) }) : t('home:backup.none')
  const days = data.daysWithoutCopy
  if (days < warnAfter) return <p>{last}</p>
  return (
    <FormAlert
      tone={days < alarmAfter ? 'warning' : 'danger'}
      live={false}
      action={
        canCopy ? (
          <Button onClick={() => void navigate({ to: '/settings/backups' })}>{t('home:backup.open')}</Button>
        ) : null
      }
    >
      {t('home:backup.copy', { count: days })} {canCopy ? null : `${t('home:backup.tell')} `}
      {last}
    </FormAlert>
  )
}
