import type { PersonName } from '../../../electron/shared/i18n/person-name.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './trainee-portrait.module.css'

/** The place of the photo: initials in the page's script until there is one. */
export function TraineePortrait({ person }: { person: PersonName }) {
  const { name } = useFormatters()
  const initials = name(person)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word[0])
  return (
    <span className={styles.portrait} aria-hidden>
      {[initials[0], initials.at(-1)].join('\u200c')}
    </span>
  )
}
