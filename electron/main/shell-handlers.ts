import { randomUUID } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, shell } from 'electron'
import type { ChosenFolder, FileToOpen, FileToSave, OpenedFile, SavedFile } from '../shared/contract/shell.ts'
import { channels, savedKinds } from '../shared/contract/shell.ts'
import { copyForAMoment } from './clipboard.ts'
import { isTrusted } from './guards.ts'
import { print } from './printing.ts'

/**
 * The main side of `shell`. The page hands over bytes and a suggestion; the person picks the place; no path ever
 * comes from the page or goes to it. A message from anywhere but our own page is refused.
 */

/** A name that stays a name on every system, with the extension of its kind. */
function safeName(suggestion: unknown, extension: string): string {
  const stem = basename(String(suggestion), extname(String(suggestion)))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses control characters in names.
  const clean = stem.replace(/[\u0000-\u001f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, ' ').trim()
  return `${clean.slice(0, 120) || 'Warcha'}.${extension}`
}

/** Where the last document went; the page may ask to see it and never learns it. */
let lastSaved: string | undefined

async function saveFile(window: BrowserWindow, file: FileToSave): Promise<SavedFile> {
  const extension = Object.hasOwn(savedKinds, file.mediaType) ? savedKinds[file.mediaType] : undefined
  if (!extension) return { saved: false, problem: 'not_written' }
  const defaultPath = join(app.getPath('documents'), safeName(file.suggestedName, extension))
  const filters = [{ name: extension.toUpperCase(), extensions: [extension] }]
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath, filters })
  if (!filePath) return { saved: false }
  try {
    await writeFile(filePath, Buffer.from(file.content, 'base64'))
    lastSaved = filePath
    return { saved: true, name: basename(filePath), folder: basename(dirname(filePath)) }
  } catch {
    return { saved: false, name: basename(filePath), problem: 'not_written' }
  }
}

async function openFile(window: BrowserWindow, request: FileToOpen): Promise<OpenedFile> {
  const kinds = request.mediaTypes.filter((kind) => Object.hasOwn(savedKinds, kind))
  const extensions = kinds.flatMap((kind) => (kind === 'image/jpeg' ? ['jpg', 'jpeg'] : [savedKinds[kind] as string]))
  const filters = [{ name: extensions.join(', '), extensions }]
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters })
  const path = filePaths[0]
  if (!path) return { opened: false }
  const name = basename(path)
  try {
    if ((await stat(path)).size > request.maxBytes) return { opened: false, name, problem: 'too_large' }
    const extension = extname(path).slice(1).toLowerCase().replace('jpeg', 'jpg')
    const mediaType = kinds.find((kind) => savedKinds[kind] === extension) ?? ''
    return { opened: true, name, mediaType, content: (await readFile(path)).toString('base64') }
  } catch {
    return { opened: false, name, problem: 'unreadable' }
  }
}

/** The page learns a ticket; the path goes to the backend by another way. */
async function chooseFolder(window: BrowserWindow, title: string, offer: OfferFolder): Promise<ChosenFolder> {
  const { filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] })
  const path = filePaths[0]
  if (!path) return { ticket: null }
  const ticket = randomUUID()
  offer(ticket, path)
  return { ticket }
}

type OfferFolder = (ticket: string, path: string) => void

/** Answers the shell's messages for that window. */
export function handleShell(window: BrowserWindow, offer: OfferFolder): void {
  const contents = window.webContents
  function answer<Input, Result>(channel: string, act: (input: Input) => Promise<Result>): void {
    ipcMain.handle(channel, (event, input) => {
      if (!isTrusted(event, contents)) throw new Error('refused')
      return act(input)
    })
  }
  answer(channels.saveFile, (file: FileToSave) => saveFile(window, file))
  answer(channels.showSaved, async () => {
    if (lastSaved) shell.showItemInFolder(lastSaved)
  })
  answer(channels.openFile, (request: FileToOpen) => openFile(window, request))
  answer(channels.chooseFolder, (title: string) => chooseFolder(window, String(title), offer))
  answer(channels.print, print)
  answer(channels.copyForAMoment, copyForAMoment)
  ipcMain.on(channels.hideFromScreens, (event, isHidden) => {
    if (isTrusted(event, contents)) window.setContentProtection(isHidden === true)
  })
  answer(channels.relaunch, async () => {
    app.relaunch()
    app.quit()
  })
}
