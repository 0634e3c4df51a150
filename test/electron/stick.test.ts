import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listBackups } from '../../electron/backend/backups/ladder.ts'
import { aCentreIn, admin, type Folders, folders } from '../support/folder-centre.ts'
import { type Launched, launch, quit } from './app.ts'

/** A stick that is in when Warcha closes. */

let all: Folders
let launched: Launched | undefined
beforeEach(() => {
  all = folders()
})
afterEach(async () => {
  if (launched) await quit(launched.app).catch(() => {})
  launched = undefined
  await all.end()
})

/** A centre that has copied to a stick once. */
async function aCentreWithStick(): Promise<{ folder: string; stick: string }> {
  const [folder, stick] = [all.make(), all.make()]
  const { backend, call } = await aCentreIn(all, folder)
  backend.offerFolder('ticket', stick)
  await call('backups.copy', { place: (await call('backups.usePlace', { ticket: 'ticket' })).id })
  await backend.close()
  return { folder, stick }
}

test('a quit copies the backup to it, says so in a window of its own, and ends without an error', async () => {
  const { folder, stick } = await aCentreWithStick()
  launched = await launch(folder)
  const { app, page } = launched
  await page.locator('input[name=username]').fill(admin.username)
  await page.locator('input[name=password]').fill(admin.password)
  await page.keyboard.press('Enter')
  await page.locator('input[name=password]').waitFor({ state: 'detached' })
  const closing = app.waitForEvent('window')
  const ended = quit(app)
  expect((await closing).url()).toMatch(/^data:text\/html/)
  expect(await ended).toBe(0)
  const [newest] = listBackups(join(folder, 'backups'))
  expect(newest?.manifest.reason).toBe('quit')
  expect(listBackups(stick)[0]?.manifest.id).toBe(newest?.manifest.id)
  const { quit: note } = JSON.parse(readFileSync(join(folder, 'backups', 'notes.json'), 'utf8'))
  expect(note).toMatchObject({ outcome: 'copied', stick: 1 })
})
