/**
 * The page's policy refuses text as markup or script. The kit writes its style sheets as the text of `<style>`
 * elements, which a browser counts as markup: that text passes as long as it holds no tag, everything else is refused.
 */
interface TrustedTypeFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown
}

export function allowStyleSheets(): void {
  const factory = (window as { trustedTypes?: TrustedTypeFactory }).trustedTypes
  factory?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })
}
