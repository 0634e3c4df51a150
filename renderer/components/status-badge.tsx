import type { ReactNode } from 'react'
import styles from './badge.module.css'
import type { Tone } from './badge.tsx'

/** The state of a record: a shape, a colour and a word, so that none is needed alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone} data-badge>
      <span className={styles.mark} aria-hidden />
      {children}
    </span>
  )
}
