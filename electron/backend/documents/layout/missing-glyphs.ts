/**
 * Finds the characters of a document that would be drawn as boxes. pdfmake draws them without a word, so they have to
 * be reported before printing.
 */

/** Drawn by nothing, or replaced by a space or hyphen of the same behaviour before drawing. */
const NEEDS_NO_GLYPH = /[\p{Cc}\p{Zs}\p{Default_Ignorable_Code_Point}\u2011\u2028\u2029]/u

const SIZE = { width: 595.28, height: 841.89, orientation: 'portrait' }

/** Keys of a definition or a node under which text may be found. */
const TEXT_KEYS = [
  'content',
  'header',
  'footer',
  'background',
  'watermark',
  'text',
  'stack',
  'columns',
  'ul',
  'ol',
  'section',
]

/**
 * Characters of `definition`, each once and in order, for which `covers` is false. Headers and footers given as
 * functions are called for the first page.
 */
export function missingGlyphs(definition: object, covers: (codePoint: number) => boolean): string[] {
  const missing = new Set<string>()
  for (const text of textsOf(definition)) {
    for (const character of text.normalize('NFC')) {
      if (!NEEDS_NO_GLYPH.test(character) && !covers(character.codePointAt(0)!)) missing.add(character)
    }
  }
  return [...missing].sort()
}

function* textsOf(node: unknown): Generator<string> {
  if (typeof node === 'string' || typeof node === 'number') yield String(node)
  else if (Array.isArray(node)) for (const part of node) yield* textsOf(part)
  else if (node !== null && typeof node === 'object') {
    for (const key of TEXT_KEYS) {
      const value = (node as Record<string, unknown>)[key]
      yield* textsOf(typeof value === 'function' ? value(...(key === 'background' ? [1, SIZE] : [1, 1, SIZE])) : value)
    }
    if ('table' in node) yield* textsOf((node.table as { body?: unknown }).body)
  }
}
