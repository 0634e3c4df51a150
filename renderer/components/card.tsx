import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

interface CardProps {
  title?: string
  /** Level of the title under the page's h1. */
  level?: 2 | 3
  actions?: ReactNode
  children: ReactNode
}

/** A white box with a title. Cards do not nest. */
export function Card({ title, level = 2, actions, children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={styles.card} aria-labelledby={title ? id : undefined} data-card>
      {title ? (
        <div className={styles.head}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  )
}
