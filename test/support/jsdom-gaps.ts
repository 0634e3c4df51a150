/** What jsdom leaves out and the kit or the router asks for; imported for its effect. */
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver ??= NoObserver
window.matchMedia ??= (media: string) =>
  ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList
if (!document.fonts) {
  Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } })
}
Element.prototype.scrollIntoView ??= () => {}
window.HTMLElement.prototype.scrollTo ??= () => {}
if (!globalThis.CSS?.escape) {
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/["\\]/g, '\\$&') } })
}

window.scrollTo = () => {}
