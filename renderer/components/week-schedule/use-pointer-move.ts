import { type PointerEvent, type RefObject, useRef } from 'react'
import {
  movePlace,
  type ScheduleHours,
  type ScheduleLane,
  type SchedulePlace,
  type ScheduleSession,
} from './schedule.ts'

interface Drag {
  session: ScheduleSession
  x: number
  y: number
  resizing: boolean
  started: boolean
}

interface PointerMoveOptions {
  lanes: readonly ScheduleLane[]
  hours: ScheduleHours
  /** Pixels of an hour. */
  hourHeight: number
  /** Holds one child with `data-lane` per lane. */
  board: RefObject<HTMLDivElement | null>
  carry: (session: ScheduleSession, place: SchedulePlace) => void
  drop: () => void
  cancel: () => void
}

/** Dragging with mouse or finger; the lower edge changes the length. Lanes are found on screen, so Arabic needs nothing. */
export function usePointerMove({ lanes, hours, hourHeight, board, carry, drop, cancel }: PointerMoveOptions) {
  const drag = useRef<Drag | null>(null)

  function laneAt(x: number): string | undefined {
    for (const lane of board.current?.querySelectorAll<HTMLElement>('[data-lane]') ?? []) {
      const box = lane.getBoundingClientRect()
      if (x >= box.left && x < box.right) return lane.dataset.lane
    }
    return undefined
  }

  function start(event: PointerEvent<HTMLElement>, session: ScheduleSession): void {
    if (event.button !== 0) return
    const box = event.currentTarget.getBoundingClientRect()
    drag.current = {
      session,
      x: event.clientX,
      y: event.clientY,
      resizing: box.bottom - event.clientY < 8,
      started: false,
    }
    event.currentTarget.setPointerCapture?.(event.pointerId)
  }

  function move(event: PointerEvent<HTMLElement>): void {
    const now = drag.current
    if (!now) return
    const dy = event.clientY - now.y
    if (!now.started && Math.hypot(event.clientX - now.x, dy) < 5) return
    now.started = true
    const minutes = Math.round(((dy / hourHeight) * 60) / hours.step) * hours.step
    const { session } = now
    const place = movePlace(session, now.resizing ? { length: minutes } : { minutes }, lanes, hours)
    carry(session, now.resizing ? place : { ...place, laneId: laneAt(event.clientX) ?? place.laneId })
  }

  function end(): void {
    if (drag.current?.started) drop()
    drag.current = null
  }

  function abandon(): void {
    if (drag.current?.started) cancel()
    drag.current = null
  }

  return { start, move, end, abandon }
}
