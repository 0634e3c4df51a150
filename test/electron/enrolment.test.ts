import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { translatorFor } from '../../electron/shared/i18n/translator.ts'
import { signIn } from '../support/first-run.ts'
import { forget, type Launched, launch, quit } from './app.ts'

/** A file saved in the window is there after the whole application was killed. */

const root = resolve(import.meta.dirname, '../..')
const secretary = { username: 'secretaire', password: 'demo-secretariat' }
const t = translatorFor('fr')

let launched: Launched | undefined
afterEach(async () => {
  if (!launched) return
  await quit(launched.app).catch(() => {})
  await forget(launched.folder)
  launched = undefined
})

function buildDemo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warcha-electron-demo-'))
  const script = join(root, 'electron/launch/build-demo.mjs')
  execFileSync(process.execPath, [script, folder, join(root, 'resources')], { stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) }).first()

async function openNewFile(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page.getByRole('heading', { level: 1, name: t('trainees:list.title') }).waitFor()
  await page.keyboard.press('Control+n')
  await page.getByRole('heading', { level: 1, name: t('trainees:enrol.title') }).waitFor()
}

test('a trainee enrolled in Electron is there after the application was killed', async () => {
  const folder = buildDemo()
  launched = await launch(folder)
  const { page } = launched
  await signIn(page, 'fr', secretary)
  await openNewFile(page)
  await textbox(page, t('trainees:field.lastName')).fill('Ouhssaine')
  await textbox(page, t('trainees:field.firstName')).fill('Tiziri')
  await textbox(page, t('trainees:field.birthDate')).fill('24/03/2003')
  await page.getByRole('radio', { name: t('common:sex.F') }).check()
  await page.getByLabel(t('trainees:field.targetGroup')).first().click()
  await page.getByRole('option', { name: t('trainees:targetGroup.both') }).click()
  await page.keyboard.press('Control+s')
  await page.getByRole('heading', { level: 1, name: 'Ouhssaine Tiziri' }).waitFor()
  const fileNumber = await page
    .getByText(/\d{4}\/\d{3}/)
    .first()
    .textContent()
  expect(launched.errors).toEqual([])

  const ended = new Promise((done) => launched?.app.process().once('exit', done))
  launched.app.process().kill('SIGKILL')
  await ended
  launched = await launch(folder)
  await signIn(launched.page, 'fr', secretary)
  await launched.page.keyboard.press('Alt+2')
  await launched.page.getByRole('searchbox', { name: t('trainees:list.search') }).fill('tiziri ouhssaine')
  const row = launched.page.getByRole('row').filter({ hasText: 'Ouhssaine Tiziri' })
  await row.waitFor()
  expect(fileNumber).toContain((await row.textContent())?.match(/\d{4}\/\d{3}/)?.[0] ?? 'no file number')
})
