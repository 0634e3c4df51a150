import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  movePlace,
  type PlaceMove,
  type ScheduleHours,
  type ScheduleLane,
  type SchedulePlace,
  type ScheduleSession,
} from './schedule.ts'

interface Moving {
  session: ScheduleSession
  place: SchedulePlace
}

interface MoveOptions {
  lanes: readonly ScheduleLane[]
  hours: ScheduleHours
  onMove?: (id: ScheduleSession['id'], place: SchedulePlace) => void
  onPropose?: (proposal: ({ id: ScheduleSession['id'] } & SchedulePlace) | null) => void
}

/** A session picked up, moved in steps and dropped, by keyboard or pointer; each step is put in words. */
export function useMove({ lanes, hours, onMove, onPropose }: MoveOptions) {
  const { t } = useTranslation('components')
  const [moving, setMoving] = useState<Moving | null>(null)
  const [said, setSaid] = useState('')

  function placeWords(place: SchedulePlace): string {
    const lane = lanes.find((one) => one.id === place.laneId)?.label ?? ''
    return t('schedule.place', { lane, start: place.start, end: place.end })
  }

  function carry(session: ScheduleSession, place: SchedulePlace): void {
    setMoving({ session, place })
    setSaid(placeWords(place))
    onPropose?.({ id: session.id, ...place })
  }

  function pick(session: ScheduleSession): void {
    if (!onMove || session.fixed) {
      setSaid(t('schedule.locked'))
      return
    }
    const place = { laneId: session.laneId, start: session.start, end: session.end }
    setMoving({ session, place })
    setSaid(t('schedule.picked', { title: session.title, place: placeWords(place) }))
    onPropose?.({ id: session.id, ...place })
  }

  function finish(words: string): void {
    setMoving(null)
    setSaid(words)
    onPropose?.(null)
  }

  function drop(): void {
    if (!moving) return
    const { session, place } = moving
    finish(t('schedule.dropped', { title: session.title, place: placeWords(place) }))
    const same = place.laneId === session.laneId && place.start === session.start && place.end === session.end
    if (!same) onMove?.(session.id, place)
  }

  return {
    moving,
    said,
    placeWords,
    pick,
    carry,
    drop,
    step: (move: PlaceMove) => moving && carry(moving.session, movePlace(moving.place, move, lanes, hours)),
    cancel: () => moving && finish(t('schedule.cancelled')),
  }
}
