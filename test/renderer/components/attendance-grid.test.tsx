import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { AttendanceGrid } from '../../../renderer/components/attendance-grid/attendance-grid.tsx'
import {
  type AttendanceMark,
  type MarkChange,
  markKey,
  nextStatus,
  statusOf,
} from '../../../renderer/components/attendance-grid/marks.ts'
import { renderComponent } from '../../support/render-component.tsx'

const trainees = [
  { id: 11, number: 1, name: 'Nadia Haddad' },
  { id: 12, number: 2, name: 'Youcef Ouali' },
  { id: 13, number: 4, name: 'Meriem Ait Ahmed' },
]
const columns = [
  { id: 1, label: '1', name: 'lundi 1' },
  { id: 2, label: '2', name: 'mardi 2' },
  { id: 3, label: '3', name: 'mercredi 3', locked: true },
]

interface RegisterProps {
  spy?: (changes: MarkChange[]) => void
  closed?: ReadonlySet<string>
  onOpen?: (column: { id: number | string }) => void
}

function Register({ spy, closed, onOpen }: RegisterProps) {
  const [marks, setMarks] = useState<ReadonlyMap<string, AttendanceMark>>(new Map())
  function onMark(changes: MarkChange[]): void {
    spy?.(changes)
    const next = new Map(marks)
    for (const { traineeId, columnId, mark } of changes) {
      if (mark) next.set(markKey(traineeId, columnId), mark)
      else next.delete(markKey(traineeId, columnId))
    }
    setMarks(next)
  }
  return <AttendanceGrid label="Présences" {...{ trainees, columns, marks, closed, onMark, onOpen }} />
}

function activeText(): string {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(id)?.textContent ?? ''
}

describe('letters', () => {
  it.each([
    ['p', 'present'],
    ['A', 'absent'],
    ['r', 'late'],
    ['E', 'excused'],
    ['ح', 'present'],
    ['ش', 'absent'],
    ['ق', 'late'],
    ['ث', 'excused'],
  ])('%s', (key, status) => {
    expect(statusOf({ key, code: '' })).toBe(status)
  })

  it('goes by the key only on a layout of neither script, so AZERTY’s A is not taken for Q', () => {
    expect(statusOf({ key: 'q', code: 'KeyA' })).toBeNull()
    expect(statusOf({ key: 'ⵃ', code: 'KeyA' })).toBe('absent')
    expect(statusOf({ key: 'Enter', code: 'KeyA' })).toBeNull()
  })

  it('cycles through nothing', () => {
    expect(nextStatus(undefined)).toBe('present')
    expect(nextStatus('excused')).toBeNull()
  })
})

describe('the keyboard', () => {
  it('marks and goes down in French', async () => {
    const { user } = renderComponent(<Register />)
    screen.getByRole('grid').focus()
    await user.keyboard('pa')
    expect(screen.getByRole('gridcell', { name: /Nadia Haddad, lundi 1 : Présent/ })).toBeTruthy()
    expect(screen.getByRole('gridcell', { name: /Youcef Ouali, lundi 1 : Absent/ })).toBeTruthy()
    expect(activeText()).toContain('Meriem Ait Ahmed, lundi 1')
  })

  it('marks and goes down in Arabic, where forward is the left arrow', async () => {
    const spy = vi.fn()
    const { user } = renderComponent(<Register spy={spy} />, 'ar')
    screen.getByRole('grid').focus()
    await user.keyboard('ح{ArrowLeft}ق')
    expect(spy).toHaveBeenNthCalledWith(1, [{ traineeId: 11, columnId: 1, mark: { status: 'present' } }])
    expect(spy).toHaveBeenNthCalledWith(2, [{ traineeId: 12, columnId: 2, mark: { status: 'late' } }])
    await user.keyboard('{ArrowRight}')
    expect(activeText()).toContain('Meriem Ait Ahmed، lundi 1')
  })

  it('goes to the corners, changes with Space and clears with Delete', async () => {
    const { user } = renderComponent(<Register />)
    screen.getByRole('grid').focus()
    await user.keyboard('{Control>}{End}{/Control}')
    expect(activeText()).toContain('Meriem Ait Ahmed, mercredi 3')
    await user.keyboard('{Control>}{Home}{/Control}  ')
    expect(activeText()).toContain('Nadia Haddad, lundi 1 : Absent')
    await user.keyboard('{Delete}')
    expect(activeText()).toContain('Nadia Haddad, lundi 1 : Non pointé')
  })

  it('leaves locked sessions and cells of people who were not there alone', async () => {
    const spy = vi.fn()
    const { user } = renderComponent(<Register spy={spy} closed={new Set([markKey(11, 1)])} />)
    screen.getByRole('grid').focus()
    await user.keyboard('p{End}p')
    expect(spy).not.toHaveBeenCalled()
    expect(screen.getByRole('status').textContent).toBe('Cette séance est verrouillée.')
  })

  it('lets Ctrl shortcuts pass', async () => {
    const spy = vi.fn()
    const { user } = renderComponent(<Register spy={spy} />)
    screen.getByRole('grid').focus()
    await user.keyboard('{Control>}p{/Control}')
    expect(spy).not.toHaveBeenCalled()
  })
})

describe('more than one mark', () => {
  it('marks everybody not yet marked as present, from the titles', async () => {
    const spy = vi.fn()
    const { user } = renderComponent(<Register spy={spy} />)
    screen.getByRole('grid').focus()
    await user.keyboard('a{ArrowUp}{ArrowUp}{Enter}')
    expect(spy.mock.lastCall?.[0].map((change: MarkChange) => change.traineeId)).toEqual([12, 13])
    expect(screen.getByRole('gridcell', { name: /Nadia Haddad, lundi 1 : Absent/ })).toBeTruthy()
  })

  it('leads from a title to the register of its session, by keyboard and by mouse', async () => {
    const onOpen = vi.fn()
    const { user } = renderComponent(<Register onOpen={onOpen} />)
    screen.getByRole('grid').focus()
    await user.keyboard('{ArrowUp}{F2}')
    await user.click(screen.getByRole('button', { name: /Ouvrir le registre : mercredi 3$/ }))
    expect(onOpen.mock.calls.map(([column]) => column.id)).toEqual([1, 3])
  })

  it('asks for the minutes of a late mark and goes back to the grid', async () => {
    const { user } = renderComponent(<Register />)
    const grid = screen.getByRole('grid')
    grid.focus()
    await user.keyboard('r{ArrowUp}{Enter}')
    await user.type(await screen.findByRole('textbox', { name: 'Minutes de retard' }), '15{Enter}')
    expect(activeText()).toContain('Retard de 15 minutes')
    expect(document.activeElement).toBe(grid)
  })

  it('marks with the mouse from the legend', async () => {
    const { user } = renderComponent(<Register />)
    await user.click(screen.getByRole('gridcell', { name: /Youcef Ouali, mardi 2/ }))
    await user.click(screen.getByRole('button', { name: /Excusé/ }))
    expect(screen.getByRole('gridcell', { name: /Youcef Ouali, mardi 2 : Excusé/ })).toBeTruthy()
  })
})
