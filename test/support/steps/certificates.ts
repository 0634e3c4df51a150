import type { Locator } from 'playwright-core'
import { button, type Person, said, textbox } from '../controls.ts'
import { tabTo } from '../keyboard.ts'

/** From a candidate to the certificate in the register. */

/** The director excuses somebody whom the rule refuses. */
export async function grantException({ page, t }: Person, row: Locator, name: string, reason: string): Promise<void> {
  await row.getByText(name).click()
  await textbox(page, t('certificates:exceptionReason')).fill(reason)
  await button(page, t('certificates:grant')).click()
  await said(page, t('certificates:exceptionSaved')).waitFor()
}

/** Opens the question whether to issue those that are chosen; the names must be read before. */
export async function askToIssue({ page, t }: Person, count: number): Promise<Locator> {
  await button(page, t('certificates:issue', { count })).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

export async function issue({ page, t }: Person, dialog: Locator, count: number): Promise<void> {
  await dialog.getByRole('checkbox', { name: t('certificates:namesRead') }).check()
  await button(dialog, t('certificates:issue', { count })).click()
  const sentence = new RegExp(t('certificates:issued', { count, first: '.+', last: '.+' }))
  await page.getByRole('status').filter({ hasText: sentence }).waitFor()
}

/** Opens the last certificate of the register, by keyboard. */
export async function openLastIssued({ page, t }: Person): Promise<Locator> {
  await page.getByRole('tab', { name: t('certificates:registerTab') }).click()
  await tabTo(page, page.getByRole('grid', { name: t('certificates:registerTab') }))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}
