import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { messages } from '../../resources/locales/index.ts'
import { finishFirstRun, signIn, startFirstRun } from '../support/first-run.ts'
import { type Served, serve } from '../support/serve.ts'

/** The built pages on the loopback host: what a browser adds to the transports' own tests. */

let browser: Browser
let served: Served
let page: Page
let errors: string[]

beforeAll(async () => {
  const executablePath = process.env.CHROME_PATH
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
})
afterAll(() => browser.close())
beforeEach(async () => {
  served = await serve()
  page = await browser.newPage({ locale: 'fr-FR' })
  errors = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(served.url)
})
afterEach(async () => {
  await page.close()
  await served.stop()
})

test('the first run leads to a centre, a reload keeps the session, and nothing breaks the policy', async () => {
  await startFirstRun(page, 'fr')
  await finishFirstRun(page, 'fr')
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
  expect(errors).toEqual([])
})

test('a new window of the same browser has no session', async () => {
  await startFirstRun(page, 'fr')
  await finishFirstRun(page, 'fr')
  const other = await browser.newPage({ locale: 'fr-FR' })
  await other.goto(served.url)
  await signIn(other, 'fr')
  await other.close()
})

test('a host that dies is announced, and its return too', async () => {
  await startFirstRun(page, 'fr')
  await finishFirstRun(page, 'fr')
  const banner = page.getByText(messages.fr.shell.backend.stopped)
  await served.kill()
  await banner.waitFor()
  await served.restart()
  await banner.waitFor({ state: 'detached' })
})

test('what was typed outlives the host, and is saved by the next one', async () => {
  const { nameFr } = await startFirstRun(page, 'fr')
  await served.restart()
  expect(await nameFr.inputValue()).toBe('Centre Al Amal')
  await finishFirstRun(page, 'fr')
})

test('a wrong token shows a page with a sentence, never a blank one', async () => {
  await page.goto(served.url.replace(/token=.*/, 'token=wrong'))
  await page.getByRole('heading', { name: messages.fr.shell.recovery.title }).waitFor()
})
