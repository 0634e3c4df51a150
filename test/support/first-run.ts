import type { Locator, Page } from 'playwright-core'
import { formatDay } from '../../electron/shared/i18n/format.ts'
import type { Language } from '../../electron/shared/i18n/languages.ts'
import { nameOf } from '../../electron/shared/i18n/languages.ts'
import { messages } from '../../resources/locales/index.ts'

/** Does the first run as a person does, in a browser or in Electron, by the labels of that language. */

export const administrator = { username: 'admin', displayName: 'Amina Idrissi', password: 'une phrase assez longue' }

/** Chooses the language and fills the centre's two names; the form stays open on its second step. */
export async function startFirstRun(page: Page, language: Language): Promise<{ nameFr: Locator; next: Locator }> {
  // The page starts in the browser's language, so the radio is found by its own name, the same in all three.
  await page.getByRole('radio', { name: nameOf[language], exact: true }).check()
  const { field } = messages[language].centre
  const next = page.getByRole('button', { name: messages[language].common.action.next, exact: true })
  await next.click()
  const nameFr = page.getByLabel(field.nameFr)
  await nameFr.fill('Centre Al Amal')
  await page.getByLabel(field.nameAr).fill('مركز الأمل')
  return { nameFr, next }
}

/** Goes on from there to the centre that is ready, with the training year that is proposed or with another one. */
export async function finishFirstRun(
  page: Page,
  language: Language,
  year?: { readonly startsOn: string; readonly endsOn: string },
): Promise<void> {
  const { setUp, welcome } = messages[language].centre
  const next = page.getByRole('button', { name: messages[language].common.action.next, exact: true })
  await next.click()
  await page.getByRole('heading', { name: setUp.trainingYear.title }).waitFor()
  for (const end of ['startsOn', 'endsOn'] as const)
    if (year) await page.getByRole('textbox', { name: setUp.trainingYear[end], exact: true }).fill(formatDay(year[end]))
  await next.click()
  await page.getByLabel(setUp.administrator.displayName).fill(administrator.displayName)
  await page.getByLabel(setUp.administrator.username).fill(administrator.username)
  await page.locator('input[type=password]').nth(0).fill(administrator.password)
  await page.locator('input[type=password]').nth(1).fill(administrator.password)
  await page.getByRole('button', { name: setUp.finish }).click()
  await typeBackPaperKey(page, language)
  await page.getByRole('heading', { name: welcome.title }).waitFor()
}

/** Copies the paper key from the page and types it back; answers the key. */
export async function typeBackPaperKey(page: Page, language: Language): Promise<string> {
  const { recovery } = messages[language]
  await page.getByRole('button', { name: recovery.show.create, exact: true }).click()
  const groups = page.getByRole('list', { name: recovery.show.label }).getByRole('listitem')
  await groups.first().waitFor()
  // The number of a group stands before it.
  const key = (await groups.allTextContents()).map((text) => text.slice(1)).join('-')
  await page.getByRole('textbox', { name: recovery.type.label }).fill(key)
  await page.getByRole('button', { name: recovery.type.submit, exact: true }).click()
  return key
}

/** Signs in on the login page, as the first administrator unless another account is given. */
export async function signIn(
  page: Page,
  language: Language,
  account: { username: string; password: string } = administrator,
): Promise<void> {
  const { login } = messages[language].session
  await page.getByLabel(login.username).fill(account.username)
  await page.locator('input[type=password]').fill(account.password)
  await page.getByRole('button', { name: login.submit, exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
}
