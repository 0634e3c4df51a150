import { afterEach, beforeEach, expect, test } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { password } from '../support/backend.ts'
import { goTo, joinBrowser, signIn, speak, visit } from '../support/browser.ts'
import { button, heading, textbox } from '../support/controls.ts'
import { aCentreIn, type Folders, folders } from '../support/folder-centre.ts'
import { type Served, serve } from '../support/serve.ts'

/** Somebody who left knew too much: the director gives the data another key, with the paper in her hand. */

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

/** A centre with a director and a secretary, closed, with one backup. */
async function aCentre() {
  const folder = all.make()
  const { call, backend, key, visitor } = await aCentreIn(all, folder)
  await call('session.confirmPassword', { password })
  const account = { trainerId: null, language: 'fr' } as const
  const director = { ...account, username: 'khadija', displayName: 'Khadija Amrani', role: 'director' } as const
  const { oneTimePassword } = await call('users.create', director)
  await call('users.create', { ...account, username: 'fatima', displayName: 'Fatima Idrissi', role: 'secretary' })
  const own = visitor()
  await own('session.login', { username: 'khadija', password: oneTimePassword })
  await own('session.changePassword', { current: oneTimePassword, next: password })
  await call('backups.make', {})
  await backend.close()
  return { folder, key }
}

test.each(['fr', 'ar'] as const)(
  'the key of the data is changed in %s, and everybody else is named',
  async (language) => {
    const { folder, key } = await aCentre()
    served = await serve({ folder })
    const opened = await visit(served.url, language, { chosen: true })
    const { page, t } = opened
    await signIn(opened, 'khadija', password)
    await page.getByRole('navigation').first().waitFor()
    await speak(page, language)

    await goTo(page, '/settings/paper-key')
    await heading(page, t('recovery:title')).waitFor()
    await button(page, t('recovery:dataKey.start')).click()
    const dialog = page.getByRole('dialog', { name: t('recovery:dataKey.title') })
    await dialog.getByText('Fatima Idrissi').waitFor()
    expect(await violations(page)).toEqual([])

    const ownPassword = dialog.locator('input[type=password]')
    const submit = button(dialog, t('recovery:dataKey.submit'))
    await ownPassword.fill('un autre mot de passe')
    await textbox(dialog, t('recovery:type.label')).fill(key)
    await submit.click()
    await dialog.getByText(t('errors:password.wrong')).waitFor()
    await ownPassword.fill(password)
    await textbox(dialog, t('recovery:type.label')).fill(key.slice(0, -2))
    await submit.click()
    await dialog.getByText(t('errors:recovery.length', { count: 30 })).waitFor()
    await textbox(dialog, t('recovery:type.label')).fill(key)
    await submit.click()

    await page.getByText(t('shell:locked.renewed')).waitFor()
    await page.getByLabel(t('session:login.password'), { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').first().waitFor()
    await goTo(page, '/')
    await page.getByText(t('home:entry.givePassword')).waitFor()
    expect(await violations(page)).toEqual([])

    // A backup from before opens with the paper key alone.
    await goTo(page, '/settings/backups')
    await heading(page, t('backups:title')).waitFor()
    await page.getByRole('row').last().click()
    const restore = page.getByRole('dialog')
    await restore.getByText(t('backups:preview.needsPaperKey')).waitFor()
    await textbox(restore, t('recovery:type.label')).fill(key)
    await button(restore, t('backups:preview.submit')).click()
    await restore.getByText(t('backups:preview.sound')).waitFor()
    await button(restore, t('backups:restore.submit')).click()
    const question = page.getByRole('dialog', { name: t('shell:confirmPassword.title') })
    await question.locator('input[type=password]').fill(password)
    await page.keyboard.press('Enter')
    await page.getByText(t('shell:locked.restored')).waitFor()
  },
)
