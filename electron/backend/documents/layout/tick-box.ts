import type { CanvasElement, Content, ContentCanvas } from 'pdfmake/interfaces'
import type { Direction } from './bidi.ts'

/** State of a printed box: to be filled by hand, ticked, or crossed out. */
export type TickMark = 'empty' | 'ticked' | 'crossed'

/** Line height of the body font over its size, to centre a box on the text beside it. */
const BODY_LINE = 1.5

/** A box drawn as lines, because no shipped font has ballot boxes; `size` in points. */
export function tickBox(mark: TickMark, size = 8): ContentCanvas {
  const at = (x: number, y: number) => ({ x: x * size, y: y * size })
  const stroke = (...points: { x: number; y: number }[]): CanvasElement => ({
    type: 'polyline',
    points,
    lineWidth: size / 7,
    lineCap: 'round',
    lineJoin: 'round',
  })
  const box: CanvasElement = { type: 'rect', x: 0, y: 0, w: size, h: size, r: size / 8, lineWidth: size / 14 }
  const marks = {
    empty: [],
    ticked: [stroke(at(0.22, 0.52), at(0.42, 0.74), at(0.8, 0.26))],
    crossed: [stroke(at(0.25, 0.25), at(0.75, 0.75)), stroke(at(0.75, 0.25), at(0.25, 0.75))],
  }
  return { canvas: [box, ...marks[mark]] }
}

/** A box and its label on one line, the box at the start of the line in either direction; `fontSize` in points. */
export function tickChoice(direction: Direction, mark: TickMark, label: string, fontSize = 10): Content {
  const size = fontSize * 0.8
  const box = { ...tickBox(mark, size), width: size, margin: [0, (fontSize * BODY_LINE - size) / 2, 0, 0] as number[] }
  const text = { text: label, direction, fontSize, width: '*' }
  return { columns: direction === 'rtl' ? [text, box] : [box, text], columnGap: fontSize / 2 } as Content
}
