import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BackupState } from '../../../electron/shared/contract/backups.ts'
import { directors } from '../../../electron/shared/contract/define.ts'
import { localDay, localTime } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { useQuitWords } from '../../lib/use-quit-words.ts'

const [warnAfter, alarmAfter] = [7, 14]
/** Once a month, and a month has no more days. */
const drillAfter = 31

/** How old the last backup is, on everybody's first page; louder the longer nothing was copied outside, with the way there for who may copy. */
export function BackupAge() {
  const { role } = useCurrentUser()
  const canCopy = directors.some((allowed) => allowed === role)
  const { data } = useQuery('backups.state', {})
  if (!data) return null
  return (
    <>
      <Damage state={data} canCopy={canCopy} />
      <CopyAge state={data} canCopy={canCopy} />
      <Troubles state={data} canCopy={canCopy} />
      {canCopy && data.daysWithoutDrill >= drillAfter ? <DrillReminder /> : null}
    </>
  )
}

interface PartProps {
  state: BackupState
  canCopy: boolean
}

/** Nothing is saved any more: louder than anything else, for everybody. */
function Damage({ state: { damagedAt }, canCopy }: PartProps) {
  const { t } = useTranslation()
  if (damagedAt === null) return null
  return (
    <FormAlert tone="danger" action={canCopy ? <ToBackups>{t('home:backup.see')}</ToBackups> : null}>
      {t('home:backup.damaged')} {canCopy ? null : t('home:backup.tell')}
    </FormAlert>
  )
}

function CopyAge({ state: { lastAt, daysWithoutCopy: days }, canCopy }: PartProps) {
  const { t } = useTranslation()
  const { age } = useFormatters()
  const last = lastAt ? t('home:backup.last', { age: age(new Date(lastAt)) }) : t('home:backup.none')
  if (days < warnAfter && lastAt) return <p>{last}</p>
  if (days < warnAfter)
    return (
      <FormAlert tone="info" live={false} action={canCopy ? <ToBackups>{t('home:backup.see')}</ToBackups> : null}>
        {last}
      </FormAlert>
    )
  return (
    <FormAlert
      tone={days < alarmAfter ? 'warning' : 'danger'}
      live={false}
      action={canCopy ? <ToBackups>{t('home:backup.open')}</ToBackups> : null}
    >
      {t('home:backup.copy', { count: days })} {canCopy ? null : `${t('home:backup.tell')} `}
      {last}
    </FormAlert>
  )
}

/** A backup that did not succeed, a stick that is not to be relied on any more, and a copy at the last quit that did not come to its end. */
function Troubles({ state: { unreadableSticks, lastQuit, failedAt }, canCopy }: PartProps) {
  const { t } = useTranslation()
  const quitWords = useQuitWords()
  const hasFailed = lastQuit?.outcome === 'failed' || lastQuit?.outcome === 'cut'
  const { longDay, weekday } = useFormatters()
  const failed = failedAt === null ? null : new Date(failedAt)
  const sentences = [
    ...(failed
      ? [
          t('home:backup.failed', {
            weekday: weekday(localDay(failed)),
            day: longDay(localDay(failed)),
            time: localTime(failed),
          }),
        ]
      : []),
    ...unreadableSticks.map((number) => t('home:backup.unreadable', { number })),
    ...(lastQuit && hasFailed ? [quitWords(lastQuit)] : []),
  ]
  if (sentences.length === 0) return null
  return (
    <FormAlert tone="warning" live={false} action={canCopy ? <ToBackups>{t('home:backup.see')}</ToBackups> : null}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {canCopy ? null : <p>{t('home:backup.tell')}</p>}
    </FormAlert>
  )
}

function DrillReminder() {
  const { t } = useTranslation()
  return (
    <FormAlert tone="info" live={false} action={<ToBackups>{t('home:backup.toDrill')}</ToBackups>}>
      {t('home:backup.drill')}
    </FormAlert>
  )
}

function ToBackups({ children }: { children: string }) {
  const navigate = useNavigate()
  return <Button onClick={() => void navigate({ to: '/settings/backups' })}>{children}</Button>
}
