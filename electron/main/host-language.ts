import { type BrowserWindow, ipcMain } from 'electron'
import ar from '../../resources/locales/ar/shell.json' with { type: 'json' }
import en from '../../resources/locales/en/shell.json' with { type: 'json' }
import fr from '../../resources/locales/fr/shell.json' with { type: 'json' }
import { channels } from '../shared/contract/shell.ts'
import type { Language } from '../shared/i18n/languages.ts'
import { isTrusted } from './guards.ts'

const texts = { fr, ar, en }
let language: Language = 'fr'

/** The few words that the host says itself, in the language that the page said last. */
export const hostTexts = () => ({ language, ...texts[language] })

/** While nobody's language is known: the same in each. */
export const hostTextsOfAll = () => Object.values(texts)

export function followLanguage(window: BrowserWindow): void {
  ipcMain.on(channels.setLanguage, (event, said) => {
    if (isTrusted(event, window.webContents) && Object.hasOwn(texts, said)) language = said
  })
}
