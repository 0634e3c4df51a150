import { cleanup, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import type { Language } from '../../electron/shared/i18n/languages.ts'
import { createI18n } from '../../electron/shared/i18n/translator.ts'
import { AppProvider } from '../../renderer/components/app-provider.tsx'
import './jsdom-gaps.ts'

afterEach(cleanup)

interface Rendered {
  user: UserEvent
  /** Switches the language while everything stays mounted. */
  speak: (language: Language) => Promise<unknown>
}

/** Draws one component as the application would, in French unless told. */
export function renderComponent(content: ReactNode, language: Language = 'fr'): Rendered {
  const i18n = createI18n(language)
  render(
    <AppProvider i18n={i18n} env="test">
      {content}
    </AppProvider>,
  )
  return { user: userEvent.setup(), speak: (next) => i18n.changeLanguage(next) }
}
