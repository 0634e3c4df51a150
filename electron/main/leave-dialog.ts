import { type BrowserWindow, dialog } from 'electron'
import { hostTexts } from './host-language.ts'

/**
 * Asks before the window closes over a form that is not saved. Without this Electron would obey the page's guard in
 * silence, and the window would seem stuck.
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { title, text, stay, lose } = hostTexts().leave
    const buttons = [stay, lose]
    const question = { type: 'question', message: title, detail: text, buttons, defaultId: 0, cancelId: 0 } as const
    if (dialog.showMessageBoxSync(window, { ...question, buttons }) === 1) event.preventDefault()
  })
}
