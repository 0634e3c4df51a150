import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, session } from 'electron'
import { channels } from '../shared/contract/shell.ts'
import { registerAppScheme, serveAppProtocol } from './app-protocol.ts'
import { type BackendProcess, startBackend } from './backend-process.ts'
import { forgetCopied } from './clipboard.ts'
import { type ClosingWindow, showClosing } from './closing-window.ts'
import { enableSandbox, guardSession, isTrusted, refuseDebuggers, refuseNetwork } from './guards.ts'
import { followLanguage, hostTextsOfAll } from './host-language.ts'
import { askBeforeLeaving } from './leave-dialog.ts'
import { watchSystem } from './lock.ts'
import { installMenu } from './menu.ts'
import { folderProblem } from './own-arguments.ts'
import { forgetPrinted } from './printing.ts'
import { handleShell } from './shell-handlers.ts'
import { openWindow } from './window.ts'

/**
 * Electron's main process: a list of steps. It starts the backend and shows the window, joins the two with a port,
 * and ends them in order. It holds no data and knows no domain.
 */

let window: BrowserWindow | undefined
let backend: BackendProcess | undefined

/**
 * `--data=<folder>` moves everything the app keeps, and with it the single-instance lock. On Windows the data stays on
 * this machine: the folder that Electron proposes goes to a server with a roaming profile.
 */
function chooseDataFolder(): void {
  const { LOCALAPPDATA } = process.env
  if (process.platform === 'win32' && LOCALAPPDATA) app.setPath('userData', join(LOCALAPPDATA, app.getName()))
  const folder = app.commandLine.getSwitchValue('data')
  if (folder) app.setPath('userData', resolve(folder))
  app.setPath('sessionData', join(app.getPath('userData'), 'chromium'))
}

/** Data that another program copies or that is pulled out is soon no data: said, and nothing is begun there. */
function refuseDataFolder(): void {
  const problem = folderProblem(app.getPath('userData'), { platform: process.platform, env: process.env })
  if (!problem) return
  const sentences = hostTextsOfAll().map((texts) => texts[problem])
  dialog.showErrorBox('Warcha', [...sentences, app.getPath('userData')].join('\n\n'))
  app.exit(1)
}

function startBackendProcess(): void {
  const resourcesDir = app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources')
  const tellPage = (state: 'ready' | 'stopped' | 'restarting') => {
    if (window && !window.isDestroyed()) window.webContents.send(channels.state, state)
  }
  const options = { dataFolder: app.getPath('userData'), resourcesDir }
  backend = startBackend(options, { onState: tellPage, onSessionEnd: () => void forgetPrinted() })
  watchSystem(backend)
}

/** Each page load asks once; the port goes to the frame that asked, if it is still the same page. */
function handOutPorts(): void {
  ipcMain.on(channels.requestPort, async (event, nonce) => {
    const contents = window?.webContents
    if (!contents || !isTrusted(event, contents)) return
    const frame = event.senderFrame
    const port = await backend?.port()
    if (!port) return void (contents.isDestroyed() || contents.send(channels.state, 'stopped'))
    if (contents.isDestroyed() || frame !== contents.mainFrame) return port.close()
    contents.postMessage(channels.port, String(nonce), [port])
  })
}

function showWindow(): void {
  // In memory only: nothing of what pages show is left on the disk by Chromium.
  const pages = session.fromPartition('warcha', { cache: false })
  guardSession(pages)
  serveAppProtocol(pages)
  window = openWindow(pages)
  handleShell(window, (ticket, path) => backend?.tell({ type: 'folder', ticket, path }))
  followLanguage(window)
  askBeforeLeaving(window)
}

function focusOnSecondStart(): void {
  app.on('second-instance', () => {
    if (!window) return
    // Still closing: it comes back when the file and the stick are in order.
    if (window.isDestroyed()) return app.relaunch()
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

/**
 * Windows are gone by then, and what they had to save was sent: the backend finishes and closes its file. Where it then
 * copies to a stick, a small window says so.
 */
function quitInOrder(): void {
  app.on('window-all-closed', () => app.quit())
  let isClosing = false
  let isClosed = false
  let closing: ClosingWindow | undefined
  const sayThatItCopies = () => {
    closing ??= showClosing()
  }
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    void Promise.all([backend?.close(sayThatItCopies), forgetPrinted(), forgetCopied()]).finally(async () => {
      await closing?.close()
      isClosed = true
      app.quit()
    })
  })
}

function start(): void {
  startBackendProcess()
  installMenu()
  handOutPorts()
  showWindow()
  void forgetPrinted()
}

refuseDebuggers()
chooseDataFolder()
refuseDataFolder()
enableSandbox()
refuseNetwork()
registerAppScheme()
if (app.requestSingleInstanceLock()) {
  focusOnSecondStart()
  quitInOrder()
  void app.whenReady().then(start)
} else {
  app.quit()
}
