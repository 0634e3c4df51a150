import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../electron/shared/contract/sessions.ts'
import { type Description, DescriptionList } from '../../components/description-list.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'

/** Everything that is known of a session. */
export function SessionFacts({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { weekday, day, name, label } = useFormatters()
  const { heldOn, startsAt, endsAt, cohort, module, trainer, room, cancelled, movedFrom, replacedTrainer } = session
  const moment = (at: { heldOn: string; startsAt: string; endsAt: string }) =>
    t('timetable:session.moment', {
      weekday: weekday(at.heldOn),
      day: day(at.heldOn),
      from: at.startsAt,
      to: at.endsAt,
    })
  const items: Description[] = [
    { label: t('timetable:session.day'), value: moment({ heldOn, startsAt, endsAt }), wide: true },
    {
      label: t('timetable:session.cohort'),
      value: (
        <Link to="/cohorts/$cohortId" params={{ cohortId: `${cohort.id}` }}>
          <bdi>{cohort.code}</bdi>
        </Link>
      ),
    },
    { label: t('timetable:session.module'), value: module ? label(module) : null },
    { label: t('timetable:session.trainer'), value: name(trainer) },
    { label: t('timetable:session.room'), value: label(room) },
    {
      label: t('timetable:session.state'),
      value: cancelled ? (
        <StatusBadge tone="danger">{t('timetable:session.cancelled')}</StatusBadge>
      ) : session.isRegisterComplete ? (
        <StatusBadge tone="success">{t('timetable:doneLine')}</StatusBadge>
      ) : (
        <StatusBadge tone="info">{t('timetable:session.planned')}</StatusBadge>
      ),
    },
  ]
  if (cancelled) {
    const reason = t(`timetable:reason.${cancelled.reason}`)
    items.push({
      label: t('timetable:session.reason'),
      value: cancelled.note ? `${reason} (${cancelled.note})` : reason,
      wide: true,
    })
  }
  if (replacedTrainer) items.push({ label: t('timetable:session.replaced'), value: name(replacedTrainer) })
  if (movedFrom) items.push({ label: t('timetable:session.movedFrom'), value: moment(movedFrom), wide: true })
  return <DescriptionList items={items} />
}
