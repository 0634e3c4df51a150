import type { ReactNode } from 'react'
import styles from './fieldset.module.css'

interface FieldsetProps {
  legend: string
  description?: ReactNode
  children: ReactNode
}

/** A titled box of fields: Identité, Coordonnées, Formation… */
export function Fieldset({ legend, description, children }: FieldsetProps) {
  return (
    <fieldset className={styles.box} data-card>
      <legend className={styles.legend}>{legend}</legend>
      {description ? <p className={styles.description}>{description}</p> : null}
      {children}
    </fieldset>
  )
}
