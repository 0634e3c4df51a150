import type { Locator } from 'playwright-core'
import { button, type Person, said, textbox } from '../controls.ts'
import { tabTo, typeInto } from '../keyboard.ts'

/** The register of one session, and the results of its cohort. */

/** By keyboard: everybody present, then the first one late and the second absent. Not saved yet. */
export async function markRegister({ page, t }: Person, lateMinutes: number): Promise<void> {
  await tabTo(page, page.getByRole('grid', { name: t('attendance:register') }))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByText(t('attendance:allMarked')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('r')
  await page.keyboard.press('a')
  await typeInto(page, textbox(page, t('attendance:lateMinutes')), String(lateMinutes))
}

export async function saveRegister({ page, t }: Person): Promise<void> {
  await page.keyboard.press('Control+s')
  await said(page, t('attendance:savedComplete')).waitFor()
}

type Result = 'acquired' | 'in_progress' | 'not_acquired'

/** Chooses a result in an open window: in the part of one person, or in the only one there is. */
export async function chooseResult({ t }: Person, where: Locator, result: Result): Promise<void> {
  await where.getByRole('radio', { name: t(`assessments:result.${result}`), exact: true }).check()
}

/** Saves the window of results. */
export async function saveResults({ page, t }: Person, count: number): Promise<void> {
  await button(page.getByRole('dialog'), t('action.save')).click()
  await said(page, t('assessments:saved', { count })).waitFor()
}
