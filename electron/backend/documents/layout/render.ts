import { resolve, sep } from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { openFont } from './font-cache.ts'
import { DEFAULT_FAMILY, fontFiles } from './fonts.ts'
import { missingGlyphs } from './missing-glyphs.ts'
import { A4 } from './page.ts'
import { type ParsedFont, type PdfStream, Printer } from './pdfmake.ts'
import { installRtl } from './rtl.ts'
import { watermarkDrawing } from './watermark.ts'

/** Turns document definitions into PDF files. */
export interface PdfRenderer {
  /**
   * Lays out and writes a document. The definition has to be fresh: pdfmake writes positions into its nodes. Two calls
   * give the same bytes if `info.creationDate` is fixed. Layout is synchronous, and takes seconds for hundreds of pages.
   */
  render(definition: TDocumentDefinitions): Promise<Buffer>
  /** Characters of the document that no font covers, and that would be printed as boxes; empty if all is well. */
  missingGlyphs(definition: TDocumentDefinitions): string[]
}

/**
 * A renderer that reads fonts and images from `resourcesDir` and nothing else: no other file, no address on the
 * network. Images may also be data URLs. Keep one per process: fonts stay warm between documents.
 */
export function createPdfRenderer({ resourcesDir }: { resourcesDir: string }): PdfRenderer {
  installRtl()
  const families = fontFiles(resourcesDir)
  const readable = resolve(resourcesDir) + sep
  const mayRead = (path: string) => resolve(path).startsWith(readable)

  return {
    async render(definition) {
      const fonts = Object.fromEntries(Object.entries(families).map(([family, files]) => [family, { ...files }]))
      const printer = new Printer(fonts, null, refuseUrls, mayRead)
      const document = await printer.createPdfKitDocument({
        ...withWatermark(definition, openFont(families.Body.bold)),
        defaultStyle: { font: DEFAULT_FAMILY, fontSize: 10, ...definition.defaultStyle },
      })
      return readToEnd(document)
    },

    missingGlyphs(definition) {
      const fonts = Object.values(families).map((files) => openFont(files.normal))
      return missingGlyphs(definition, (codePoint) => fonts.some((font) => font.hasGlyphForCodePoint(codePoint)))
    },
  }
}

/** Draws the watermark as a background on pages of A4, below the document's own background. */
function withWatermark(definition: TDocumentDefinitions, font: ParsedFont): TDocumentDefinitions {
  const { watermark, background, patterns, pageOrientation } = definition
  if (!watermark) return definition
  const text = typeof watermark === 'string' ? watermark : watermark.text
  const [width, height] = pageOrientation === 'landscape' ? [A4.height, A4.width] : [A4.width, A4.height]
  const drawing = watermarkDrawing(text, font, width, height)
  return {
    ...definition,
    watermark: undefined,
    patterns: { ...patterns, ...drawing.patterns },
    background: (page, size) => {
      const own = typeof background === 'function' ? background(page, size) : background
      return own ? [drawing.background(), own] : drawing.background()
    },
  }
}

const refuseUrls = {
  resolve(url: unknown) {
    if (typeof url === 'string' && /^https?:/i.test(url)) throw new Error(`A document may not load ${url}`)
  },
  resolved: () => Promise.resolve(),
}

function readToEnd(document: PdfStream): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => done(Buffer.concat(chunks)))
    document.on('error', fail)
    document.end()
  })
}
