import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { messages } from '../../resources/locales/index.ts'
import { finishFirstRun, signIn, startFirstRun } from '../support/first-run.ts'
import { backendPid, forget, type Launched, launch, quit } from './app.ts'

/** What a person does in the window itself, through the pages. */

const output = resolve(import.meta.dirname, '../output')
mkdirSync(output, { recursive: true })

let launched: Launched | undefined
afterEach(async () => {
  if (!launched) return
  await quit(launched.app).catch(() => {})
  await forget(launched.folder)
  launched = undefined
})

test.each(['fr', 'ar'] as const)('first run in %s, a kill of the whole app, and login again', async (language) => {
  launched = await launch()
  const { folder, page, errors } = launched
  await startFirstRun(page, language)
  await page.screenshot({ path: join(output, `electron-first-run-${language}.png`) })
  await finishFirstRun(page, language)
  expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr')
  expect(errors).toEqual([])
  const ended = new Promise((done) => launched?.app.process().once('exit', done))
  launched.app.process().kill('SIGKILL')
  await ended
  launched = await launch(folder)
  await signIn(launched.page, language)
  await launched.page.screenshot({ path: join(output, `electron-home-${language}.png`) })
  expect(launched.errors).toEqual([])
  expect(existsSync(join(folder, 'warcha.sqlite'))).toBe(true)
})

test('a backend killed under an open form: the form goes on, and saves with the next one', async () => {
  launched = await launch()
  const { app, page, folder } = launched
  const { nameFr } = await startFirstRun(page, 'fr')
  const pid = await backendPid(app, folder)
  process.kill(pid as number, 'SIGKILL')
  await vi.waitFor(async () => expect([undefined, pid]).not.toContain(await backendPid(app, folder)), 20_000)
  expect(await nameFr.inputValue()).toBe('Centre Al Amal')
  await finishFirstRun(page, 'fr')
})

test('a backend killed under the home page: a banner, until the next one is ready', async () => {
  launched = await launch()
  const { app, page, folder } = launched
  await startFirstRun(page, 'fr')
  await finishFirstRun(page, 'fr')
  const banner = page.getByText(messages.fr.shell.backend.restarting)
  const shown = banner.waitFor()
  process.kill((await backendPid(app, folder)) as number, 'SIGKILL')
  await shown
  await banner.waitFor({ state: 'detached' })
})
