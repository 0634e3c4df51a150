import type { ReactNode } from 'react'
import styles from './stack.module.css'

interface StackProps {
  /** `column` puts space between blocks; `row` sets small things side by side and wraps. */
  direction?: 'column' | 'row'
  gap?: 'small' | 'medium' | 'large'
  children: ReactNode
}

/** Space between things, so that no page writes margins. */
export function Stack({ direction = 'column', gap = 'medium', children }: StackProps) {
  return (
    <div className={styles.stack} data-direction={direction} data-gap={gap}>
      {children}
    </div>
  )
}
