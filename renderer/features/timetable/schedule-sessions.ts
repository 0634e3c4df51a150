import type { TFunction } from 'i18next'
import type { SessionView } from '../../../electron/shared/contract/sessions.ts'
import type { Week } from '../../../electron/shared/contract/timetable.ts'
import { addDays, localDay, minutesOf, timeOf } from '../../../electron/shared/dates.ts'
import type { ScheduleLane, ScheduleSession } from '../../components/week-schedule/schedule.ts'
import type { Formatters } from '../../lib/use-formatters.ts'
import { toneOf } from '../../lib/workshop-colours.ts'
import type { By } from './use-timetable-view.ts'

/** Monday to Saturday, with the name of the closure on a closed day. */
export function lanesOf({ monday, closures }: Week, { weekday, day, label }: Formatters, t: TFunction): ScheduleLane[] {
  const today = localDay(new Date())
  return [0, 1, 2, 3, 4, 5].map((offset) => {
    const date = addDays(monday, offset)
    const closure = closures.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)
    const name = closure && label({ nameFr: closure.labelFr, nameAr: closure.labelAr })
    return {
      id: date,
      label: `${weekday(date)} ${day(date).slice(0, 5)}`,
      today: date === today,
      ...(closure ? { closed: closure.isConfirmed ? name : t('timetable:unconfirmed', { closure: name }) } : {}),
    }
  })
}

/** A session as the week draws it: what the page's own title does not say already. */
export function scheduleSession(session: SessionView, by: By, { label, name }: Formatters, t: TFunction) {
  const { cohort, module, trainer, room, cancelled, movedFrom, replacedTrainer, isRegisterComplete } = session
  const subject = module ? label(module) : null
  const states = [
    replacedTrainer ? t('timetable:replacesLine', { name: name(replacedTrainer) }) : null,
    movedFrom ? t('timetable:movedLine') : null,
    isRegisterComplete ? t('timetable:doneLine') : null,
  ]
  const facts = {
    cohort: [subject ? null : label(room), name(trainer), subject ? label(room) : null],
    trainer: [subject, label(room)],
    room: [subject, name(trainer)],
  }[by]
  return {
    id: session.id,
    laneId: session.heldOn,
    start: session.startsAt,
    end: session.endsAt,
    title: by === 'cohort' ? (subject ?? cohort.code) : cohort.code,
    lines: [...facts, ...states].filter((line): line is string => Boolean(line)),
    state: cancelled ? t('timetable:cancelledLine', { reason: t(`timetable:reason.${cancelled.reason}`) }) : undefined,
    tone: toneOf(cohort.colour),
    fixed: cancelled !== null || isRegisterComplete,
    cancelled: cancelled !== null,
  } satisfies ScheduleSession
}

/** The hours drawn: a usual day, longer when a session asks for it. */
export function hoursOf(sessions: readonly SessionView[]): { from: string; to: string } {
  const starts = sessions.map((session) => Math.floor(minutesOf(session.startsAt) / 60) * 60)
  const ends = sessions.map((session) => Math.ceil(minutesOf(session.endsAt) / 60) * 60)
  return { from: timeOf(Math.min(8 * 60, ...starts)), to: timeOf(Math.min(Math.max(18 * 60, ...ends), 24 * 60 - 1)) }
}
