import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { FileToSave } from '../../electron/shared/contract/shell.ts'
import { answerSave, forget, type Launched, launch, quit } from './app.ts'

/** The native services, with the system's own windows replaced by what a person would have answered. */

let launched: Launched
beforeAll(async () => {
  launched = await launch()
})
afterAll(async () => {
  await quit(launched.app)
  await forget(launched.folder)
})

test('the first window fits beside the taskbar', async () => {
  const { bounds, room } = await launched.app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    room: screen.getPrimaryDisplay().workAreaSize,
  }))
  expect(bounds?.width).toBe(Math.min(1280, room.width))
  expect(bounds?.height).toBe(Math.min(800, room.height))
})

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1')
const file: FileToSave = {
  suggestedName: 'Attestation 2026/0001 ‮gpj.exe',
  mediaType: 'application/pdf',
  content: pdf.toString('base64'),
}

const save = (what: FileToSave) => launched.page.evaluate((what) => window.shell?.saveFile(what), what)

test('a PDF is written where the person chose, byte for byte, under a name that is safe', async () => {
  const path = join(launched.folder, 'choisi.pdf')
  const proposed = await answerSave(launched.app, path)
  expect(await save(file)).toEqual({ saved: true, name: 'choisi.pdf', folder: basename(launched.folder) })
  expect(readFileSync(path)).toEqual(pdf)
  expect(await proposed()).toMatch(/[/\\]0001 {2}gpj\.pdf$/)
})

test('giving up saves nothing, and a place that refuses is said', async () => {
  await answerSave(launched.app, undefined)
  expect(await save(file)).toEqual({ saved: false })
  const blocked = join(launched.folder, 'dossier')
  mkdirSync(blocked)
  await answerSave(launched.app, blocked)
  expect(await save(file)).toEqual({ saved: false, name: 'dossier', problem: 'not_written' })
})

test('a kind of file that Warcha does not make is not written', async () => {
  const path = join(launched.folder, 'program.exe')
  await answerSave(launched.app, path)
  for (const mediaType of ['application/x-msdownload', '__proto__', '']) {
    expect(await save({ ...file, mediaType })).toEqual({ saved: false, problem: 'not_written' })
  }
  expect(existsSync(path)).toBe(false)
})

test('a picked file arrives with its name and kind, or says that it is too large', async () => {
  const path = join(launched.folder, 'photo.JPEG')
  writeFileSync(path, 'picture')
  await launched.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as never
  }, path)
  const open = (maxBytes: number) =>
    launched.page.evaluate(
      (maxBytes) => window.shell?.openFile({ mediaTypes: ['image/jpeg', 'image/png'], maxBytes }),
      maxBytes,
    )
  const content = Buffer.from('picture').toString('base64')
  expect(await open(100)).toEqual({ opened: true, name: 'photo.JPEG', mediaType: 'image/jpeg', content })
  expect(await open(3)).toEqual({ opened: false, name: 'photo.JPEG', problem: 'too_large' })
})

test('printing hands a PDF, and only a PDF, to the system', async () => {
  await launched.app.evaluate(({ shell }) => {
    const state = globalThis as unknown as { opened: string[] }
    state.opened = []
    shell.openPath = async (path: string) => {
      state.opened.push(path)
      return ''
    }
  })
  const print = (content: string) =>
    launched.page.evaluate((content) => window.shell?.print({ name: 'feuille', content }), content)
  expect(await print(file.content)).toEqual({ printed: true })
  expect(await print(Buffer.from('MZ program').toString('base64'))).toEqual({ printed: false })
  const opened = await launched.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  // A name in the folder would tell whose document was printed.
  expect(opened).toEqual([expect.stringMatching(/[/\\]printing[/\\]warcha-[0-9a-f]{8}\.pdf$/)])
  expect(readFileSync(opened[0] as string)).toEqual(pdf)
})

test('a copied number leaves the clipboard by itself, unless something else lies there', async () => {
  const { app, page } = launched
  await app.evaluate(() => {
    const real = globalThis.setTimeout
    globalThis.setTimeout = ((act: () => void, ms: number) => real(act, ms === 60_000 ? 300 : ms)) as never
  })
  const copy = (text: string) => page.evaluate((text) => window.shell?.copyForAMoment(text), text)
  const held = () => app.evaluate(({ clipboard }) => clipboard.readText())
  expect(await copy('P123456')).toEqual({ clearsAfterSeconds: 60 })
  expect(await held()).toBe('P123456')
  await vi.waitFor(async () => expect(await held()).toBe(''))
  await copy('P123456')
  await app.evaluate(({ clipboard }) => clipboard.writeText('une adresse'))
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(await held()).toBe('une adresse')
})

test('the window is black for other programs when the page says so', async () => {
  const { app, page } = launched
  await app.evaluate(({ BrowserWindow }) => {
    const state = globalThis as unknown as { hidden: boolean[] }
    state.hidden = []
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.setContentProtection = (isHidden) => void state.hidden.push(isHidden)
  })
  for (const isHidden of [true, false, 'yes' as never])
    await page.evaluate((isHidden) => window.shell?.hideFromScreens(isHidden), isHidden)
  const hidden = () => app.evaluate(() => (globalThis as unknown as { hidden: boolean[] }).hidden)
  await vi.waitFor(async () => expect(await hidden()).toEqual([true, false, false]))
})
