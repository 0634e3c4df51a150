import { useTranslation } from 'react-i18next'
import { directionOf, type Language } from '../../electron/shared/i18n/languages.ts'

/** The page's language; a component that calls it is drawn again when the language changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language
}

/** `rtl` in Arabic. Grids follow it: forward is the left arrow there. */
export function useReadingDirection(): 'ltr' | 'rtl' {
  return directionOf[useLanguage()]
}
