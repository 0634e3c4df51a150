import type { Language } from '../../shared/i18n/languages.ts'

/** Whom or what a half-filled form is about, in the language of its reader, as far as it was typed. */
export function subjectOf(content: Readonly<Record<string, unknown>>, language: Language): string | null {
  const typed = (...fields: string[]) =>
    fields
      .map((field) => content[field])
      .filter((value): value is string => typeof value === 'string')
      .map((value) => value.trim())
      .filter(Boolean)
      .join(' ')
  const latin =
    typed('lastName', 'firstName') ||
    typed('code') ||
    typed('name') ||
    typed('displayName') ||
    typed('nameFr') ||
    typed('labelFr')
  const arabic = typed('lastNameAr', 'firstNameAr') || typed('nameAr') || typed('labelAr')
  return (language === 'ar' ? arabic || latin : latin || arabic) || null
}
