import { ageOn } from '../../shared/dates.ts'
import { ageBand } from '../rules/summaries/groups.ts'

/**
 * What is kept of a day of birth: the year, and nothing more wherever the figures of past years do not need more. They
 * count people in bands of age on certain days; only where the band of such a day hangs on the birthday does a day
 * stay, which is the last of the year or the one after an event, never the real one.
 * @param days on which the figures ask for the person's age.
 * @returns null where the year alone gives the same bands.
 */
export function coarseBirthDate(birthDate: string | null, days: readonly string[]): string | null {
  if (birthDate === null) return null
  const year = birthDate.slice(0, 4)
  const gives = (candidate: string) => days.every((day) => bandOn(candidate, day) === bandOn(birthDate, day))
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (gives(first)) return null
  const between = days.map((day) => `${year}-${day.slice(5)}`).filter((day) => day !== birthDate && day > first)
  return [last, ...between.sort()].find(gives) ?? last
}

const bandOn = (birthDate: string, day: string) => ageBand(ageOn(birthDate, day))
