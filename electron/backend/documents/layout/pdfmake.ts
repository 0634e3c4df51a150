import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import ElementWriterModule from 'pdfmake/js/ElementWriter.js'
import PDFDocumentModule from 'pdfmake/js/PDFDocument.js'
import PrinterModule from 'pdfmake/js/Printer.js'
import StyleContextStackModule from 'pdfmake/js/StyleContextStack.js'
import TextInlinesModule from 'pdfmake/js/TextInlines.js'
import manifest from 'pdfmake/package.json' with { type: 'json' }
import type { Direction, Script } from './bidi.ts'

/**
 * pdfmake's inner classes, typed as far as the engine uses them. @types/pdfmake describes none of them.
 */

declare module 'pdfmake/interfaces' {
  interface Style {
    /** Base direction of the text; inherited like any style property. Absent: that of the first strong letter. */
    direction?: Direction
  }
}

/** Contours of a glyph in font units, `y` upwards; read only when text is drawn as shapes. */
interface GlyphPath {
  commands: { command: string; args: number[] }[]
}

/** Glyphs and positions of one piece, scaled to a font size of 1000. */
export interface GlyphRun {
  glyphs: { id: number; codePoints: number[]; advanceWidth: number; path: GlyphPath }[]
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number; advanceWidth: number }[]
  advanceWidth: number
}

/** fontkit's font: parsed tables, no state of any document except the glyph cache `_glyphs`. */
export interface ParsedFont {
  _glyphs: Record<number, unknown>
  unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string, features?: string[], script?: string, language?: string, direction?: Direction): GlyphRun
}

/** pdfkit's wrapper of a font inside one document: holds the subset and the dictionary. */
export interface EmbeddedFont {
  font: ParsedFont
  name: string
  scale: number
  layoutRun(text: string, features?: string): GlyphRun
  widthOfString(text: string, size: number, features?: string | null): number
}

/** A text node, or a part of one, as pdfmake hands it to its text measurer. */
export interface TextNode {
  text?: unknown
  _textRef?: { _textNodeRef: { text?: unknown } }
  [property: string]: unknown
}

/** A measured stretch of text between two break opportunities; `piece` is what the seam adds to it. */
export interface Inline {
  text: string
  x: number
  width: number
  leadingCut: number
  trailingCut: number
  leadingIndent?: number
  justifyShift?: number
  lineEnd?: boolean
  font: EmbeddedFont
  fontSize: number
  fontFeatures: string | null
  characterSpacing: number
  alignment: string
  _piece?: { level: number; base: number; script: Script }
}

/** One finished line, not yet placed. */
export interface Line {
  x?: number
  inlines: Inline[]
  inlineWidths: number
  leadingCut: number
  trailingCut: number
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  _reordered?: boolean
  getWidth(): number
}

/** pdfmake's inherited styles at one node. */
export type StyleStack = object

interface PdfKitDocument {
  _font: EmbeddedFont
  _fontCount: number
  _fontFamilies: Record<string, EmbeddedFont>
  font(source: string): PdfKitDocument
  getFontFile(family: string, bold: boolean, italics: boolean): string | null
  validateLocalFile(source: unknown): void
  openImage(source: unknown): unknown
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
}

/** A finished document: a readable stream that starts when `end` is called. */
export interface PdfStream extends PdfKitDocument {
  on(event: 'data', listener: (chunk: Uint8Array) => void): PdfStream
  on(event: 'end', listener: () => void): PdfStream
  on(event: 'error', listener: (error: Error) => void): PdfStream
  end(): void
}

interface TextInlinesInstance {
  pdfDocument: PdfKitDocument
  buildInlines(text: unknown, styles: StyleStack): { items: Inline[]; minWidth: number; maxWidth: number }
  measure(inlines: Inline[], styles: StyleStack): Inline[]
}

interface ElementWriterInstance {
  context(): { availableWidth: number }
  alignLine(line: Line): void
}

interface UrlResolver {
  resolve(url: unknown): void
  resolved(): Promise<void>
}

/** CommonJS modules with a `default` reach us wrapped or not, according to who loads them: Node, Vite or vitest. */
const unwrap = <T>(module: unknown): T => ((module as { default?: T }).default ?? module) as T

export const PDFMAKE_VERSION = unwrap<{ version: string }>(manifest).version

export const TextInlines = unwrap<{ prototype: TextInlinesInstance }>(TextInlinesModule)

export const ElementWriter = unwrap<{ prototype: ElementWriterInstance }>(ElementWriterModule)

export const StyleContextStack = unwrap<{
  getStyleProperty<T>(node: object, styles: StyleStack, property: string, otherwise: T): T
}>(StyleContextStackModule)

export const PDFDocument = unwrap<{
  new (fonts: object, images: object, patterns: object, attachments: object, options: object): PdfKitDocument
  prototype: PdfKitDocument
}>(PDFDocumentModule)

export const Printer =
  unwrap<
    new (
      fonts: object,
      virtualFiles: null,
      urls: UrlResolver,
      mayRead: (path: string) => boolean,
    ) => { createPdfKitDocument(definition: TDocumentDefinitions): Promise<PdfStream> }
  >(PrinterModule)
