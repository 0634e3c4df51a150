import { useTranslation } from 'react-i18next'
import { FormAlert } from '../../components/form-alert.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

const [warnAfter, alarmAfter] = [7, 14]

/** How old the last backup is, on everybody's first page; louder the longer nothing was copied outside. */
export function BackupAge() {
  const { t } = useTranslation()
  const { age } = useFormatters()
  const { data } = useQuery('backups.state', {})
  if (!data) return null
  const last = data.lastAt ? t('home:backup.last', { age: age(new Date(data.lastAt)) }) : t('home:backup.none')
  const days = data.daysWithoutCopy
  if (days < warnAfter) return <p>{last}</p>
  return (
    <FormAlert tone={days < alarmAfter ? 'warning' : 'danger'} live={false}>
      {t('home:backup.copy', { count: days })} {last}
    </FormAlert>
  )
}
