import { type KeyboardEvent, useState } from 'react'

/** Row -1 is the titles, where "all present" is. */
export interface CellPosition {
  row: number
  column: number
}

/** Movement of the attendance grid: arrows in reading direction, Home and End of the row, Ctrl for the whole grid. */
export function useCellKeys(rows: number, columns: number, rtl: boolean) {
  const [asked, setPosition] = useState<CellPosition>({ row: 0, column: 0 })
  const position = { row: Math.min(asked.row, rows - 1), column: Math.min(asked.column, columns - 1) }

  function go(row: number, column: number): void {
    setPosition({ row: Math.max(-1, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) })
  }

  /** True when the key was a movement. */
  function move(event: KeyboardEvent): boolean {
    const { row, column } = position
    const step = rtl ? -1 : 1
    const whole = event.ctrlKey
    const destinations: Record<string, [number, number] | undefined> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + step],
      ArrowLeft: [row, column - step],
      PageDown: [row + 10, column],
      PageUp: [Math.max(0, row - 10), column],
      Home: [whole ? 0 : row, 0],
      End: [whole ? rows - 1 : row, columns - 1],
    }
    const destination = destinations[event.key]
    if (destination) go(...destination)
    return destination !== undefined
  }

  return { position, go, move }
}
