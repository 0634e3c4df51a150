import type { Content, Pattern } from 'pdfmake/interfaces'
import { outlineText } from './outline.ts'
import type { ParsedFont } from './pdfmake.ts'

/** What a watermark adds to a definition: a pattern, and a background to put behind the document's own. */
export interface WatermarkDrawing {
  patterns: Record<string, Pattern>
  background: () => Content
}

/** Opaque and pale: it lies behind the text, needs no transparency, and survives a photocopy. */
const COLOR = '#e6ebed'

/** Part of the diagonal that the word covers, and its size if it is short, in points. */
const REACH = 0.68
const LARGEST = 110

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' }

/**
 * A word along the diagonal of pages of `width` by `height` points, behind the text. pdfmake's own watermark lies over
 * the text, sets Arabic words in the wrong order, and shows a seam wherever two Arabic letters overlap.
 */
export function watermarkDrawing(text: string, font: ParsedFont, width: number, height: number): WatermarkDrawing {
  const diagonal = Math.hypot(width, height)
  const natural = outlineText(text, font, 100).width
  const size = Math.min(LARGEST, (100 * diagonal * REACH) / natural)
  const outline = outlineText(text, font, size)
  const cos = width / diagonal
  const sin = height / diagonal
  const drawing = [
    `${round(cos)} ${round(-sin)} ${round(sin)} ${round(cos)} ${round(width / 2)} ${round(height / 2)} cm`,
    // Capitals and Arabic letters both have their middle about a third of the size above the baseline.
    `1 0 0 1 ${round(-outline.width / 2)} ${round(size / 3)} cm`,
    ...outline.segments.map(([command, ...points]) => [...points.map(round), OPERATORS[command]].join(' ')),
    'f',
  ]
  const pattern: Pattern = {
    boundingBox: [0, 0, width, height],
    xStep: width,
    yStep: height,
    pattern: drawing.join('\n'),
  }
  return {
    patterns: { watermark: pattern },
    background: () => ({
      canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, color: ['watermark', COLOR] }],
      absolutePosition: { x: 0, y: 0 },
    }),
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
