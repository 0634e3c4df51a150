import type { Direction } from './bidi.ts'
import { type EmbeddedFont, type GlyphRun, type ParsedFont, PDFDocument } from './pdfmake.ts'

/**
 * Fonts and shaped runs outlive the documents that use them: decoding the tables again for each certificate would cost
 * several times the certificate itself, and pdfkit forgets its own cache as soon as a script is asked for.
 */

/** Runs kept per font; a centre's whole vocabulary fits, a table of 4,000 unknown names does not grow it for ever. */
const MAX_RUNS = 20_000

type FontClass = new (document: object, font: ParsedFont, id: string) => EmbeddedFont

const opened = new Map<string, { font: ParsedFont; EmbeddedFont: FontClass }>()
const runs = new WeakMap<ParsedFont, Map<string, GlyphRun>>()

/** The parsed font of a file, read once per process. */
export function openFont(path: string): ParsedFont {
  return open(path).font
}

/** A document's own wrapper of a font file: the subset is new, the parsed tables and shaped runs are shared. */
export function embedFont(document: object, path: string, id: string): EmbeddedFont {
  const { font, EmbeddedFont } = open(path)
  const embedded = new EmbeddedFont(document, font, id)
  embedded.layoutRun = (text, token) => layoutRun(embedded, text, token)
  return embedded
}

function open(path: string) {
  const known = opened.get(path)
  if (known) return known
  // pdfkit exports neither its font class nor its parser: a scratch document gives both.
  const scratch = new PDFDocument({}, {}, {}, {}, { font: null, autoFirstPage: false })
  const embedded = scratch.font(path)._font
  const entry = { font: embedded.font, EmbeddedFont: embedded.constructor as FontClass }
  opened.set(path, entry)
  runs.set(entry.font, new Map())
  return entry
}

/**
 * Shapes a text once. `token` is `script` or `script/direction`: pdfkit passes font features through untouched, which
 * is how the seam tells the shaper what a lone digit or bracket belongs to.
 */
function layoutRun({ font, scale }: EmbeddedFont, text: string, token = ''): GlyphRun {
  const memo = runs.get(font)!
  const key = `${token} ${text}`
  const known = memo.get(key)
  if (known) return known
  // A cached glyph keeps the characters it was first met with; forgetting it keeps a document's bytes, and what is
  // copied out of it, independent of the documents printed before.
  font._glyphs = {}
  const [script, direction] = token.split('/') as [string, Direction | undefined]
  const { glyphs, positions } = font.layout(text, [], script || undefined, undefined, direction)
  const run: GlyphRun = { glyphs, positions, advanceWidth: 0 }
  positions.forEach((position, index) => {
    position.xAdvance *= scale
    position.yAdvance *= scale
    position.xOffset *= scale
    position.yOffset *= scale
    position.advanceWidth = glyphs[index]!.advanceWidth * scale
    run.advanceWidth += position.xAdvance
  })
  if (memo.size >= MAX_RUNS) memo.clear()
  memo.set(key, run)
  return run
}
