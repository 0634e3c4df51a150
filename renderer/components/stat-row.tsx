import type { ReactNode } from 'react'
import styles from './stat-row.module.css'

/** StatTiles in a row that wraps. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
