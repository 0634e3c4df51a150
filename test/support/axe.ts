import axe from 'axe-core'

/** What axe finds wrong on the page, in words. Colours are proved on the tokens: jsdom draws none. */
export async function findAccessibilityProblems(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
