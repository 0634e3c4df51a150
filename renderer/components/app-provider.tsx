/**
 * The design system: controls, four components of our own, and the theme. May import react, the kit, shared code and
 * resources; never a feature. Pages import each file by name, there is no index. One component per file; its docstring
 * is its manual.
 */
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/kit.css'
import '../styles/print.css'
import { setNonce } from 'get-nonce'
import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type {} from '../../resources/locales/index.ts'
import { KitProvider } from './kit-provider.tsx'
import { type TextSize, TextSizeContext } from './text-size.ts'

interface AppProviderProps {
  /** One instance for the life of the page; `i18n.changeLanguage('ar')` redraws everything and keeps half-filled forms. */
  i18n: i18n
  textSize?: TextSize
  /** The page load's CSP nonce; without it the kit's styles are blocked and the layout collapses. */
  nonce?: string
  /** `test` where nothing is laid out, or the kit hides every list it believes to be out of view. */
  env?: 'default' | 'test'
  children: ReactNode
}

/** Everything around the pages: texts, direction, theme, calendar words, messages, text size. Once, in main.tsx. */
export function AppProvider({ i18n, textSize = 100, nonce, env, children }: AppProviderProps) {
  if (nonce) setNonce(nonce)
  return (
    <I18nextProvider i18n={i18n}>
      <TextSizeContext value={textSize}>
        <KitProvider nonce={nonce} env={env}>
          {children}
        </KitProvider>
      </TextSizeContext>
    </I18nextProvider>
  )
}
