import { expect, test } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { demoAccounts, demoHost, goTo, joinBrowser, signIn, visitAs } from '../support/browser.ts'
import { button, heading, textbox } from '../support/controls.ts'

/** What goes wrong in an office: the backend dies, a page is closed with typing in it, somebody tries another's page. */

joinBrowser()
const served = demoHost()

test('a backend killed under a form costs nothing: banner, restart, sign-in over the page, the form saved', async () => {
  const secretary = await visitAs(served(), 'secretary', 'fr')
  const { page, t } = secretary
  await goTo(page, '/trainees')
  await heading(page, t('trainees:list.title')).waitFor()
  await goTo(page, '/trainees/new')
  await heading(page, t('trainees:enrol.title')).waitFor()
  await textbox(page, t('trainees:field.lastName')).fill('Amezian')
  await textbox(page, t('trainees:field.firstName')).fill('Tiziri')
  await textbox(page, t('trainees:field.birthDate')).fill('2001')

  await served().kill()
  await page.getByText(t('shell:backend.stopped')).waitFor()
  await textbox(page, t('trainees:field.birthPlace')).fill('Zagora')
  await button(page, t('trainees:enrol.save')).click()
  expect(await violations(page)).toEqual([])
  expect(secretary.complaints.every((line) => /Failed to load resource/.test(line))).toBe(true)

  await served().restart()
  const login = page.getByRole('dialog', { name: t('shell:sessionEnded.title') })
  await login.waitFor()
  expect(await login.getByRole('textbox', { name: t('session:login.username') }).inputValue()).toBe('secretaire')
  await signIn(secretary, demoAccounts.secretary.username, demoAccounts.secretary.password)
  await login.waitFor({ state: 'hidden' })
  await page.getByText(t('shell:backend.stopped')).waitFor({ state: 'hidden' })
  expect(await textbox(page, t('trainees:field.birthPlace')).inputValue()).toBe('Zagora')
  await page.getByRole('radio', { name: t('common:sex.F') }).check()
  await page.getByRole('combobox', { name: t('trainees:field.targetGroup') }).click()
  await page.getByRole('option', { name: t('trainees:targetGroup.precarious') }).click()
  await button(page, t('trainees:enrol.save')).click()
  await heading(page, 'Amezian Tiziri').waitFor()
  secretary.complaints.length = 0
})

test('what a killed page had typed is offered back to its person on her next visit', async () => {
  const lost = await visitAs(served(), 'secretary', 'fr')
  await goTo(lost.page, '/trainees/new')
  const kept = lost.page.waitForResponse(
    (response) => /"drafts.save"/.test(response.request().postData() ?? '') && response.ok(),
  )
  await textbox(lost.page, lost.t('trainees:field.lastName')).fill('Bouzekri')
  await textbox(lost.page, lost.t('trainees:field.firstName')).fill('Rachida')
  await kept
  await lost.page.close()

  const back = await visitAs(served(), 'secretary', 'fr')
  await goTo(back.page, '/trainees/new')
  await button(back.page, back.t('shell:draft.restore')).click()
  expect(await textbox(back.page, back.t('trainees:field.lastName')).inputValue()).toBe('Bouzekri')
  expect(await textbox(back.page, back.t('trainees:field.firstName')).inputValue()).toBe('Rachida')
})

test('a role sees only its own entries, and an address of another role says so', async () => {
  const { page, t } = await visitAs(served(), 'trainer', 'fr')
  const menu = page.getByRole('navigation', { name: t('shell:app.navigation') })
  await menu.getByRole('link', { name: t('shell:nav.home') }).waitFor()
  for (const entry of ['trainees', 'enterprises', 'settings'] as const)
    expect(await menu.getByRole('link', { name: t(`shell:nav.${entry}`) }).count()).toBe(0)
  for (const path of ['/settings', '/trainees', '/settings/users']) {
    await goTo(page, path)
    await heading(page, t('shell:error.forbiddenTitle')).waitFor()
  }
  expect(await violations(page)).toEqual([])
  await goTo(page, '/no/such/page')
  await heading(page, t('shell:error.notFoundTitle')).waitFor()
})

test.each(['fr', 'ar'] as const)('the search finds a person and a screen from the keyboard in %s', async (language) => {
  const { page, t } = await visitAs(served(), 'secretary', language)
  await goTo(page, '/trainees')
  await heading(page, t('trainees:list.title')).waitFor()
  const first = page.getByRole('row').nth(1)
  await first.waitFor()
  const search = page.getByRole('combobox', { name: t('shell:palette.placeholder') })
  await page.keyboard.press('Control+k')
  await search.waitFor()
  await page.keyboard.type(language === 'ar' ? 'امزيان' : 'amezian tiziri')
  const dialog = page.getByRole('dialog')
  if (language === 'fr') {
    await dialog.getByRole('option', { name: /Amezian Tiziri/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await heading(page, 'Amezian Tiziri').waitFor()
    await page.keyboard.press('Control+k')
    await search.waitFor()
  }
  await search.fill(t('shell:nav.settings'))
  await dialog.getByRole('option', { name: t('shell:nav.settings') }).waitFor()
  await page.keyboard.press('Enter')
  await heading(page, t('settings:title')).waitFor()
})
