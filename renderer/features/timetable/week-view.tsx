import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomId, SessionId } from '../../../electron/shared/contract/fields.ts'
import { FormAlert } from '../../components/form-alert.tsx'
import { toast } from '../../components/toast.tsx'
import type { SchedulePlace } from '../../components/week-schedule/schedule.ts'
import { WeekSchedule } from '../../components/week-schedule/week-schedule.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { hoursOf, lanesOf, scheduleSession } from './schedule-sessions.ts'
import styles from './timetable.module.css'
import { useCheckMove } from './use-check-move.ts'
import type { By } from './use-timetable-view.ts'

interface WeekViewProps {
  view: { by: By; id: number; monday: string }
  canPlan: boolean
  onOpen: (id: number) => void
  onCreate: (place: SchedulePlace) => void
}

/** The week drawn; sessions are carried by mouse or keyboard, and the backend says at each step what stands against it. */
export function WeekView({ view: { by, id, monday }, canPlan, onOpen, onCreate }: WeekViewProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const formatters = useFormatters()
  const week = useQuery('timetable.week', { monday, by, id }, { keepPrevious: true })
  const move = useMutation('timetable.moveSession')
  const [proposed, setProposed] = useState<({ id: number | string } & SchedulePlace) | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const roomOf = (session: number | string) => week.data?.sessions.find((one) => one.id === session)?.room.id
  const check = useCheckMove(
    proposed && {
      id: Number(proposed.id),
      heldOn: proposed.laneId,
      startsAt: proposed.start,
      endsAt: proposed.end,
      roomId: roomOf(proposed.id) ?? 0,
    },
  )

  async function drop(session: number | string, place: SchedulePlace): Promise<void> {
    setRefused(null)
    try {
      await move.mutateAsync({
        id: session as SessionId,
        heldOn: place.laneId,
        startsAt: place.start,
        endsAt: place.end,
        roomId: roomOf(session) as RoomId,
      })
      toast(t('timetable:session.moved'))
    } catch (error) {
      setRefused(t('timetable:refused', { why: ofError(error) }))
    }
  }

  const planning = canPlan
    ? {
        onMove: (session: number | string, place: SchedulePlace) => void drop(session, place),
        onPropose: setProposed,
        proposalConflict: check.conflict ?? check.warning,
        onCreate,
      }
    : {}
  return (
    <Loaded query={week}>
      {(loaded) => (
        <>
          {refused ? <FormAlert>{refused}</FormAlert> : null}
          {loaded.sessions.length === 0 ? <p className={styles.note}>{t('timetable:emptyWeek')}</p> : null}
          <WeekSchedule
            label={t('timetable:title')}
            lanes={lanesOf(loaded, formatters, t)}
            sessions={loaded.sessions.map((session) => scheduleSession(session, by, formatters, t))}
            {...hoursOf(loaded.sessions)}
            onOpen={(session) => onOpen(Number(session))}
            {...planning}
          />
        </>
      )}
    </Loaded>
  )
}
