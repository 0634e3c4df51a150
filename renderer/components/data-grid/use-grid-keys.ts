import { type KeyboardEvent, useState } from 'react'

/** Where the keyboard is: row -1 is the titles; the column only matters there. */
export interface GridPosition {
  row: number
  column: number
}

interface GridKeys {
  rows: number
  columns: number
  /** Rows of one screen, for Page Up and Page Down. */
  page: number
  rtl: boolean
  onMove: (row: number) => void
  onEnter: (position: GridPosition) => void
  onSpace: (position: GridPosition) => void
}

/** The keys of a DataGrid, which is one tab stop; forward is the left arrow in Arabic. */
export function useGridKeys({ rows, columns, page, rtl, onMove, onEnter, onSpace }: GridKeys) {
  const [asked, setPosition] = useState<GridPosition>({ row: 0, column: 0 })
  const position = { row: Math.min(asked.row, rows - 1), column: Math.min(asked.column, columns - 1) }

  function go(row: number, column = position.column): void {
    const next = { row: Math.max(-1, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) }
    setPosition(next)
    if (next.row >= 0) onMove(next.row)
  }

  /** True when the key was a movement. */
  function onMoveKey(event: KeyboardEvent): boolean {
    const whole = event.ctrlKey || event.metaKey
    if (event.altKey || (whole && event.key !== 'Home' && event.key !== 'End')) return false
    const { row, column } = position
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight'
    const back = rtl ? 'ArrowRight' : 'ArrowLeft'
    const inTitles = row === -1
    const destinations: Record<string, [number, number] | undefined> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      PageDown: [row + page, column],
      PageUp: [Math.max(0, row - page), column],
      Home: inTitles && !whole ? [-1, 0] : [0, column],
      End: inTitles && !whole ? [-1, columns - 1] : [rows - 1, column],
      [forward]: inTitles ? [-1, column + 1] : undefined,
      [back]: inTitles ? [-1, column - 1] : undefined,
    }
    const destination = destinations[event.key]
    if (!destination) return false
    event.preventDefault()
    go(...destination)
    return true
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (onMoveKey(event) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') onEnter(position)
    else if (event.key === ' ') onSpace(position)
    else return
    event.preventDefault()
  }

  return { position, go, onKeyDown, onMoveKey }
}
