import { app, type IpcMainEvent, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron'
import { hasRefusedSwitch, refusedSwitches } from './own-arguments.ts'

/**
 * What keeps the window on our own pages: the only origin, what may be requested, where it may go, who may speak to
 * main. A development server replaces the origin, and only where nothing is packaged.
 */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
export const startUrl = devServer ?? 'app://warcha/'
const origin = originOf(startUrl)

/** `URL.origin` is "null" for a scheme of our own in Node, so it is put together here. */
function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}`
  } catch {
    return ''
  }
}

/** Ends the process when somebody tries to attach a debugger to the packaged app, or to open its processes. */
export function refuseDebuggers(): void {
  if (!app.isPackaged) return
  const isGiven = refusedSwitches.some((name) => app.commandLine.hasSwitch(name))
  if (isGiven || hasRefusedSwitch(process.argv.slice(1), process.platform)) app.exit(1)
}

/**
 * Sandboxes every renderer whatever its window asked for. A developer who is root (a container) has no sandbox to
 * give: there Chromium runs only with --no-sandbox, which a packaged app does not heed.
 */
export function enableSandbox(): void {
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

/** No name resolves: nothing here comes from a network. The development server is one. */
export function refuseNetwork(): void {
  if (!devServer) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** No permission, no device, no download, no request but our own pages and what they made in memory. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = originOf(details.url) === origin || /^(blob|data):/.test(details.url)
    const isTool = !app.isPackaged && /^(devtools|ws|chrome-extension):/.test(details.url)
    answer({ cancel: !isOurs && !isTool })
  })
}

/** Keeps the page where it is: no navigation elsewhere, no window, no guest page. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (originOf(url) !== origin) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', (event) => stay(event, event.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** True for a message from the top frame of that window, showing our own page. */
export function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame
  return event.sender === contents && frame !== null && frame.parent === null && originOf(frame.url) === origin
}
