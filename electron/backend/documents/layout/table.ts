import type { ContentColumns, ContentTable, CustomTableLayout, Table, TableCell } from 'pdfmake/interfaces'
import type { Direction } from './bidi.ts'

/** Width of the lines of a {@link thinGrid}, in points: the thinnest that office printers keep. */
const HAIRLINE = 0.4

/**
 * A table written in reading order, first column first, laid out for a direction: pdfmake only knows columns from left
 * to right, and hangs a narrow table on the left margin. Build the table afresh for each call, like every node.
 */
export function directedTable(
  direction: Direction,
  table: Table,
  layout: CustomTableLayout | string = thinGrid(),
): ContentTable | ContentColumns {
  if (direction === 'ltr') return { table, layout, direction }
  const mirrored = { table: rtlTable(table), layout, direction }
  if (fillsLine(table)) return mirrored
  return {
    columns: [
      { text: '', width: '*' },
      { ...mirrored, width: 'auto' },
    ],
  }
}

/**
 * The same table with its columns from right to left: rows, widths and side borders are reversed. A spanning cell and
 * its placeholders move as one, because pdfmake wants the cell at the left end of its span.
 */
export function rtlTable(table: Table): Table {
  const { widths } = table
  return {
    ...table,
    body: table.body.map(reverseRow),
    widths: Array.isArray(widths) ? widths.toReversed() : widths,
  }
}

/** Hairlines all round and small margins; header rows are shaded. Dense sheets pass a smaller `padding`, in points. */
export function thinGrid({ padding = 3, shade = '#eceff1' } = {}): CustomTableLayout {
  return {
    hLineWidth: () => HAIRLINE,
    vLineWidth: () => HAIRLINE,
    hLineColor: () => '#455a64',
    vLineColor: () => '#455a64',
    paddingLeft: () => padding,
    paddingRight: () => padding,
    paddingTop: () => padding / 2,
    paddingBottom: () => padding / 2,
    fillColor: (row, node) => (row < (node.table.headerRows ?? 0) ? shade : null),
  }
}

function fillsLine({ widths }: Table): boolean {
  return (
    widths === '*' ||
    (Array.isArray(widths) && widths.some((width) => typeof width === 'string' && /[*%]$/.test(width)))
  )
}

function reverseRow(row: TableCell[]): TableCell[] {
  const reversed: TableCell[] = []
  for (let at = 0; at < row.length; ) {
    const span = Math.max(1, spanOf(row[at]!))
    const [cell, ...placeholders] = row.slice(at, at + span)
    reversed.unshift(swapSides(cell!), ...placeholders)
    at += span
  }
  return reversed
}

function spanOf(cell: TableCell): number {
  return (typeof cell === 'object' && (cell as { colSpan?: number }).colSpan) || 1
}

/** Borders are given as left, top, right, bottom. */
function swapSides(cell: TableCell): TableCell {
  const border = typeof cell === 'object' && (cell as { border?: boolean[] }).border
  if (!border) return cell
  const [left, top, right, bottom] = border
  return { ...cell, border: [right, top, left, bottom] } as TableCell
}
