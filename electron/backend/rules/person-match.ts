import { nameForms } from './name-forms.ts'

/**
 * Whether two files may be about one person. Errs on the side of showing: the secretary decides, and says why when it
 * is somebody else. Pure.
 */

export interface NamedPerson {
  readonly lastName: string
  readonly firstName: string
  readonly lastNameAr: string | null
  readonly firstNameAr: string | null
}

export interface Person extends NamedPerson {
  readonly sex: 'F' | 'M' | null
  readonly birthDate: string | null
  readonly birthYear: number | null
}

/** Same person by name: similar names in either script, compatible birth and sex. What is unknown does not object. */
export function isLikelySamePerson(a: Person, b: Person): boolean {
  if (a.sex && b.sex && a.sex !== b.sex) return false
  return birthsAgree(a, b) && namesAgree(a, b)
}

/** Similar in Latin letters or in Arabic, family and first name possibly swapped. */
export function namesAgree(a: NamedPerson, b: NamedPerson): boolean {
  return (
    pairsAgree([a.lastName, a.firstName], [b.lastName, b.firstName]) ||
    pairsAgree([a.lastNameAr ?? '', a.firstNameAr ?? ''], [b.lastNameAr ?? '', b.firstNameAr ?? ''])
  )
}

type Pair = readonly [last: string, first: string]

function pairsAgree([lastA, firstA]: Pair, [lastB, firstB]: Pair): boolean {
  if (isSimilarName(lastA, lastB)) return isSimilarFirstName(firstA, firstB)
  return isSimilarName(lastA, firstB) && isSimilarName(firstA, lastB)
}

/** Similar in one of their forms; an empty name is like no other. */
export function isSimilarName(a: string, b: string): boolean {
  const others = nameForms(b)
  return nameForms(a).some((form) => others.some((other) => isSimilarForm(form, other)))
}

/** As `isSimilarName`, or one of them leaves out the second given name: Mohamed for Mohamed Amine. */
function isSimilarFirstName(a: string, b: string): boolean {
  if (isSimilarName(a, b)) return true
  const [shorter, longer] = a.trim().length < b.trim().length ? [a, b] : [b, a]
  const given = longer.trim().split(/[\s-]+/)
  const [first = ''] = given
  return given.length > 1 && first.length > 3 && !/^(abd|عبد)/i.test(first) && isSimilarName(shorter, first)
}

const vowels = /[aiuاويى]/g

/** The same consonants with one vowel apart, or long names with one letter apart. Short names must be equal. */
function isSimilarForm(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 5 || Math.abs(a.length - b.length) > 1 || !isOneEditApart(a, b)) return false
  return shorter >= 7 || a.replace(vowels, '') === b.replace(vowels, '')
}

/** One letter added, left out, replaced, or two neighbours swapped. */
function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  if (short.slice(start + 1) === long.slice(start + 1)) return true
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  )
}

type Birth = Pick<Person, 'birthDate' | 'birthYear'>

/**
 * Same year; or one year apart when one of them is only presumed (year alone, or 1 January as cards print it); or the
 * same day and month with two digits of the year swapped (1989, 1998).
 */
export function birthsAgree(a: Birth, b: Birth): boolean {
  const yearA = yearOf(a)
  const yearB = yearOf(b)
  if (yearA === null || yearB === null || yearA === yearB) return true
  if (Math.abs(yearA - yearB) === 1 && (isPresumed(a) || isPresumed(b))) return true
  const sameDay = a.birthDate !== null && b.birthDate !== null && a.birthDate.slice(5) === b.birthDate.slice(5)
  return sameDay && isOneEditApart(String(yearA), String(yearB)) && sameDigits(yearA, yearB)
}

function yearOf({ birthDate, birthYear }: Birth): number | null {
  return birthDate === null ? birthYear : Number(birthDate.slice(0, 4))
}

const isPresumed = ({ birthDate }: Birth) => birthDate === null || birthDate.endsWith('-01-01')
const sameDigits = (a: number, b: number) => [...String(a)].sort().join() === [...String(b)].sort().join()
