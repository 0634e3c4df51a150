import { type Direction, mirror } from './bidi.ts'
import { embedFont } from './font-cache.ts'
import { placeLine } from './line.ts'
import { ElementWriter, PDFDocument, PDFMAKE_VERSION, StyleContextStack, TextInlines } from './pdfmake.ts'
import { cutIntoPieces } from './pieces.ts'

/**
 * The seam that teaches pdfmake the bidirectional algorithm. pdfmake breaks lines in logical order, as the algorithm
 * wants; it only lacks levels before that and reordering after. All text passes three methods, patched here:
 *
 *   buildInlines   cut the whole paragraph into pieces of one level, script and font, then break as before
 *   measure        mirror the brackets of right-to-left pieces, resolve `start` and `end`, then measure as before
 *   alignLine      put the pieces of a finished line in visual order
 *
 * provideFont is replaced too, to keep parsed fonts between documents, and openImage guarded: a drawing in SVG may name
 * a file, which pdfmake opens without asking its own access policy.
 */

const SUPPORTED_VERSION = '0.3.11'
const INVISIBLE_BREAKERS = /[\u200B\u2060\uFEFF]/g

let installed = false

/** Patches pdfmake's classes, once per process; refuses a version whose inside nobody has checked. */
export function installRtl(): void {
  if (installed) return
  if (PDFMAKE_VERSION !== SUPPORTED_VERSION) {
    throw new Error(`The right-to-left seam knows pdfmake ${SUPPORTED_VERSION}, not ${PDFMAKE_VERSION}`)
  }
  patchTextInlines()
  patchElementWriter()
  patchDocument()
  installed = true
}

function patchTextInlines(): void {
  const { buildInlines, measure } = TextInlines.prototype

  TextInlines.prototype.buildInlines = function (text, styles) {
    const direction = StyleContextStack.getStyleProperty<Direction | undefined>({}, styles, 'direction', undefined)
    return buildInlines.call(this, cutIntoPieces(text, styles, this.pdfDocument, direction), styles)
  }

  TextInlines.prototype.measure = function (inlines, styles) {
    for (const inline of inlines) {
      // Only now: brackets have to be logical, and word joiners present, while lines are broken.
      if (inline._piece && inline._piece.level % 2) inline.text = mirror(inline.text)
      inline.text = inline.text.replace(INVISIBLE_BREAKERS, '')
      const wanted = StyleContextStack.getStyleProperty(inline, styles, 'alignment', 'start')
      inline.alignment = physicalAlignment(wanted, inline._piece?.base)
    }
    return measure.call(this, inlines, styles)
  }
}

function patchElementWriter(): void {
  const { alignLine } = ElementWriter.prototype
  ElementWriter.prototype.alignLine = function (line) {
    if (line.inlines.some((inline) => !inline._piece)) alignLine.call(this, line)
    else placeLine(line, this.context().availableWidth)
  }
}

function patchDocument(): void {
  PDFDocument.prototype.provideFont = function (family, bold, italics) {
    const path = this.getFontFile(family, bold, italics)
    if (!path) throw new Error(`No font family ${family}`)
    const known = this._fontFamilies[path]
    if (known) return known
    this.validateLocalFile(path)
    const font = embedFont(this, path, `F${++this._fontCount}`)
    this._fontFamilies[path] = font
    return font
  }

  const { openImage } = PDFDocument.prototype
  PDFDocument.prototype.openImage = function (source) {
    this.validateLocalFile(source)
    return openImage.call(this, source)
  }
}

function physicalAlignment(wanted: string, base = 0): string {
  if (wanted === 'start') return base % 2 ? 'right' : 'left'
  if (wanted === 'end') return base % 2 ? 'left' : 'right'
  return wanted
}
