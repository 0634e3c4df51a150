import type { ReactNode } from 'react'
import styles from './badge.module.css'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A small word beside another: a count, a kind. For the state of a record use StatusBadge. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone} data-badge>
      {children}
    </span>
  )
}
