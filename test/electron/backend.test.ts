import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test, vi } from 'vitest'
import { ask, backendPid, firstRun, forget, type Launched, launch, quit } from './app.ts'

/** The backend beside the window: its deaths, its end, and what is left on the disk. */

let launched: Launched | undefined
afterEach(async () => {
  if (!launched) return
  await quit(launched.app).catch(() => {})
  await forget(launched.folder)
  launched = undefined
})

/** Keeps every state that the host tells the test's own port; the page hears the same with its own nonce. */
async function listenToStates(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heardStates: heard })
    window.addEventListener('message', ({ data }) => {
      if (data?.state && String(data.warcha).startsWith('test-')) heard.push(data.state)
    })
  })
  return () => page.evaluate(() => (window as unknown as { heardStates: string[] }).heardStates)
}

test('a killed backend comes back, and the page is told of both', async () => {
  launched = await launch()
  const { app, page, folder } = launched
  expect(await ask(page, 'session.status', {})).toMatchObject({ ok: true, result: { state: 'needs_set_up' } })
  const states = await listenToStates(page)
  const first = await backendPid(app, folder)
  process.kill(first as number, 'SIGKILL')
  await vi.waitFor(async () => expect(await states()).toEqual(['restarting', 'ready']), { timeout: 20_000 })
  expect(await ask(page, 'session.status', {})).toMatchObject({ ok: true })
  expect(await backendPid(app, folder)).not.toBe(first)
})

test('a backend that dies again and again is given up after three restarts', async () => {
  launched = await launch()
  const { app, page, folder } = launched
  await ask(page, 'session.status', {})
  const states = await listenToStates(page)
  for (const round of [1, 2, 3]) {
    process.kill((await backendPid(app, folder)) as number, 'SIGKILL')
    await vi.waitFor(async () => expect((await states()).filter((state) => state === 'ready')).toHaveLength(round), {
      timeout: 20_000,
    })
  }
  process.kill((await backendPid(app, folder)) as number, 'SIGKILL')
  await vi.waitFor(async () => expect((await states()).at(-1)).toBe('stopped'), { timeout: 20_000 })
  expect(await page.evaluate(() => document.title)).not.toBe('')
})

test('a quit closes the window, then the file, and ends without an error', async () => {
  launched = await launch()
  const { app, page, folder } = launched
  expect(await ask(page, 'centre.setUp', firstRun)).toMatchObject({ ok: true })
  const pid = await backendPid(app, folder)
  expect(existsSync(join(folder, 'warcha.sqlite-wal'))).toBe(true)
  expect(await quit(app)).toBe(0)
  expect(() => process.kill(pid as number, 0)).toThrow()
  const left = readdirSync(folder)
  expect(left).toContain('window.json')
  expect(left.filter((name) => name.startsWith('warcha.sqlite'))).toEqual(['warcha.sqlite'])
})

test('what was saved is there after the whole app was killed', async () => {
  launched = await launch()
  const { folder } = launched
  expect(await ask(launched.page, 'centre.setUp', firstRun)).toMatchObject({ ok: true })
  const ended = new Promise((resolve) => launched?.app.process().once('exit', resolve))
  launched.app.process().kill('SIGKILL')
  await ended
  launched = await launch(folder)
  expect(await ask(launched.page, 'session.status', {})).toMatchObject({
    ok: true,
    result: { state: 'signed_out', centreNameAr: 'مركز الأمل' },
  })
})

test('a second start on the same data ends at once and leaves the first alone', async () => {
  launched = await launch()
  const { page, folder } = launched
  await ask(page, 'session.status', {})
  await expect(launch(folder)).rejects.toThrow()
  expect(await ask(page, 'session.status', {})).toMatchObject({ ok: true })
})
