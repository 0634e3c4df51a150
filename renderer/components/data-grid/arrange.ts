import { isIsoDay } from '../../../electron/shared/dates.ts'
import { formatDay } from '../../../electron/shared/i18n/format.ts'
import type { Language } from '../../../electron/shared/i18n/languages.ts'
import { matchesFolded } from '../options.ts'
import type { GridColumn, GridExport, GridView } from './columns.ts'

/** The words of a cell: days as 14/01/2026, nothing as ''. */
export function cellText<Row>(column: GridColumn<Row>, row: Row): string {
  const value = column.value(row)
  if (value === null) return ''
  return column.kind === 'day' && isIsoDay(String(value)) ? formatDay(String(value)) : String(value)
}

/** Rows that pass every filter, in the chosen order; empty cells always last, equal cells in the order given. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  view: GridView,
  language: Language,
): Row[] {
  const filters = columns.flatMap((column) => {
    const wanted = view.filters[column.key]
    return wanted ? [{ column, wanted }] : []
  })
  const kept = rows.filter((row) =>
    filters.every(({ column, wanted }) => {
      const text = cellText(column, row)
      return column.filter === 'choice' ? text === wanted : matchesFolded(text, wanted)
    }),
  )
  const { sort } = view
  const column = sort && columns.find((candidate) => candidate.key === sort.key)
  if (!sort || !column) return kept
  const collator = new Intl.Collator(language, { numeric: true })
  const direction = sort.descending ? -1 : 1
  const keyed = kept.map((row) => ({ row, value: column.value(row) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
    if (typeof a.value === 'number' && typeof b.value === 'number') return direction * (a.value - b.value)
    return direction * collator.compare(String(a.value), String(b.value))
  })
  return keyed.map(({ row }) => row)
}

/** The different values of a column, for a choice filter. */
export function choicesOf<Row>(column: GridColumn<Row>, rows: readonly Row[], language: Language): string[] {
  const texts = new Set(rows.map((row) => cellText(column, row)))
  texts.delete('')
  return [...texts].sort(new Intl.Collator(language, { numeric: true }).compare)
}

/** Track of a column; figures get the room of their longest text, because a cut number is another number. */
export function trackOf<Row>(column: GridColumn<Row>, rows: readonly Row[]): string {
  if (column.width) return column.width
  if (!column.kind || column.kind === 'text') return 'minmax(9rem, 1fr)'
  let longest = 0
  for (const row of rows) longest = Math.max(longest, cellText(column, row).length)
  const least = Math.max(longest + 3, column.header.length + 5)
  return `minmax(${least}ch, ${least + 3}ch)`
}

export function exportOf<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): GridExport {
  return {
    headers: columns.map((column) => column.header),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  }
}
