import { type Direction, itemise, mirror, normalise, reorder, stripControls } from './bidi.ts'
import type { ParsedFont } from './pdfmake.ts'

/** One segment of a drawn outline: `M`, `L`, `C` with absolute coordinates in points, `y` downwards, or `Z`. */
export type Segment = [command: 'M' | 'L' | 'C' | 'Z', ...coordinates: number[]]

/** A line of text turned into shapes, its baseline on `y` 0 and its left edge on `x` 0. */
export interface Outline {
  width: number
  segments: Segment[]
}

/**
 * Draws one line of text as shapes. For text that pdfmake draws outside its layout, where Arabic words would come out in
 * the wrong order: watermarks, labels of charts. Letters that overlap are one shape, so that no seam shows when pale.
 */
export function outlineText(text: string, font: ParsedFont, size: number, direction?: Direction): Outline {
  const whole = normalise(text)
  const pieces = itemise(whole, direction)
  const scale = size / font.unitsPerEm
  const segments: Segment[] = []
  let left = 0
  for (const index of reorder(pieces.map((piece) => piece.level))) {
    const { start, end, level, script } = pieces[index]!
    const logical = stripControls(whole.slice(start, end))
    const [drawn, drawnDirection] = level % 2 ? [mirror(logical), 'rtl' as const] : [logical, 'ltr' as const]
    const run = font.layout(drawn, [], script, undefined, drawnDirection)
    run.glyphs.forEach((glyph, at) => {
      const { xAdvance, xOffset, yOffset } = run.positions[at]!
      const x = left + xOffset * scale
      for (const { command, args } of glyph.path.commands) {
        const points = args.map((value, axis) => (axis % 2 ? -(value + yOffset) * scale : x + value * scale))
        segments.push(segment(command, points, segments.at(-1)))
      }
      left += xAdvance * scale
    })
  }
  return { width: left, segments }
}

/** TrueType curves are quadratic; SVG and PDF share the cubic ones. */
function segment(command: string, points: number[], previous?: Segment): Segment {
  if (command === 'moveTo') return ['M', ...points]
  if (command === 'lineTo') return ['L', ...points]
  if (command === 'bezierCurveTo') return ['C', ...points]
  if (command === 'closePath') return ['Z']
  const [fromX, fromY] = previous!.slice(-2) as [number, number]
  const [controlX, controlY, toX, toY] = points as [number, number, number, number]
  const towards = (from: number, control: number) => from + (2 / 3) * (control - from)
  return [
    'C',
    towards(fromX, controlX),
    towards(fromY, controlY),
    towards(toX, controlX),
    towards(toY, controlY),
    toX,
    toY,
  ]
}
