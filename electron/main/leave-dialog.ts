import { type BrowserWindow, dialog, ipcMain } from 'electron'
import ar from '../../resources/locales/ar/shell.json' with { type: 'json' }
import en from '../../resources/locales/en/shell.json' with { type: 'json' }
import fr from '../../resources/locales/fr/shell.json' with { type: 'json' }
import { channels } from '../shared/contract/shell.ts'
import { isTrusted } from './guards.ts'

const texts = { fr: fr.leave, ar: ar.leave, en: en.leave }

/**
 * Asks before the window closes over a form that is not saved. Without this Electron would obey the page's guard in
 * silence, and the window would seem stuck. The page says in which language to ask.
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  let language: keyof typeof texts = 'fr'
  ipcMain.on(channels.setLanguage, (event, said) => {
    if (isTrusted(event, window.webContents) && Object.hasOwn(texts, said)) language = said
  })
  window.webContents.on('will-prevent-unload', (event) => {
    const { title, text, stay, lose } = texts[language]
    const buttons = [stay, lose]
    const question = { type: 'question', message: title, detail: text, buttons, defaultId: 0, cancelId: 0 } as const
    if (dialog.showMessageBoxSync(window, { ...question, buttons }) === 1) event.preventDefault()
  })
}
