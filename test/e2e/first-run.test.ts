import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { joinBrowser, signIn, speak, visit } from '../support/browser.ts'
import { button, choose, heading, list, textbox } from '../support/controls.ts'
import { typeBackPaperKey } from '../support/first-run.ts'
import { type Served, serve } from '../support/serve.ts'
import { readOneTimePassword } from '../support/steps/accounts.ts'

/** The first day of a centre: who it is, its first account, then the accounts of the others. */

let served: Served
// Before the browser's own, which then comes first: a page complains when its host is gone.
afterEach(() => served.stop())
joinBrowser()

const password = 'une phrase assez longue'

const isInvalid = async (field: Locator) => (await field.getAttribute('aria-invalid')) === 'true'

describe.each(['fr', 'ar'] as const)('the first run in %s', (language) => {
  test('asks for the centre step by step and ends on its home page', async () => {
    served = await serve()
    const { page, t } = await visit(served.url, language)
    await heading(page, t('centre:setUp.language.title')).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(await violations(page)).toEqual([])
    await button(page, t('action.next')).click()

    await heading(page, t('centre:setUp.centre.title')).waitFor()
    await button(page, t('action.next')).click()
    await expect.poll(() => isInvalid(textbox(page, t('centre:field.nameFr')))).toBe(true)
    expect(await violations(page)).toEqual([])
    await textbox(page, t('centre:field.nameFr')).fill('Centre Al Amal')
    await textbox(page, t('centre:field.nameAr')).fill('مركز الأمل')
    await textbox(page, t('centre:field.nameTifinagh')).fill('ⴰⵙⵉⵔⵎ')
    await button(page, t('action.next')).click()

    await heading(page, t('centre:setUp.trainingYear.title')).waitFor()
    const endsOn = textbox(page, t('centre:setUp.trainingYear.endsOn'))
    const proposed = await endsOn.inputValue()
    await endsOn.fill('01/01/2000')
    await button(page, t('action.next')).click()
    await page.getByText(t('errors:field.end_before_start')).first().waitFor()
    expect(await endsOn.evaluate((field) => field === document.activeElement)).toBe(true)
    await endsOn.fill(proposed)
    await button(page, t('action.back')).click()
    expect(await textbox(page, t('centre:field.nameFr')).inputValue()).toBe('Centre Al Amal')
    await button(page, t('action.next')).click()
    await button(page, t('action.next')).click()

    await heading(page, t('centre:setUp.administrator.title')).waitFor()
    await textbox(page, t('centre:setUp.administrator.displayName')).fill('Amina')
    await textbox(page, t('centre:setUp.administrator.username')).fill('amina')
    await page.getByLabel(t('centre:setUp.administrator.password')).first().fill(password)
    await page.getByLabel(t('session:password.repeat')).fill(password)
    await button(page, t('centre:setUp.finish')).click()
    await heading(page, t('recovery:setUp.title')).waitFor()
    expect(await violations(page)).toEqual([])
    await typeBackPaperKey(page, language)

    await heading(page, t('centre:welcome.title')).waitFor()
    await page.getByText(language === 'ar' ? 'مركز الأمل' : 'Centre Al Amal').waitFor()
    await page.getByRole('link', { name: t('centre:welcome.home') }).click()
    await heading(page, t('home:greeting', { name: 'Amina' })).waitFor()
    expect(await violations(page)).toEqual([])
  })
})

test('the administrator opens accounts; each person chooses a password before anything else', async () => {
  served = await serve()
  const admin = await visit(served.url, 'fr')
  const { page, t } = admin
  for (const title of ['language', 'centre', 'trainingYear'] as const) {
    await heading(page, t(`centre:setUp.${title}.title`)).waitFor()
    if (title === 'centre') {
      await textbox(page, t('centre:field.nameFr')).fill('Centre Al Amal')
      await textbox(page, t('centre:field.nameAr')).fill('مركز الأمل')
    }
    await button(page, t('action.next')).click()
  }
  await textbox(page, t('centre:setUp.administrator.displayName')).fill('Amina')
  await textbox(page, t('centre:setUp.administrator.username')).fill('amina')
  await page.getByLabel(t('centre:setUp.administrator.password')).first().fill(password)
  await page.getByLabel(t('session:password.repeat')).fill('autre chose que cela')
  await button(page, t('centre:setUp.finish')).click()
  await page.getByLabel(t('session:password.repeat')).fill(password)
  await button(page, t('centre:setUp.finish')).click()
  await typeBackPaperKey(page, 'fr')

  await page.getByRole('link', { name: t('centre:welcome.users') }).click()
  await button(page, t('users:add')).first().click()
  const dialog = page.getByRole('dialog')
  await textbox(dialog, t('users:field.displayName')).fill('Mme Zagouri')
  await choose(page, t('users:field.role'), t('role.secretary'))
  expect(await list(dialog, t('users:field.role')).inputValue()).toBe(t('role.secretary'))
  await textbox(dialog, t('users:field.username')).fill('zagouri')
  // Set-up ended a moment ago, so the password is not asked again.
  await button(dialog, t('users:add')).click()
  const given = page.getByRole('dialog', { name: t('users:oneTime.title', { name: 'Mme Zagouri' }) })
  await given.waitFor()
  expect(await violations(page)).toEqual([])
  const oneTimePassword = await readOneTimePassword(given)
  await button(given, t('users:oneTime.done')).click()
  await given.waitFor({ state: 'detached' })
  expect(await page.getByText(oneTimePassword).count()).toBe(0)

  const secretary = await visit(served.url, 'fr')
  await signIn(secretary, 'zagouri', 'un autre mot de passe')
  await secretary.page.getByRole('alert').waitFor()
  await signIn(secretary, 'zagouri', oneTimePassword)
  await heading(secretary.page, t('session:password.forcedTitle')).waitFor()
  expect(await secretary.page.getByRole('navigation').count()).toBe(0)
  await secretary.page.getByLabel(t('session:password.given')).first().fill(oneTimePassword)
  await secretary.page.getByLabel(t('session:password.next')).first().fill('le sien, bien long')
  await secretary.page.getByLabel(t('session:password.repeat')).first().fill('le sien, bien long')
  await button(secretary.page, t('session:password.submit')).click()
  await heading(secretary.page, t('home:greeting', { name: 'Mme Zagouri' })).waitFor()
  await speak(secretary.page, 'ar')
  expect(await violations(secretary.page)).toEqual([])
})
