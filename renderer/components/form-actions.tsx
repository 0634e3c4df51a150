import type { ReactNode } from 'react'
import styles from './form-actions.module.css'

/** The bar of a form's buttons: stays in view at the bottom; main button first, at the reading side's start. */
export function FormActions({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className={styles.bar} data-print="hide">
      {children}
      {note ? <span className={styles.note}>{note}</span> : null}
    </div>
  )
}
