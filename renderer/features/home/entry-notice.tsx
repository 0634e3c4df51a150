import { useTranslation } from 'react-i18next'
import { localDay, localTime } from '../../../electron/shared/dates.ts'
import { FormAlert } from '../../components/form-alert.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

/** What one would notice oneself if somebody else had come in, or had tried to; louder where somebody did try. */
export function EntryNotice() {
  const { t } = useTranslation()
  const { longDay, weekday } = useFormatters()
  const { data } = useQuery('session.entry', {})
  if (!data?.lastLoginAt) return null
  const { failures, passwordGiven } = data
  const moment = (instant: string) => {
    const at = new Date(instant)
    const day = localDay(at)
    return { weekday: weekday(day), day: longDay(day), time: localTime(at) }
  }
  const last = t('home:entry.last', moment(data.lastLoginAt))
  if (failures === 0 && !passwordGiven) return <p>{last}</p>
  return (
    <FormAlert tone="warning" live={false}>
      {passwordGiven ? (
        <p>
          {passwordGiven.by
            ? t('home:entry.passwordGivenBy', { ...moment(passwordGiven.at), name: passwordGiven.by })
            : t('home:entry.passwordGiven', moment(passwordGiven.at))}
        </p>
      ) : null}
      <p>
        {last} {failures > 0 ? t('home:entry.failures', { count: failures }) : null}
      </p>
    </FormAlert>
  )
}
