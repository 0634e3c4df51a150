import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Direction } from './bidi.ts'
import { directedTable } from './table.ts'

/** Millimetres to points, pdfmake's unit. */
export const mm = (length: number): number => (length * 72) / 25.4

/** A4 in points, upright. */
export const A4 = { width: mm(210), height: mm(297) }

/** Margins of an ordinary page: left, top, right, bottom, in points; the footer lies inside the last. */
export const PAGE_MARGINS: [number, number, number, number] = [mm(15), mm(13), mm(15), mm(18)]

/** Rules and secondary text. */
const MUTED = '#607d8b'

/** Words of a footer, already in the document's language, values isolated. */
export interface Footer {
  /** Who printed and when, in one line. */
  printed: string
  /** "Page 2 / 5". */
  page(page: number, pages: number): string
  /** Number of the document, if it has one. */
  reference?: string
}

/** What all documents have to say about themselves. */
export interface PageSetup {
  /** Base direction of all text that says nothing else. */
  direction: Direction
  /** BCP 47 tag, for readers that speak. */
  language: string
  title: string
  author: string
  /** Fixes the bytes of the file: the same model and date give the same file. */
  createdAt: Date
  orientation?: 'portrait' | 'landscape'
  footer?: Footer
  /** Word laid across each page (SPÉCIMEN, DUPLICATA, نسخة). */
  watermark?: string
}

/** Everything of an A4 document but its content. */
export function pageSetup(setup: PageSetup): Omit<TDocumentDefinitions, 'content'> {
  const { direction, language, orientation = 'portrait', footer, createdAt } = setup
  return {
    pageSize: 'A4',
    pageOrientation: orientation,
    pageMargins: PAGE_MARGINS,
    version: '1.7',
    language,
    displayTitle: true,
    info: { title: plain(setup.title), author: plain(setup.author), creationDate: createdAt, modDate: createdAt },
    defaultStyle: { font: 'Body', fontSize: 10, direction },
    ...(footer ? { footer: pageFooter(direction, footer) } : {}),
    ...(setup.watermark ? { watermark: setup.watermark } : {}),
  }
}

/** Who printed it, its number, and the page, under a hairline at the foot of each page. */
export function pageFooter(direction: Direction, { printed, page, reference }: Footer): DynamicContent {
  const [left, , right] = PAGE_MARGINS
  const start = direction === 'rtl' ? 'right' : 'left'
  const end = direction === 'rtl' ? 'left' : 'right'
  return (current, pages) => ({
    ...directedTable(
      direction,
      {
        widths: ['*', 'auto', '*'],
        body: [
          [
            { text: printed, alignment: start },
            { text: reference ?? '', alignment: 'center' },
            { text: page(current, pages), alignment: end },
          ],
        ],
      },
      {
        hLineWidth: (line) => (line === 0 ? 0.4 : 0),
        vLineWidth: () => 0,
        hLineColor: () => MUTED,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 3,
      },
    ),
    margin: [left, mm(4), right, 0],
    fontSize: 8,
    color: MUTED,
  })
}

/** The same text in both languages, side by side: French on the left, Arabic on the right, each in its own direction. */
export function bilingual(text: { fr: Content; ar: Content }, gap = mm(6)): Content {
  return {
    columns: [
      { stack: [text.fr], direction: 'ltr', alignment: 'left', width: '*' },
      { stack: [text.ar], direction: 'rtl', alignment: 'right', width: '*' },
    ],
    columnGap: gap,
  }
}

/** PDF metadata is written as XML without escaping. */
function plain(text: string): string {
  return text.replace(/&/g, '+').replace(/</g, '‹').replace(/>/g, '›')
}
