import type { Locator, Page } from 'playwright-core'
import type { Language } from '../../electron/shared/i18n/languages.ts'
import type { Translate } from '../../electron/shared/i18n/translator.ts'

/** What people see and touch, found by its words, in a browser or in the window of Electron. */

/** A page and the language that somebody reads on it. */
export interface Person {
  readonly page: Page
  readonly t: Translate
  readonly language: Language
}

/** The page's own title, once it is there. */
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** A text field by its label, the star of required ones left out. */
export const textbox = (page: Page | Locator, name: string) => page.getByRole('textbox', { name, exact: true })

export const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true })

/** The short message after an act. */
export const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

/** A list with one answer, by its label. */
export const list = (page: Page | Locator, name: string) => page.getByRole('combobox', { name, exact: true })

/** Types into a list and takes the answer with these words. */
export async function choose(where: Page | Locator, label: string, answer: string): Promise<void> {
  // The answer may already stand there, and typing what stands there opens no list.
  await list(where, label).click()
  await list(where, label).fill(answer)
  const page = 'goto' in where ? where : where.page()
  await page.getByRole('option', { name: answer }).first().click()
}

/** Opens one of the main entries, as a click on its word does, and waits for its page. */
export async function openEntry({ page, t }: Person, words: string, title = words): Promise<void> {
  await page
    .getByRole('navigation', { name: t('shell:app.navigation') })
    .getByRole('link', { name: words })
    .click()
  await heading(page, title).waitFor()
}

/** Answers the question for the password that stands before a dangerous act. */
export async function confirmPassword(page: Page, t: Translate, password: string): Promise<void> {
  const question = page.getByRole('dialog', { name: t('shell:confirmPassword.title') })
  await question.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await question.waitFor({ state: 'detached' })
}
