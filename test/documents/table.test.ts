import type { TableCell } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { directedList } from '../../electron/backend/documents/layout/list.ts'
import { directedTable, rtlTable } from '../../electron/backend/documents/layout/table.ts'
import { edges, layOut, visualText } from './layout-lines.ts'

const WIDTH = 400
const page = { pageSize: { width: WIDTH, height: 1000 } }

const places = async (table: Parameters<typeof layOut>[0]) =>
  Object.fromEntries((await layOut(table, page)).map((line) => [visualText(line), edges(line)]))

describe('a table read from right to left', () => {
  it('has its first column on the right and its widths reversed', async () => {
    const at = await places(directedTable('rtl', { widths: [50, '*', 80], body: [['A', 'B', 'C']] }, 'noBorders'))
    expect(at.A!.right).toBeGreaterThan(at.B!.right)
    expect(at.B!.right).toBeGreaterThan(at.C!.right)
    expect(at.C!.right).toBeCloseTo(80)
  })

  it('leaves a French table alone', () => {
    const table = { widths: [50, '*'], body: [['A', 'B']] }
    expect(directedTable('ltr', table)).toMatchObject({ table, direction: 'ltr' })
  })

  it('moves spanning cells with their placeholders, across columns and rows', async () => {
    const body = (): TableCell[][] => [
      [{ text: 'N', rowSpan: 2 }, { text: 'WIDE', colSpan: 2 }, {}, { text: 'P', rowSpan: 2 }],
      [{}, 'X', 'Y', {}],
    ]
    const mirrored = rtlTable({ body: body() })
    expect(mirrored.body[0]).toEqual([
      { text: 'P', rowSpan: 2 },
      { text: 'WIDE', colSpan: 2 },
      {},
      { text: 'N', rowSpan: 2 },
    ])
    expect(mirrored.body[1]).toEqual([{}, 'Y', 'X', {}])
    const at = await places(directedTable('rtl', { widths: ['*', '*', '*', '*'], body: body() }, 'noBorders'))
    expect(at.N!.left).toBeGreaterThan(at.WIDE!.right)
    expect(at.WIDE!.left).toBeGreaterThan(at.P!.right)
    expect(at.X!.left).toBeGreaterThan(at.Y!.right)
    expect(at.X!.right).toBeCloseTo(at.WIDE!.right)
  })

  it('handles a cell that spans rows and columns at once', () => {
    const { body } = rtlTable({
      body: [
        [{ text: 'S', rowSpan: 2, colSpan: 2 }, {}, 'A'],
        [{}, {}, 'B'],
      ],
    })
    expect(body).toEqual([
      ['A', { text: 'S', rowSpan: 2, colSpan: 2 }, {}],
      ['B', {}, {}],
    ])
  })

  it('swaps side borders without touching the cell it was given', () => {
    const cell = { text: 'A', border: [true, false, false, true] as [boolean, boolean, boolean, boolean] }
    const { body } = rtlTable({ body: [[cell]] })
    expect(body[0]![0]).toEqual({ text: 'A', border: [false, false, true, true] })
    expect(cell.border).toEqual([true, false, false, true])
  })

  it('hangs on the right margin when it is narrow', async () => {
    const at = await places(directedTable('rtl', { widths: [30, 30], body: [['A', 'B']] }, 'noBorders'))
    expect(at.A!.right).toBeGreaterThan(WIDTH - 10)
    const french = await places(directedTable('ltr', { widths: [30, 30], body: [['A', 'B']] }, 'noBorders'))
    expect(french.A!.left).toBeLessThan(10)
  })
})

describe('a list', () => {
  it('has its markers at the start of the line', async () => {
    const french = await places(directedList('ltr', ['ITEM']))
    expect(french['•']!.right).toBeLessThan(french.ITEM!.left)
    const arabic = await places(directedList('rtl', ['ITEM', 'NEXT'], 'number'))
    expect(arabic['.1']!.left).toBeGreaterThan(arabic.ITEM!.right)
    expect(arabic['.2']!.left).toBeGreaterThan(arabic.NEXT!.right)
  })
})
