import { describe, expect, it } from 'vitest'
import { survivalAt } from '../../../electron/backend/rules/summaries/survival.ts'

const visit = (doneOn: string, status: string) => ({ doneOn, status })
const at12 = (visits: ReturnType<typeof visit>[], stages: Array<{ stage: string; since: string }> = []) =>
  survivalAt('2025-06-01', 12, { visits, stages })

/** Twelve months after 1 June 2025 is 1 June 2026; two months around it go from 1 April to 1 August. */
describe('an enterprise twelve months after its start', () => {
  it.each([
    ['nobody saw it', [], 'unknown'],
    ['a visit on the day finds it at work', [visit('2026-06-01', 'active')], 'active'],
    ['the last day of the window still counts', [visit('2026-08-01', 'seasonal')], 'active'],
    ['the nearest visit decides', [visit('2026-05-20', 'active'), visit('2026-07-20', 'suspended')], 'active'],
    ['the nearest visit finds it stopped', [visit('2026-04-10', 'active'), visit('2026-06-10', 'closed')], 'stopped'],
    ['a visit too early proves nothing', [visit('2026-03-31', 'active')], 'unknown'],
    ['later activity proves earlier', [visit('2027-01-10', 'active')], 'active'],
    ['a later end proves nothing about the day', [visit('2027-01-10', 'closed')], 'unknown'],
    ['an earlier end is still an end', [visit('2026-01-10', 'closed')], 'stopped'],
    ['a visit that reached nobody proves nothing', [visit('2026-06-01', 'unreachable')], 'unknown'],
    [
      'a visit that reached nobody hides no other',
      [visit('2026-05-10', 'active'), visit('2026-06-01', 'unreachable')],
      'active',
    ],
  ])('%s', (_, visits, expected) => {
    expect(at12(visits)).toBe(expected)
  })

  it('is over when its closing is dated before, unless somebody saw it at work since', () => {
    const closed = [{ stage: 'closed', since: '2026-05-25' }]
    expect(at12([visit('2026-05-20', 'active')], closed)).toBe('stopped')
    expect(at12([visit('2026-06-20', 'active')], closed)).toBe('active')
    expect(at12([], [{ stage: 'closed', since: '2026-06-02' }])).toBe('unknown')
    expect(at12([], [...closed, { stage: 'active', since: '2026-05-30' }])).toBe('unknown')
  })
})
