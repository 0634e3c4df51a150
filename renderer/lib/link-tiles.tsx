import type { Icon } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useId } from 'react'
import styles from './link-tiles.module.css'

export interface LinkTile {
  readonly to: NonNullable<LinkProps['to']>
  readonly icon: Icon
  readonly title: string
  readonly text?: string
}

interface LinkTilesProps {
  label: string
  /** For a page whose title says the same. */
  labelHidden?: boolean
  tiles: readonly LinkTile[]
}

/** Big links under a heading: an icon, what it opens, and what one finds there. */
export function LinkTiles({ label, labelHidden = false, tiles }: LinkTilesProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </h2>
      <ul className={styles.tiles}>
        {tiles.map(({ to, icon: TileIcon, title, text }) => (
          <li key={title}>
            <Link to={to} className={styles.tile} data-card>
              <span className={styles.icon}>
                <TileIcon aria-hidden size="1.5rem" stroke={1.75} />
              </span>
              <span>
                <span className={styles.title}>{title}</span>
                {text ? <span className={styles.text}>{text}</span> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
