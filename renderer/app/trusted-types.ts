/**
 * The page's policy refuses text as markup or script. The kit writes its style sheets as the text of `<style>`
 * elements, which a browser counts as markup: that text passes as long as it holds no tag. The worker that draws PDFs
 * is a script of the application's own: its address passes as long as it is one of ours. Everything else is refused.
 */
interface TrustedTypeFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string | null; createScriptURL(address: string): string | null },
  ): unknown
}

function isOurs(address: string): boolean {
  const { protocol, host } = new URL(address, location.href)
  return protocol === location.protocol && host === location.host
}

export function allowOwnSources(): void {
  const factory = (window as { trustedTypes?: TrustedTypeFactory }).trustedTypes
  factory?.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScriptURL: (address) => (isOurs(address) ? address : null),
  })
}
