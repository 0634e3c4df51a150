import type { Locator } from 'playwright-core'
import { button, type Person, said } from '../controls.ts'

/** The preview, once the document is drawn in it. */
export async function previewed({ page }: Person): Promise<Locator> {
  const preview = page.getByRole('dialog').filter({ has: page.getByRole('img', { name: /\.pdf/ }) })
  await preview.waitFor()
  // The sheet is there before what is drawn on it.
  await page.waitForFunction(() => {
    const sheet = document.querySelector('[role=dialog] canvas')
    if (!(sheet instanceof HTMLCanvasElement)) return false
    const pixels = sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height).data
    return pixels?.some((value, at) => at % 4 === 0 && value < 100) ?? false
  })
  return preview
}

/** Saves the document in the preview where the host lets it be saved, and closes the preview. */
export async function saveAndClose(person: Person, preview: Locator): Promise<void> {
  const { page, t } = person
  await button(preview, t('action.save')).click()
  await said(page, '.pdf').last().waitFor()
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
}

/** Asks a menu of printing for one of its languages. */
export async function printIn({ page }: Person, menu: string, language: string): Promise<void> {
  await button(page, menu).click()
  await page.getByRole('menuitem', { name: language, exact: true }).click()
}
