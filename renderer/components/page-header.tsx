import type { ReactNode } from 'react'
import styles from './page-header.module.css'

interface PageHeaderProps {
  title: ReactNode
  /** One quiet line under the title. */
  subtitle?: ReactNode
  /** Beside the title: a StatusBadge. */
  badge?: ReactNode
  /** Buttons; the main one first. */
  actions?: ReactNode
  /** Where the page hangs: a link back to its list. */
  trail?: ReactNode
}

/** The page's only h1. It takes focus after each navigation, so that a screen reader says where the user is. */
export function PageHeader({ title, subtitle, badge, actions, trail }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {trail ? <div className={styles.trail}>{trail}</div> : null}
        <div className={styles.line}>
          <h1 className={styles.title} tabIndex={-1} data-page-title>
            {title}
          </h1>
          {badge}
        </div>
        {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
      </div>
      {actions ? (
        <div className={styles.actions} data-print="hide">
          {actions}
        </div>
      ) : null}
    </header>
  )
}
