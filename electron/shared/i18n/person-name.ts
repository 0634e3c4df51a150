import type { Language } from './languages.ts'
import { translatorFor } from './translator.ts'

/** A person's name in both scripts; the Arabic one may not be known yet. */
export interface PersonName {
  readonly lastName: string
  readonly firstName: string
  readonly lastNameAr: string | null
  readonly firstNameAr: string | null
}

/** What stands in the place of the text of somebody who is forgotten, where a text may not be missing. */
export const erasedText = '—'

export const isErased = ({ lastName }: Pick<PersonName, 'lastName'>): boolean => lastName === erasedText

/** Family name first, as registers do; Arabic in Arabic when it is complete, else Latin. Of a forgotten person, that it is so. */
export function personName(person: PersonName, language: Language): string {
  if (isErased(person)) return translatorFor(language)('common:anonymised')
  if (language === 'ar' && person.lastNameAr && person.firstNameAr) return `${person.lastNameAr} ${person.firstNameAr}`
  return `${person.lastName} ${person.firstName}`
}

/**
 * The order of registers: by family name, then first name, accents apart. In Arabic by the Arabic names without their
 * article, and those whose Arabic name is not known come last.
 */
export function nameOrder(language: Language): (a: PersonName, b: PersonName) => number {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' })
  const latin = (a: PersonName, b: PersonName) => compare(a.lastName, b.lastName) || compare(a.firstName, b.firstName)
  if (language !== 'ar') return latin
  const bare = (text: string | null) => text?.replace(/^ال(?=..)/, '') ?? null
  return (a, b) => {
    const [first, second] = [bare(a.lastNameAr), bare(b.lastNameAr)]
    if (first === null || second === null) return Number(first === null) - Number(second === null) || latin(a, b)
    return compare(first, second) || compare(a.firstNameAr ?? '', b.firstNameAr ?? '') || latin(a, b)
  }
}
