import type { Language } from './languages.ts'

/** A person's name in both scripts; the Arabic one may not be known yet. */
export interface PersonName {
  readonly lastName: string
  readonly firstName: string
  readonly lastNameAr: string | null
  readonly firstNameAr: string | null
}

/** Family name first, as registers do; Arabic in Arabic when it is complete, else Latin. */
export function personName(person: PersonName, language: Language): string {
  if (language === 'ar' && person.lastNameAr && person.firstNameAr) return `${person.lastNameAr} ${person.firstNameAr}`
  return `${person.lastName} ${person.firstName}`
}
