import type { MouseEvent } from 'react'
import type { ScheduleLane } from './schedule.ts'
import styles from './week-schedule.module.css'

interface LaneGroundProps {
  lane: ScheduleLane
  /** Counted from 0. */
  index: number
  hourRem: number
  heightRem: number
  onDoubleClick: (event: MouseEvent<HTMLElement>) => void
}

/** The hour lines of one lane, and why it is closed. Sessions lie over it in one list. */
export function LaneGround({ lane, index, hourRem, heightRem, onDoubleClick }: LaneGroundProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the page has a button
    <div
      data-lane={lane.id}
      className={styles.lane}
      data-closed={lane.closed ? true : undefined}
      data-today={lane.today || undefined}
      style={{ gridColumn: index + 2, blockSize: `${heightRem}rem`, backgroundSize: `100% ${hourRem}rem` }}
      onDoubleClick={onDoubleClick}
    >
      {lane.closed ? <p className={styles.closed}>{lane.closed}</p> : null}
    </div>
  )
}
