import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { arrangeRows, trackOf } from '../../../renderer/components/data-grid/arrange.ts'
import { type GridColumn, initialView } from '../../../renderer/components/data-grid/columns.ts'
import { DataGrid } from '../../../renderer/components/data-grid/data-grid.tsx'
import { renderComponent } from '../../support/render-component.tsx'

interface Person {
  id: number
  name: string
  age: number | null
  day: string
}

const people: Person[] = [
  { id: 1, name: 'Élodie', age: 30, day: '1996-02-01' },
  { id: 2, name: 'Zineb', age: null, day: '1990-01-31' },
  { id: 3, name: 'أحمد', age: 9, day: '2001-12-05' },
]
const columns: GridColumn<Person>[] = [
  { key: 'name', header: 'Nom', value: (row) => row.name, filter: 'text' },
  { key: 'age', header: 'Âge', value: (row) => row.age, kind: 'number' },
  { key: 'day', header: 'Né(e) le', value: (row) => row.day, kind: 'day' },
]

function Selecting() {
  const [selection, setSelection] = useState<number[]>([])
  return (
    <DataGrid
      label="Personnes"
      columns={columns}
      rows={people}
      rowId={(row) => row.id}
      selection={selection}
      onSelectionChange={setSelection}
    />
  )
}

/** What a screen reader stands on while the focus stays on the grid. */
function active(): HTMLElement {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? ''
  const part = document.getElementById(id)
  if (!part) throw new Error(`aria-activedescendant names nothing: ${id}`)
  return part
}

function names(): (string | null)[] {
  const [, ...rows] = screen.getAllByRole('row')
  return rows.map((row) => within(row).getAllByRole('gridcell')[0]?.textContent ?? null)
}

describe('the order and choice of rows', () => {
  const view = initialView(columns)

  it('sorts numbers as numbers and puts what is missing last, in both directions', () => {
    const up = arrangeRows(people, columns, { ...view, sort: { key: 'age', descending: false } }, 'fr')
    const down = arrangeRows(people, columns, { ...view, sort: { key: 'age', descending: true } }, 'fr')
    expect(up.map((row) => row.id)).toEqual([3, 1, 2])
    expect(down.map((row) => row.id)).toEqual([1, 3, 2])
  })

  it('finds without accents and in any Arabic spelling', () => {
    const find = (name: string) => arrangeRows(people, columns, { ...view, filters: { name } }, 'fr')
    expect(find('elodie').map((row) => row.id)).toEqual([1])
    expect(find('احمد').map((row) => row.id)).toEqual([3])
  })

  it('gives figures the room of their longest text', () => {
    expect(trackOf(columns[2]!, people)).toBe('minmax(13ch, 16ch)')
  })
})

describe('the keyboard over many rows', () => {
  const many = Array.from({ length: 500 }, (_, id) => ({ id, name: `Nom ${id}`, age: id, day: '2000-01-01' }))

  it('moves by screens, and with Ctrl to the first and last row from wherever it is', async () => {
    const { user } = renderComponent(
      <DataGrid label="Personnes" columns={columns} rows={many} rowId={(row) => row.id} />,
    )
    const rowNow = () => Number(active().getAttribute('aria-rowindex'))
    await user.tab()
    while (document.activeElement !== screen.getByRole('grid')) await user.tab()
    await user.keyboard('{PageDown}')
    const screenful = rowNow() - 2
    expect(screenful).toBeGreaterThan(0)
    await user.keyboard('{PageDown}{PageUp}')
    expect(rowNow()).toBe(2 + screenful)
    await user.keyboard('{Control>}{End}{/Control}')
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toMatch(/r499$/)
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(rowNow()).toBe(2)
    await user.keyboard('{ArrowUp}{Control>}{Home}{/Control}')
    expect(rowNow()).toBe(2)
  })

  it('leads on from a box that was clicked in a row', async () => {
    const { user } = renderComponent(<Selecting />)
    await user.click(screen.getByRole('checkbox', { name: /Zineb/ }))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(screen.getByRole('grid'))
    expect(active().textContent).toContain('أحمد')
  })
})

describe('the keyboard', () => {
  it('is one tab stop: arrows move, Enter opens, Home and End go to the ends', async () => {
    const onOpen = vi.fn()
    const { user } = renderComponent(
      <DataGrid label="Personnes" columns={columns} rows={people} rowId={(row) => row.id} onOpen={onOpen} />,
    )
    screen.getByRole('grid').focus()
    expect(active().textContent).toContain('Élodie')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onOpen).toHaveBeenLastCalledWith(people[1])
    await user.keyboard('{End}')
    expect(active().textContent).toContain('أحمد')
    await user.keyboard('{Home}')
    expect(active().textContent).toContain('Élodie')
    expect(screen.getByRole('grid').querySelector('[tabindex="0"]')).toBeNull()
  })

  it.each([
    ['fr', '{ArrowRight}'],
    ['ar', '{ArrowLeft}'],
  ] as const)('reaches the titles above the first row and sorts there (%s)', async (language, forward) => {
    const { user } = renderComponent(
      <DataGrid label="Personnes" columns={columns} rows={people} rowId={(row) => row.id} />,
      language,
    )
    screen.getByRole('grid').focus()
    await user.keyboard(`{ArrowUp}${forward}{Enter}`)
    expect(active().getAttribute('aria-sort')).toBe('ascending')
    expect(names()[0]).toBe('أحمد')
    await user.keyboard('{Enter}')
    expect(active().getAttribute('aria-sort')).toBe('descending')
    await user.keyboard('{Enter}')
    expect(names()).toEqual(['Élodie', 'Zineb', 'أحمد'])
  })

  it('selects with Space and says how many', async () => {
    const { user } = renderComponent(<Selecting />)
    screen.getByRole('grid').focus()
    await user.keyboard(' {ArrowDown} ')
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(2)
    expect(screen.getByRole('status').textContent).toContain('2 lignes sélectionnées')
  })
})

describe('what surrounds the rows', () => {
  it('narrows, counts, clears, and exports what is in view as text', async () => {
    const onExport = vi.fn()
    const { user } = renderComponent(
      <DataGrid label="Personnes" columns={columns} rows={people} rowId={(row) => row.id} onExport={onExport} />,
    )
    await user.click(screen.getByRole('button', { name: 'Filtrer' }))
    await user.type(screen.getByRole('textbox', { name: 'Nom' }), 'zin')
    expect(screen.getByRole('status').textContent).toBe('1 sur 3 lignes')
    await user.click(screen.getByRole('button', { name: 'Exporter' }))
    expect(onExport).toHaveBeenCalledWith({
      headers: ['Nom', 'Âge', 'Né(e) le'],
      rows: [['Zineb', null, '1990-01-31']],
    })
    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }))
    expect(names()).toHaveLength(3)
  })

  it('shows days as people write them and hides a column on request', async () => {
    const { user } = renderComponent(
      <DataGrid label="Personnes" columns={columns} rows={people} rowId={(row) => row.id} />,
    )
    expect(screen.getByText('01/02/1996')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Colonnes' }))
    await user.click(screen.getByRole('checkbox', { name: 'Né(e) le' }))
    expect(screen.queryByText('01/02/1996')).toBeNull()
  })

  it('draws only the rows in view of five thousand', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: index,
      name: `N${index}`,
      age: 1,
      day: '2000-01-01',
    }))
    renderComponent(<DataGrid label="Personnes" columns={columns} rows={many} rowId={(row) => row.id} />)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001')
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
  })
})
