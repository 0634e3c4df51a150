import { closedGroups, type Dimension } from '../../../shared/contract/summaries/figures.ts'
import { wgQuestions } from '../../../shared/contract/trainee-file.ts'
import { ageOn } from '../../../shared/dates.ts'
import type { Entry } from './entries.ts'
import type { Person } from './facts.ts'

/** In which group of a breakdown an entry is counted: always exactly one, `unknown` when nobody told. */

export const unknown = 'unknown'

/** Groups that a breakdown always shows, `unknown` among them where the answer is often missing. */
export function shownGroups(dimension: Dimension): readonly string[] {
  if (dimension === 'workshop') return []
  if (dimension === 'province') return [unknown]
  const groups: readonly string[] = closedGroups[dimension]
  return dimension === 'disability' || dimension === 'milieu' ? [...groups, unknown] : groups
}

export function groupOf(entry: Entry, dimension: Dimension): string {
  const { person, workshop, place } = entry
  switch (dimension) {
    case 'workshop':
      return workshop.workshopId === null ? unknown : String(workshop.workshopId)
    case 'milieu':
      return place.milieu ?? unknown
    case 'province':
      // Region and province are the first two parts of the HCP code, of two and three digits.
      return place.communeCode?.slice(0, '08.401'.length) ?? unknown
    default:
      return person ? groupOfPerson(person, entry.ageOn, dimension) : unknown
  }
}

type PersonDimension = Exclude<Dimension, 'workshop' | 'milieu' | 'province'>

function groupOfPerson(person: Person, day: string, dimension: PersonDimension): string {
  switch (dimension) {
    case 'sex':
      return person.sex
    case 'ageBand':
      return ageBand(ageOfPerson(person, day))
    case 'disability':
      return disability(person)
    case 'targetGroup':
      return person.targetGroup
    case 'legalStatus':
      return person.legalStatus
  }
}

/** A person of whom only the year is known counts as born on 1 January, as the identity card prints it. */
function ageOfPerson({ birthDate, birthYear }: Person, day: string): number {
  return ageOn(birthDate ?? `${birthYear}-01-01`, day)
}

export function ageBand(age: number): (typeof closedGroups.ageBand)[number] {
  if (age < 18) return 'under18'
  if (age <= 24) return '18-24'
  if (age <= 30) return '25-30'
  return age <= 35 ? '31-35' : 'over35'
}

/**
 * Washington Group Short Set, cut-off DISABILITY3: much difficulty or no ability at all (3, 4) in one domain at least.
 * Refusals (7), "does not know" (9) and blanks alone tell nothing.
 */
export function disability(person: Person): 'yes' | 'no' | 'unknown' {
  let isTold = false
  for (const question of wgQuestions) {
    const answer = person[question]
    if (answer === null || answer > 4) continue
    if (answer >= 3) return 'yes'
    isTold = true
  }
  return isTold ? 'no' : unknown
}
