import { createContext, useContext } from 'react'
import type { TextSize } from '../../electron/shared/contract/session.ts'
import type { Language } from '../../electron/shared/i18n/languages.ts'

/** Language and text size of this page; setting one redraws at once and is kept with the account when signed in. */
export interface Preferences {
  readonly language: Language
  readonly textSize: TextSize
  setLanguage(language: Language): void
  setTextSize(textSize: TextSize): void
}

export const PreferencesContext = createContext<Preferences | null>(null)

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('PreferencesProvider is missing')
  return preferences
}
