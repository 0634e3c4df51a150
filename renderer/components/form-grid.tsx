import type { ReactNode } from 'react'
import styles from './form-grid.module.css'

/** Fields side by side, as many as fit: five on a wide screen, one at 200 % text. `columns` caps them. */
export function FormGrid({ columns = 3, children }: { columns?: 1 | 2 | 3 | 4 | 5; children: ReactNode }) {
  return (
    <div className={styles.grid} data-columns={columns}>
      {children}
    </div>
  )
}
