import { afterAll, beforeAll, expect, test } from 'vitest'
import { forget, type Launched, launch, quit } from './app.ts'

/** What a page could do if somebody got a script into it: asserted from inside the page. */

let launched: Launched
beforeAll(async () => {
  launched = await launch()
})
afterAll(async () => {
  await quit(launched.app)
  await forget(launched.folder)
})

test('the page has an origin of its own and a policy, and shows no error', async () => {
  const { page, errors } = launched
  expect(page.url()).toMatch(/^app:\/\/warcha\//)
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'")
  expect(await page.locator('meta[name=style-nonce]').getAttribute('content')).toMatch(/^[\w+/]{22}==$/)
  expect(errors).toEqual([])
})

test('the window is sandboxed and isolated, and the page sees no Node', async () => {
  const { app, page } = launched
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag: Boolean(webviewTag) }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  )
  expect(seen).toEqual([])
})

test('shell is frozen and offers what its contract says, nothing else', async () => {
  const { page } = launched
  const shell = await page.evaluate(() => ({
    names: Object.keys(window.shell ?? {}).sort(),
    port: Object.keys(window.backendPort ?? {}),
    frozen: [window.shell, window.shell?.info, window.backendPort].map((one) => Object.isFrozen(one)),
    host: window.shell?.info.host,
  }))
  expect(shell).toEqual({
    names: [
      ...['chooseFolder', 'copyForAMoment', 'hideFromScreens', 'info', 'openFile', 'print', 'relaunch'],
      ...['saveFile', 'setLanguage', 'showSaved'],
    ],
    port: ['request'],
    frozen: [true, true, true],
    host: 'desktop',
  })
})

test('nothing leads out: no request, no navigation, no window, no permission, no code from text', async () => {
  const { app, page } = launched
  const url = page.url()
  const tried = await page.evaluate(async () => {
    const outcome = (attempt: Promise<unknown>) => attempt.then(() => 'done').catch(() => 'refused')
    const script = document.createElement('script')
    let ran = 'refused'
    try {
      script.textContent = 'window.injected = true'
      document.head.append(script)
      if ('injected' in window) ran = 'done'
    } catch {
      // Refused by trusted types before it could run.
    }
    return {
      request: await outcome(fetch('https://example.com')),
      file: await outcome(fetch('file:///etc/passwd')),
      traversal: (await fetch('app://warcha/..%2f..%2fpackage.json')).status,
      otherHost: await outcome(fetch('app://elsewhere/')),
      window: window.open('https://example.com') === null,
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      notification: await Notification.requestPermission(),
      script: ran,
    }
  })
  expect(tried).toEqual({
    request: 'refused',
    file: 'refused',
    traversal: 404,
    otherHost: 'refused',
    window: true,
    microphone: 'refused',
    notification: 'denied',
    script: 'refused',
  })
  await page.evaluate(() => window.location.assign('https://example.com'))
  await page.evaluate(() => window.location.assign('file:///etc/passwd'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(page.url()).toBe(url)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
