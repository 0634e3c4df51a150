import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { TextSize } from '../../electron/shared/contract/session.ts'
import type { Language } from '../../electron/shared/i18n/languages.ts'
import { createI18n } from '../../electron/shared/i18n/translator.ts'
import { AppProvider } from '../components/app-provider.tsx'
import { useApi } from '../lib/api.ts'
import { shell } from '../lib/shell.ts'
import { PreferencesContext } from '../lib/use-preferences.ts'
import { useQuery } from '../lib/use-query.ts'
import { firstLanguage } from './first-language.ts'

const storedLanguage = 'warcha.language'

interface PreferencesProviderProps {
  nonce?: string
  env?: 'test'
  children: ReactNode
}

/** Holds language and text size, follows those of the account that signs in, and keeps changes with it. */
export function PreferencesProvider({ nonce, env, children }: PreferencesProviderProps) {
  const { call } = useApi()
  const { data: status } = useQuery('session.status', {})
  const [first] = useState(() => firstLanguage(localStorage.getItem(storedLanguage), navigator.languages))
  const [i18n] = useState(() => createI18n(first.language))
  const [language, setLanguage] = useState(first.language)
  const [isChosen, setIsChosen] = useState(first.isChosen)
  const [textSize, setTextSize] = useState<TextSize>(100)
  // A language chosen on the pages before the login is that of the person who signs in next.
  const chosen = useRef<Language | null>(null)
  const user = status?.user
  const userId = user?.id
  const centreLanguage = status?.state === 'signed_out' && !isChosen ? status.language : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: an account's preferences count when it signs in, not each time that it is read
  useEffect(() => {
    if (user) {
      const wanted = chosen.current ?? user.language
      chosen.current = null
      setLanguage(wanted)
      setTextSize(user.textSize)
      if (wanted !== user.language) call('session.setPreferences', { language: wanted }).catch(() => {})
    } else if (centreLanguage) setLanguage(centreLanguage)
  }, [userId, centreLanguage])

  useEffect(() => {
    void i18n.changeLanguage(language)
    shell.setLanguage(language)
  }, [i18n, language])

  const preferences = useMemo(() => {
    // Kept on screen even when it cannot be kept with the account: a dead backend must not undo a larger text.
    const keep = (change: { language?: Language; textSize?: TextSize }) => {
      if (userId !== undefined) call('session.setPreferences', change).catch(() => {})
    }
    return {
      language,
      textSize,
      setLanguage(next: Language) {
        setLanguage(next)
        setIsChosen(true)
        localStorage.setItem(storedLanguage, next)
        if (userId === undefined) chosen.current = next
        keep({ language: next })
      },
      setTextSize(next: TextSize) {
        setTextSize(next)
        keep({ textSize: next })
      },
    }
  }, [language, textSize, userId, call])

  return (
    <PreferencesContext value={preferences}>
      <AppProvider i18n={i18n} textSize={textSize} nonce={nonce} env={env}>
        {children}
      </AppProvider>
    </PreferencesContext>
  )
}
