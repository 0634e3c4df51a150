import type { ReactNode } from 'react'
import styles from './stat-tile.module.css'

interface StatTileProps {
  label: string
  /** Already formatted: "128", "97,5 %". */
  value: string
  /** What the figure means or how it moved. */
  note?: ReactNode
  icon?: ReactNode
  tone?: 'brand' | 'success' | 'warning' | 'danger'
}

/** One figure of a dashboard. */
export function StatTile({ label, value, note, icon, tone = 'brand' }: StatTileProps) {
  return (
    <div className={styles.tile} data-tone={tone} data-card>
      {icon ? (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      ) : null}
      <dl className={styles.text}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.value}>
          <bdi>{value}</bdi>
        </dd>
        {note ? <dd className={styles.note}>{note}</dd> : null}
      </dl>
    </div>
  )
}
