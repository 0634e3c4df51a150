import { plainCell } from './plain-cell.ts'

export type CsvRows = ReadonlyArray<ReadonlyArray<string | number | null>>

/**
 * A table as a CSV that a French or Moroccan Excel opens by double click: semicolons, byte order mark, CRLF. A cell
 * that a spreadsheet would run as a formula is made text by an apostrophe.
 */
export function csv(rows: CsvRows): Buffer {
  return Buffer.from(`\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`, 'utf8')
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = value === null ? '' : plainCell(value)
  return /[";\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
