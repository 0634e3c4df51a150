import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app, BrowserWindow, type Rectangle, type Session, screen } from 'electron'
import { guardContents, startUrl } from './guards.ts'

interface Remembered extends Rectangle {
  isMaximized: boolean
}

const smallest = { width: 1024, height: 640 }
/** Of the first start, where the screen has room for it. */
const comfortable = { width: 1280, height: 800 }
const boundsFile = () => join(app.getPath('userData'), 'window.json')

/** A window that fits beside the taskbar; all of the room where there is too little for a comfortable one. */
function firstBounds(): Pick<Remembered, 'width' | 'height' | 'isMaximized'> {
  const room = screen.getPrimaryDisplay().workAreaSize
  const width = Math.min(comfortable.width, room.width)
  const height = Math.min(comfortable.height, room.height)
  return { width, height, isMaximized: width < comfortable.width || height < comfortable.height }
}

/** The bounds of last time, unless that screen is gone or the file says nonsense. */
function readBounds(): Pick<Remembered, 'width' | 'height' | 'isMaximized'> & Partial<Rectangle> {
  try {
    const bounds = JSON.parse(readFileSync(boundsFile(), 'utf8')) as Remembered
    const area = screen.getDisplayMatching(bounds).workArea
    const isVisible =
      bounds.x < area.x + area.width && bounds.y < area.y + area.height && bounds.x + bounds.width > area.x
    return isVisible && bounds.width > 0 && bounds.height > 0 ? bounds : firstBounds()
  } catch {
    return firstBounds()
  }
}

function rememberBounds(window: BrowserWindow): void {
  try {
    mkdirSync(dirname(boundsFile()), { recursive: true })
    const remembered: Remembered = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    writeFileSync(boundsFile(), JSON.stringify(remembered))
  } catch {
    // A place of a window is not worth a word to anybody.
  }
}

/** Opens the one window: sandboxed, isolated, on our own pages. */
export function openWindow(session: Session): BrowserWindow {
  const { isMaximized, ...bounds } = readBounds()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Warcha',
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      session,
      preload: join(__dirname, '../preload/index.cjs'),
      additionalArguments: [`--warcha-version=${app.getVersion()}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  guardContents(window.webContents)
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberBounds(window))
  // A page that crashed is loaded again: a new page load, a new port.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') window.webContents.reload()
  })
  void window.loadURL(startUrl)
  return window
}
