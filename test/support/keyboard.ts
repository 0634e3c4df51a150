import type { Locator, Page } from 'playwright-core'

/** What hands on a keyboard do: nothing here may touch the mouse. */

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the target has the focus; fails when it cannot be reached so. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 80): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < most; pressed++) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${target} is not reached by ${most} × ${key}`)
}

/** Tabs to a field and types into it, over what stands there. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Tabs to a list, types an answer and takes the first one that has these words. */
export async function pick(page: Page, target: Locator, text: string): Promise<void> {
  await typeInto(page, target, text)
  const answer = page.getByRole('option', { name: text }).first()
  await answer.waitFor()
  // Answers that had to be looked up come without one being marked.
  if ((await page.locator('[role=option][data-combobox-selected]').count()) === 0)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
