import type { Content, Pattern } from 'pdfmake/interfaces'

/** What a definition takes over to have a border on every page. */
export interface PageBorder {
  patterns: Record<string, Pattern>
  background: () => Content
}

/** Colours as `#rrggbb`: of the rules, and of the chain of stars between them. */
export interface BorderColors {
  rules: string
  stars: string
}

const DEFAULT_COLORS: BorderColors = { rules: '#1f5c4a', stars: '#b0843c' }

/** Distances from the page's edge, in points. */
const OUTER_RULE = 20
const MIDDLE_RULE = 24
const BAND = 28
const CELL = 17
const INNER_RULE = BAND + CELL + 4

/** Free room between the page's edge and a certificate's text, in points. */
export const BORDER_MARGIN = INNER_RULE + 18

/**
 * A certificate's border: three rules and a chain of eight-pointed stars, for pages of `width` by `height` points. It is
 * one pattern per colour, written once per document and filled by a rectangle per page; a drawing in the background
 * would be parsed and written again on each of two hundred certificates.
 */
export function certificateBorder(width: number, height: number, colors: BorderColors = DEFAULT_COLORS): PageBorder {
  const pattern = (drawing: string): Pattern => ({
    boundingBox: [0, 0, width, height],
    xStep: width,
    yStep: height,
    pattern: drawing,
  })
  const fill = (name: string, color: string): Content => ({
    canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, color: [name, color] }],
    absolutePosition: { x: 0, y: 0 },
  })
  return {
    patterns: { borderRules: pattern(rules(width, height)), borderStars: pattern(stars(width, height)) },
    background: () => [fill('borderRules', colors.rules), fill('borderStars', colors.stars)],
  }
}

function rules(width: number, height: number): string {
  const rule = (inset: number, thickness: number) =>
    `${thickness} w ${inset} ${inset} ${number(width - 2 * inset)} ${number(height - 2 * inset)} re S`
  return [rule(OUTER_RULE, 1.6), rule(MIDDLE_RULE, 0.5), rule(INNER_RULE, 0.5)].join('\n')
}

/** Stars whose points touch, along the four sides; cells are stretched a hair so that a whole number fits. */
function stars(width: number, height: number): string {
  const columns = Math.round((width - 2 * BAND) / CELL)
  const rows = Math.round((height - 2 * BAND) / CELL)
  const cellWidth = (width - 2 * BAND) / columns
  const cellHeight = (height - 2 * BAND) / rows
  const drawing = ['0.6 w 0 j']
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (row > 0 && row < rows - 1 && column > 0 && column < columns - 1) continue
      const x = BAND + (column + 0.5) * cellWidth
      const y = BAND + (row + 0.5) * cellHeight
      drawing.push(`${star(x, y, cellWidth / 2, cellHeight / 2)} s`)
      drawing.push(`${star(x, y, cellWidth / 5, cellHeight / 5)} f`)
    }
  }
  return drawing.join('\n')
}

/** Outline of two squares laid crosswise: outer and inner corners alternate every 22.5 degrees. */
function star(x: number, y: number, radiusX: number, radiusY: number): string {
  const inner = Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8)
  const corners = Array.from({ length: 16 }, (_, index) => {
    const reach = index % 2 ? inner : 1
    const angle = (index * Math.PI) / 8
    return `${number(x + radiusX * reach * Math.cos(angle))} ${number(y + radiusY * reach * Math.sin(angle))}`
  })
  return `${corners.map((corner, index) => `${corner} ${index ? 'l' : 'm'}`).join(' ')}`
}

const number = (value: number) => String(Math.round(value * 100) / 100)
