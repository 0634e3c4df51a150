import type { Content, TableCell } from 'pdfmake/interfaces'
import type { Direction } from './bidi.ts'
import { mm } from './page.ts'
import { directedTable } from './table.ts'

/** One place to sign. */
export interface SignatureArea {
  /** "Le formateur", "Cachet et signature du directeur". */
  label: string
  /** Who is expected to sign. */
  name?: string
}

/** Framed places to sign, side by side in reading order, never torn over two pages; `height` in points. */
export function signatureAreas(direction: Direction, areas: SignatureArea[], height = mm(26)): Content {
  const cell = ({ label, name }: SignatureArea): TableCell => ({
    stack: [{ text: label, bold: true }, ...(name ? [{ text: name }] : [])],
    fontSize: 9,
    alignment: 'center',
  })
  return {
    ...directedTable(direction, {
      widths: areas.map(() => '*'),
      heights: height,
      dontBreakRows: true,
      body: [areas.map(cell)],
    }),
    margin: [0, mm(6), 0, 0],
  }
}

/** A dashed square that says where the stamp goes; `size` in points. */
export function stampArea(direction: Direction, label: string, size = mm(32)): Content {
  const dash = () => ({ dash: { length: 2, space: 2 } })
  return directedTable(
    direction,
    {
      widths: [size],
      heights: size,
      body: [[{ text: label, fontSize: 8, color: '#90a4ae', alignment: 'center', verticalAlignment: 'middle' }]],
    },
    {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      hLineColor: () => '#90a4ae',
      vLineColor: () => '#90a4ae',
      hLineStyle: dash,
      vLineStyle: dash,
    },
  )
}
