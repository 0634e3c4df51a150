import { useTranslation } from 'react-i18next'
import { localDay, localTime } from '../../../electron/shared/dates.ts'
import { isolate } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'

/**
 * What one would notice oneself if somebody else had come in, or had tried to; louder where somebody did try. Once noted
 * it goes until the next login.
 */
export function EntryNotice() {
  const { t } = useTranslation()
  const { longDay, weekday } = useFormatters()
  const { data } = useQuery('session.entry', {})
  const note = useMutation('session.noteEntry')
  if (!data?.lastLoginAt) return null
  const { failures, passwordGiven, directorAccounts } = data
  const moment = (instant: string) => {
    const at = new Date(instant)
    const day = localDay(at)
    return { weekday: weekday(day), day: longDay(day), time: localTime(at) }
  }
  const last = t('home:entry.last', moment(data.lastLoginAt))
  const isLoud = failures > 0 || passwordGiven !== null || directorAccounts.length > 0
  return (
    <FormAlert
      tone={isLoud ? 'warning' : 'info'}
      live={false}
      action={
        <Button
          size="small"
          variant={isLoud ? undefined : 'quiet'}
          loading={note.isPending}
          onClick={() => note.mutate({})}
        >
          {t('home:entry.note')}
        </Button>
      }
    >
      {passwordGiven ? (
        <p>
          {passwordGiven.by
            ? t('home:entry.passwordGivenBy', { ...moment(passwordGiven.at), name: passwordGiven.by })
            : t('home:entry.passwordGiven', moment(passwordGiven.at))}
        </p>
      ) : null}
      {directorAccounts.map(({ what, name, by, at }) => (
        <p key={`${at} ${name}`}>
          {t(`home:entry.account.${what}`, { ...moment(at), name: isolate(name), by: isolate(by ?? '') })}
        </p>
      ))}
      {directorAccounts.length > 0 ? <p>{t('home:entry.accountUnknown')}</p> : null}
      <p>
        {last} {failures > 0 ? t('home:entry.failures', { count: failures }) : null}
      </p>
    </FormAlert>
  )
}
