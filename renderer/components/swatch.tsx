import styles from './swatch.module.css'

/** A dot of a record's colour beside its name; the name says it all, so the dot is for the eye only. */
export function Swatch({ colour }: { colour: string }) {
  return <span className={styles.swatch} style={{ background: colour }} aria-hidden />
}
