import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../electron/shared/contract/fields.ts'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Bdi } from '../../components/bdi.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { ChangeTrail } from './change-trail.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { RegisterForm } from './register-form.tsx'

/** The register of one session. */
export function RegisterPage() {
  const { t } = useTranslation()
  const { sessionId } = useParams({ from: '/attendance/sessions/$sessionId' })
  const id = Number(sessionId) as SessionId
  const sheet = useQuery('attendance.sheet', { sessionId: id })
  return (
    <Loaded query={sheet} isPage>
      {(data) => (
        <>
          <SessionHeader session={data.session} />
          {data.rows.length === 0 ? (
            <EmptyState title={t('attendance:nobody')}>{t('attendance:nobodyText')}</EmptyState>
          ) : (
            <Stack gap="large">
              <Notice session={data.session} />
              <RegisterForm
                key={data.session.id}
                sheet={data}
                isReadOnly={!data.session.canMark || data.session.heldOn > localDay(new Date())}
                onSaved={() => sheet.refetch()}
              />
            </Stack>
          )}
        </>
      )}
    </Loaded>
  )
}

type Session = OutputOf<'attendance.sheet'>['session']

function SessionHeader({ session }: { session: Session }) {
  const { t } = useTranslation()
  const { weekday, longDay, label, name } = useFormatters()
  const { heldOn, startsAt, endsAt, cohortCode, programme, module, trainer, room } = session
  return (
    <PageHeader
      trail={<Link to="/attendance">{t('attendance:title')}</Link>}
      title={`${weekday(heldOn)} ${longDay(heldOn)}`}
      badge={
        <StatusBadge tone={session.isCancelled ? 'danger' : session.isComplete ? 'success' : 'warning'}>
          {t(`attendance:state.${session.isCancelled ? 'cancelled' : session.isComplete ? 'complete' : 'missing'}`)}
        </StatusBadge>
      }
      subtitle={
        <>
          {t('attendance:document.fromTo', { from: startsAt, to: endsAt })} · <Bdi>{label(module ?? programme)}</Bdi> ·{' '}
          <Ltr>{cohortCode}</Ltr> · <Bdi>{label(room)}</Bdi> · <Bdi>{name(trainer)}</Bdi>
        </>
      }
      actions={
        <>
          <PrintSheet of={{ sessionId: session.id }} />
          <ChangeTrail sessionId={session.id} />
        </>
      }
    />
  )
}

/** Why the register cannot be filled, when it cannot. */
function Notice({ session }: { session: Session }) {
  const { t } = useTranslation()
  const { day } = useFormatters()
  if (session.isCancelled) return <FormAlert tone="warning">{t('errors:register.cancelled')}</FormAlert>
  if (!session.canMark) return <FormAlert tone="info">{t('errors:register.not_your_session')}</FormAlert>
  if (session.heldOn > localDay(new Date()))
    return <FormAlert tone="info">{t('errors:register.future', { day: day(session.heldOn) })}</FormAlert>
  return null
}
