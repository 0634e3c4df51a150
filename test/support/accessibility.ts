import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds on the page now: WCAG 2.x A and AA, serious and critical; one line each. */
export async function violations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const runner = (window as unknown as { axe: typeof axe }).axe
    // A control that lies half under the bar of buttons comes out by scrolling; its size is not at fault.
    const isUnderBar = ({ any }: axe.NodeResult) => any.some(({ data }) => data?.messageKey === 'partiallyObscured')
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const result = await runner.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.filter((node) => !isUnderBar(node)).map((node) => `${id}: ${node.html.slice(0, 160)}`),
      )
  })
}

/** How many pixels the page can be moved sideways; 0 is right. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement
    return root.scrollWidth - root.clientWidth
  })
}
