import type { ReactNode } from 'react'
import { EmptyDrawing } from './empty-drawing.tsx'
import styles from './state.module.css'

interface EmptyStateProps {
  /** What is missing: "Aucun stagiaire pour cette année". */
  title: string
  /** What to do about it. */
  children?: ReactNode
  action?: ReactNode
}

/** What a list or page shows before it has anything: it says what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state} role="status">
      <EmptyDrawing />
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.text}>{children}</div> : null}
      {action}
    </div>
  )
}
