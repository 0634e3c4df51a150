import type { ReactNode } from 'react'
import styles from './welcome-frame.module.css'

interface WelcomeFrameProps {
  /** The centre's name, once it has one. */
  name?: string | null
  /** A control in the corner: the language. */
  corner: ReactNode
  /** Wider, for the steps of a set-up. */
  wide?: boolean
  children: ReactNode
}

/** The page before anybody is signed in: one calm sheet beside a band of zellige stars. */
export function WelcomeFrame({ name, corner, wide = false, children }: WelcomeFrameProps) {
  return (
    <div className={styles.frame} data-wide={wide || undefined}>
      <header className={styles.band}>
        <Stars />
        <p className={styles.product}>
          <bdi>Warcha</bdi>
          <bdi lang="ar">ورشة</bdi>
        </p>
        {name ? <p className={styles.name}>{name}</p> : null}
      </header>
      <div className={styles.side}>
        <div className={styles.corner}>{corner}</div>
        <main className={styles.sheet}>{children}</main>
      </div>
    </div>
  )
}

/** Two squares, one turned by an eighth: the khatam, repeated. Drawn, so that it is sharp at any size. */
function Stars() {
  return (
    <svg className={styles.stars} aria-hidden width="100%" height="100%">
      <defs>
        <pattern id="khatam" width="96" height="96" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1.5">
            <rect x="24" y="24" width="48" height="48" />
            <rect x="24" y="24" width="48" height="48" transform="rotate(45 48 48)" />
            <path d="M48 14V0M48 82v14M14 48H0M82 48h14" />
            <circle cx="48" cy="48" r="12" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#khatam)" />
    </svg>
  )
}
