import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test, vi } from 'vitest'
import { ask, backendPid, firstRun, forget, type Launched, launch, quit } from './app.ts'

/** What the system says of its own lock, sleep and idle time, as Electron passes it on. */

let launched: Launched | undefined
afterEach(async () => {
  if (!launched) return
  await quit(launched.app).catch(() => {})
  await forget(launched.folder)
  launched = undefined
})

const { username, password } = firstRun.administrator
const locked = (page: Page) => page.getByRole('heading', { level: 1, name: /verrouillée|is locked/ })

async function signIn(page: Page): Promise<void> {
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('input[name=password]').waitFor({ state: 'detached' })
}

async function signedIn(): Promise<Launched> {
  launched = await launch()
  const { page } = launched
  expect(await ask(page, 'centre.setUp', firstRun)).toMatchObject({ ok: true })
  await signIn(page)
  return launched
}

test('the lock of the screen locks Warcha, and the password brings the page back', async () => {
  const { app, page, folder } = await signedIn()
  await app.evaluate(({ shell }) => {
    shell.openPath = async () => ''
  })
  const content = Buffer.from('%PDF-1.7 dossier').toString('base64')
  expect(await page.evaluate((content) => window.shell?.print({ name: 'Dossier Azeroual', content }), content)).toEqual(
    {
      printed: true,
    },
  )
  expect(readdirSync(join(folder, 'printing'))).toHaveLength(1)
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await locked(page).waitFor()
  await vi.waitFor(() => expect(existsSync(join(folder, 'printing'))).toBe(false))
  await signIn(page)
  await locked(page).waitFor({ state: 'detached' })
  expect(await page.locator('main').count()).toBe(1)
})

test('a machine that nobody touches is locked after its minutes', async () => {
  const { app, page } = await signedIn()
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 301
    powerMonitor.emit('resume')
  })
  await locked(page).waitFor()
})

test('a sleep ends the backend, and another one serves the next login', async () => {
  const { app, page, folder } = await signedIn()
  const first = await backendPid(app, folder)
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await locked(page).waitFor()
  await vi.waitFor(
    async () => {
      const next = await backendPid(app, folder)
      expect(next).toBeDefined()
      expect(next).not.toBe(first)
    },
    { timeout: 30_000 },
  )
  await vi.waitFor(async () => expect(await ask(page, 'session.status', {})).toMatchObject({ ok: true }), {
    timeout: 20_000,
  })
  expect(await ask(page, 'session.status', {})).toMatchObject({ result: { state: 'signed_out' } })
  await signIn(page)
  await vi.waitFor(async () => expect(await locked(page).count()).toBe(0))
})
