import { type Language, languages } from '../../electron/shared/i18n/languages.ts'

/**
 * The language last used on this machine. Before any, French, or Arabic where the system prefers it: English is never
 * guessed, for an English system is how computers are sold here and no sign that its people read English.
 */
export function firstLanguage(
  stored: string | null,
  system: readonly string[],
): { language: Language; isChosen: boolean } {
  const known = languages.find((language) => language === stored)
  if (known) return { language: known, isChosen: true }
  const [preferred] = system.map((tag) => tag.slice(0, 2)).filter((tag) => tag === 'fr' || tag === 'ar')
  return { language: preferred ?? 'fr', isChosen: false }
}
