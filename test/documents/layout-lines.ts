import { fileURLToPath } from 'node:url'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fontFiles } from '../../electron/backend/documents/layout/fonts.ts'
import { type Line, type PdfStream, Printer } from '../../electron/backend/documents/layout/pdfmake.ts'
import { installRtl } from '../../electron/backend/documents/layout/rtl.ts'

/** The folder of shipped fonts and images. */
export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url))

export interface LaidLine extends Line {
  x: number
  y: number
}

/** A straight-sided drawing, placed on its page. */
export interface LaidVector {
  type: string
  x: number
  w: number
}

type LaidPages = { items: { type: string; item: unknown }[] }[]

/** Every line that pdfmake itself placed, in the order it placed them. */
export async function layOut(content: Content, definition: Partial<TDocumentDefinitions> = {}): Promise<LaidLine[]> {
  return (await placed(content, definition, 'line')) as LaidLine[]
}

/** Every drawing that pdfmake itself placed. */
export async function layOutVectors(content: Content, definition: Partial<TDocumentDefinitions> = {}) {
  return (await placed(content, definition, 'vector')) as LaidVector[]
}

async function placed(content: Content, definition: Partial<TDocumentDefinitions>, type: 'line' | 'vector') {
  installRtl()
  const urls = { resolve: () => undefined, resolved: () => Promise.resolve() }
  const printer = new Printer(fontFiles(RESOURCES), null, urls, () => true)
  const document = (await printer.createPdfKitDocument({
    pageSize: { width: 2000, height: 2000 },
    pageMargins: 0,
    ...definition,
    defaultStyle: { font: 'Body', fontSize: 10, ...definition.defaultStyle },
    content,
  })) as PdfStream & { _pdfMakePages: LaidPages }
  return document._pdfMakePages.flatMap((page) =>
    page.items.filter((item) => item.type === type).map(({ item }) => item),
  )
}

/** What the eye meets from left to right: odd-level pieces are drawn backwards by the shaper. */
export function visualText(line: LaidLine): string {
  return [...line.inlines]
    .sort((one, other) => one.x - other.x)
    .map(({ text, _piece }) => (_piece!.level % 2 ? [...text].reverse().join('') : text))
    .join('')
}

/** Left and right edge of a line's ink, on the page. */
export function edges(line: LaidLine): { left: number; right: number } {
  const left = Math.min(...line.inlines.map((inline) => inline.x))
  const right = Math.max(...line.inlines.map((inline) => inline.x + inline.width))
  return { left: line.x + left, right: line.x + right }
}
