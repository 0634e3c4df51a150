import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { arrangeLane, movePlace, type ScheduleSession } from '../../../renderer/components/week-schedule/schedule.ts'
import { WeekSchedule } from '../../../renderer/components/week-schedule/week-schedule.tsx'
import { renderComponent } from '../../support/render-component.tsx'

const lanes = [
  { id: 'mon', label: 'lundi 16' },
  { id: 'tue', label: 'mardi 17' },
  { id: 'wed', label: 'mercredi 18', closed: 'Fête' },
]
const sessions: ScheduleSession[] = [
  { id: 1, laneId: 'mon', start: '08:30', end: '10:30', title: 'Couture', lines: ['Salle 1'] },
  { id: 2, laneId: 'mon', start: '14:00', end: '16:00', title: 'Soudure', fixed: true },
  { id: 3, laneId: 'tue', start: '09:00', end: '11:00', title: 'Cuisine', conflict: 'Salle 1' },
]
const hours = { from: '08:00', to: '18:30', step: 15 }

function schedule(props: Partial<Parameters<typeof WeekSchedule>[0]> = {}) {
  return <WeekSchedule label="Emploi du temps" lanes={lanes} sessions={sessions} {...props} />
}

const session = (name: RegExp): HTMLElement => screen.getByRole('button', { name })

describe('places', () => {
  const place = { laneId: 'mon', start: '08:15', end: '10:15' }

  it('stay inside the hours and the lanes', () => {
    expect(movePlace(place, { minutes: -30 }, lanes, hours)).toEqual({ laneId: 'mon', start: '08:00', end: '10:00' })
    expect(movePlace(place, { minutes: 900 }, lanes, hours)).toEqual({ laneId: 'mon', start: '16:30', end: '18:30' })
    expect(movePlace(place, { lanes: -1 }, lanes, hours).laneId).toBe('mon')
    expect(movePlace(place, { lanes: 9 }, lanes, hours).laneId).toBe('wed')
  })

  it('are never shorter than a step, nor longer than the day', () => {
    expect(movePlace(place, { length: -500 }, lanes, hours).end).toBe('08:30')
    expect(movePlace(place, { length: 900 }, lanes, hours)).toEqual({ laneId: 'mon', start: '08:15', end: '18:30' })
  })

  it('share a lane where hours overlap, and only there', () => {
    const at = (id: number, start: string, end: string): ScheduleSession => ({
      id,
      laneId: 'mon',
      start,
      end,
      title: '',
    })
    const placed = arrangeLane([
      at(1, '08:00', '10:00'),
      at(2, '09:00', '11:00'),
      at(3, '10:00', '12:00'),
      at(4, '13:00', '14:00'),
    ])
    expect(placed.map(({ session: { id }, column, columns }) => [id, column, columns])).toEqual([
      [1, 0, 2],
      [2, 1, 2],
      [3, 0, 2],
      [4, 0, 1],
    ])
  })
})

describe('the keyboard', () => {
  it('is one tab stop and walks from session to session', async () => {
    const { user } = renderComponent(schedule())
    await user.tab()
    expect(document.activeElement).toBe(session(/Couture/))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(session(/Soudure/))
    await user.keyboard('{ArrowUp}{ArrowRight}')
    expect(document.activeElement).toBe(session(/Cuisine/))
    await user.tab()
    expect(document.activeElement).toBe(document.body)
  })

  it.each([
    ['fr', '{ArrowRight}', 'lundi 16, de', 'mardi 17, de 08:45 à 11:00'],
    ['ar', '{ArrowLeft}', 'lundi 16، من', 'mardi 17، من 08:45 إلى 11:00'],
  ] as const)(
    'picks up, moves in reading direction, lengthens and drops (%s)',
    async (language, forward, before, after) => {
      const onMove = vi.fn()
      const onPropose = vi.fn()
      const { user } = renderComponent(schedule({ onMove, onPropose }), language)
      await user.tab()
      await user.keyboard('{Enter}')
      expect(document.querySelector('[aria-live=assertive]')?.textContent).toContain(before)
      await user.keyboard(`{ArrowDown}${forward}{Shift>}{ArrowDown}{/Shift}`)
      expect(document.querySelector('[aria-live=assertive]')?.textContent).toBe(after)
      expect(document.activeElement).toBe(session(/Couture/))
      expect(onPropose).toHaveBeenLastCalledWith({ id: 1, laneId: 'tue', start: '08:45', end: '11:00' })
      await user.keyboard('{Enter}')
      expect(onMove).toHaveBeenCalledExactlyOnceWith(1, { laneId: 'tue', start: '08:45', end: '11:00' })
      expect(onPropose).toHaveBeenLastCalledWith(null)
    },
  )

  it.each(['{Escape}', '{Tab}'])('gives up with %s', async (key) => {
    const onMove = vi.fn()
    const { user } = renderComponent(schedule({ onMove }))
    await user.tab()
    await user.keyboard(`{Enter}{ArrowDown}${key}`)
    expect(onMove).not.toHaveBeenCalled()
    expect(document.querySelector('[aria-live=assertive]')?.textContent).toBe('Déplacement annulé')
    expect(session(/Couture/).textContent).toContain('de 08:30 à 10:30')
  })

  it('does not pick up what is fixed, and says so', async () => {
    const { user } = renderComponent(schedule({ onMove: vi.fn() }))
    await user.tab()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(document.querySelector('[aria-live=assertive]')?.textContent).toBe('Cette séance ne peut pas être déplacée')
  })

  it('says the conflict of the place it passes over', async () => {
    const { user } = renderComponent(schedule({ onMove: vi.fn(), proposalConflict: 'Mme Toumi' }))
    await user.tab()
    await user.keyboard('{Enter}{ArrowDown}')
    expect(document.querySelector('[aria-live=assertive]')?.textContent).toContain('Conflit : Mme Toumi')
  })

  it('opens with F2 and double click, and with Enter when nothing can be moved', async () => {
    const onOpen = vi.fn()
    const { user } = renderComponent(schedule({ onOpen, onMove: vi.fn() }))
    await user.tab()
    await user.keyboard('{F2}')
    expect(onOpen).toHaveBeenLastCalledWith(1)
    await user.dblClick(session(/Cuisine/))
    expect(onOpen).toHaveBeenLastCalledWith(3)
  })
})

describe('what is drawn', () => {
  it('names each session by its title, lane, hours and conflict', () => {
    renderComponent(schedule())
    expect(session(/Cuisine.*mardi 17.*de 09:00 à 11:00.*Conflit : Salle 1/)).toBeTruthy()
    expect(screen.getByText('Fête')).toBeTruthy()
  })
})
