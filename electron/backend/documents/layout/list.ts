import type { Content, ContentColumns, ContentTable } from 'pdfmake/interfaces'
import type { Direction } from './bidi.ts'
import { directedTable } from './table.ts'

/** What stands before each item. */
export type ListMarker = 'bullet' | 'number'

/** A list whose markers stand at the start of the line: pdfmake's own lists keep them on the left of Arabic text. */
export function directedList(
  direction: Direction,
  items: Content[],
  marker: ListMarker = 'bullet',
): ContentTable | ContentColumns {
  return directedTable(
    direction,
    {
      widths: ['auto', '*'],
      body: items.map((item, index) => [marker === 'number' ? `${index + 1}.` : '•', item]),
    },
    {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 2,
      paddingRight: () => 2,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  )
}
