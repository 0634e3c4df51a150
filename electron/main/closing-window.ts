import { BrowserWindow } from 'electron'
import { directionOf } from '../shared/i18n/languages.ts'
import { guardContents } from './guards.ts'
import { hostTexts } from './host-language.ts'

/** Shorter than this nobody could read it, and would wonder what it was. */
const readableMs = 2_000

export interface ClosingWindow {
  /** Once it could be read. */
  close(): Promise<void>
}

/**
 * Says that a copy to a stick goes on after the window has closed, so that nobody pulls the stick out or switches the
 * computer off meanwhile. A page of two sentences without a script; it goes when the application ends.
 */
export function showClosing(): ClosingWindow {
  const { language, closing } = hostTexts()
  const window = new BrowserWindow({
    width: 520,
    height: 200,
    useContentSize: true,
    center: true,
    resizable: false,
    minimizable: false,
    maximizable: false,
    closable: false,
    alwaysOnTop: true,
    title: 'Warcha',
    backgroundColor: '#ffffff',
    webPreferences: { partition: 'closing', sandbox: true, contextIsolation: true, javascript: false, devTools: false },
  })
  guardContents(window.webContents)
  const url = `data:text/html;charset=utf-8,${encodeURIComponent(pageOf(language, closing))}`
  const readable = new Promise((resolve) => setTimeout(resolve, readableMs))
  window.loadURL(url).catch(() => {})
  return {
    async close() {
      await readable
      window.destroy()
    },
  }
}

function pageOf(
  language: ReturnType<typeof hostTexts>['language'],
  { title, text }: ReturnType<typeof hostTexts>['closing'],
): string {
  const style = 'font:16px/1.6 system-ui,"Segoe UI","Noto Sans Arabic",sans-serif;margin:32px;color:#1a2330'
  return `<!doctype html><html lang="${language}" dir="${directionOf[language]}"><title>Warcha</title>
<body role="alert" style='${style}'><h1 style="font-size:20px;margin:0 0 12px">${title}</h1><p style="margin:0">${text}</p>`
}
