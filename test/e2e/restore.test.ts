import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { translatorFor } from '../../electron/shared/i18n/translator.ts'
import { violations } from '../support/accessibility.ts'
import { joinBrowser, speak, visit } from '../support/browser.ts'
import { button, heading, textbox } from '../support/controls.ts'
import { aCentreIn, type Folders, folders } from '../support/folder-centre.ts'
import { type Served, serve } from '../support/serve.ts'

/** A computer was stolen: a new one, the stick and the paper key bring the centre back. */

let all: Folders
let served: Served
beforeEach(() => {
  all = folders()
})
afterEach(async () => {
  await served.stop()
  await all.end()
})
joinBrowser()

const newPassword = 'un mot de passe retrouvé'

/** The folder of backups of a centre that is no more, and its paper key. */
async function aLostCentre(): Promise<{ backups: string; key: string }> {
  const folder = all.make()
  const { call, backend, key } = await aCentreIn(all, folder)
  await call('backups.make', {})
  await backend.close()
  return { backups: join(folder, 'backups'), key }
}

/** Another character in place of the first. */
const mistyped = (key: string) => (key.startsWith('7') ? '8' : '7') + key.slice(1)

/** Without the marks that keep what is inserted in its own direction. */
async function plain(where: Locator): Promise<string> {
  return (await where.allTextContents()).join(' ').replace(/[\u2066-\u2069]/g, '')
}

test.each(['fr', 'ar'] as const)(
  'the stick and the paper key bring the centre back on a new computer in %s',
  async (language) => {
    const [lost, other] = [await aLostCentre(), await aLostCentre()]
    const stick = all.make()
    writeFileSync(join(stick, 'photo.jpg'), 'not a backup')
    served = await serve({ backupFolders: [stick] })
    const { page } = await visit(served.url, 'fr')
    await speak(page, language)
    const t = translatorFor(language)
    await button(page, t('backups:restorePage.link')).click()
    await heading(page, t('backups:restorePage.title')).waitFor()

    await page.getByText(t('backups:restorePage.none')).waitFor()
    await page.getByText(t('backups:restorePage.plugIn')).waitFor()
    expect(await violations(page)).toEqual([])
    cpSync(lost.backups, stick, { recursive: true })
    await button(page, t('backups:restorePage.again')).click()
    await page
      .getByRole('button', { name: t('backups:restorePage.pick') })
      .first()
      .click()

    const key = textbox(page, t('recovery:type.label'))
    const check = button(page, t('backups:restorePage.check'))
    for (const [typed, sentence] of [
      [mistyped(lost.key), t('errors:recovery.wrong_group', { groups: '1' })],
      [lost.key.slice(0, -2), t('errors:recovery.length', { count: 30 })],
      [other.key, t('errors:recovery.refused')],
    ] as const) {
      await key.fill(typed)
      await check.click()
      await expect.poll(() => plain(page.getByRole('alert'))).toContain(sentence)
      expect(await button(page, t('backups:restore.submit')).count()).toBe(0)
    }
    await key.fill(lost.key)
    await check.click()
    await page.getByText(t('backups:preview.sound')).waitFor()
    expect(await violations(page)).toEqual([])
    await button(page, t('backups:restore.submit')).click()

    await heading(page, t('recovery:reset.title')).waitFor()
    await page.getByText(t('backups:restore.done')).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await page.getByLabel(t('recovery:reset.password')).fill(newPassword)
    await page.getByLabel(t('session:password.repeat')).fill(newPassword)
    await button(page, t('recovery:reset.submit')).click()
    await page.getByRole('navigation').first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await page
      .getByText(language === 'ar' ? 'مركز أمنوكار' : 'Centre Amnougar')
      .first()
      .waitFor()
  },
)
