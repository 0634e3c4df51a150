import type { ReactNode } from 'react'

/** One column of a DataGrid. */
export interface GridColumn<Row> {
  key: string
  header: string
  /** What sorting, filtering and export read; also what is shown when there is no `render`. */
  value: (row: Row) => string | number | null
  /** Richer drawing: a StatusBadge, a name in bold. */
  render?: (row: Row) => ReactNode
  /** `number`, `code` and `day` (an ISO day) run left to right in figures of one width and are never cut. */
  kind?: 'text' | 'number' | 'code' | 'day'
  /** How the user may narrow the rows by this column; `choice` lists the values met. */
  filter?: 'text' | 'choice'
  /** A CSS grid track, `minmax(12rem, 2fr)` for instance; figures measure themselves. */
  width?: string
  /** Longer words go on in a second, smaller line. */
  wraps?: boolean
  /** Left out until the user asks for it. */
  hidden?: boolean
  /** Cannot be taken away by the user. */
  fixed?: boolean
}

export interface GridSort {
  key: string
  descending: boolean
}

/** What the user made of the grid; a page may keep it in its URL. */
export interface GridView {
  sort: GridSort | null
  filters: Record<string, string>
  /** Keys of the columns taken away. */
  hidden: string[]
}

/** A table as text, for CSV or a spreadsheet: exactly the rows and columns in view. */
export interface GridExport {
  headers: string[]
  rows: (string | number | null)[][]
}

export const isFigure = (column: GridColumn<never>): boolean => column.kind !== undefined && column.kind !== 'text'

export function initialView<Row>(columns: readonly GridColumn<Row>[]): GridView {
  return { sort: null, filters: {}, hidden: columns.filter((column) => column.hidden).map((column) => column.key) }
}
