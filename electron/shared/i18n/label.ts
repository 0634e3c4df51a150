import type { Language } from './languages.ts'

/** The name of a record (workshop, module, room…) in the reader's script; French where there is no Arabic. */
export function labelOf(
  record: { readonly nameFr: string; readonly nameAr: string | null },
  language: Language,
): string {
  return language === 'ar' && record.nameAr ? record.nameAr : record.nameFr
}
