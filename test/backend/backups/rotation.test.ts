import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kept, superfluous } from '../../../electron/backend/backups/rotation.ts'
import { backupReasons } from '../../../electron/shared/contract/backups.ts'

const hour = 3_600_000
const now = new Date('2026-11-21T12:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * hour).toISOString()

/** Numbered in the order in which they are given, oldest first. */
function made(...dates: readonly (string | Partial<Kept>)[]): Kept[] {
  return dates.map((given, index) => ({
    id: `${index + 1}`,
    number: index + 1,
    createdAt: ago(0),
    reason: 'regular',
    isWhole: true,
    ...(typeof given === 'string' ? { createdAt: given } : given),
  }))
}

const staying = (backups: readonly Kept[], at = now) => {
  const going = superfluous(backups, at)
  return backups.filter(({ id }) => !going.includes(id)).map(({ id }) => id)
}

describe('what stays', () => {
  it('keeps twelve of the last two days', () => {
    const backups = made(...Array.from({ length: 20 }, (_, index) => ago(20 - index)))
    const lastOfYesterday = backups.findLast(({ createdAt }) => createdAt < '2026-11-21')
    expect(staying(backups)).toEqual([lastOfYesterday, ...backups.slice(-12)].map((backup) => backup?.id))
  })

  it('keeps the last of each day for two weeks, of each week for two months, of each month for a year', () => {
    const backups = made(...Array.from({ length: 400 * 2 }, (_, index) => ago((400 * 2 - index) * 12)))
    const kept = staying(backups).map((id) => backups[Number(id) - 1]!.createdAt)
    expect(new Set(kept.map((date) => date.slice(0, 7))).size).toBe(12)
    expect(kept.filter((date) => date >= ago(14 * 24)).length).toBeGreaterThanOrEqual(14)
    expect(kept.length).toBeLessThanOrEqual(12 + 14 + 8 + 12)
    expect(kept.every((date) => date >= ago(366 * 24))).toBe(true)
  })

  it('keeps five from before dangerous acts, and each restore’s for thirty days', () => {
    const acts = Array.from({ length: 8 }, (_, index) => ({
      createdAt: ago(900 - index / 10),
      reason: 'import' as const,
    }))
    const undo = (hours: number) => ({ createdAt: ago(hours), reason: 'restore' as const })
    const backups = made(...acts, undo(29 * 24), undo(20 * 24), ago(1))
    // Three more acts and, the last of all acts being the last of its day, none besides.
    expect(staying(backups)).toEqual(['6', '7', '8', '9', '10', '11'])
  })

  it.each([
    ['nothing', [], []],
    ['the only one, however old', made(ago(9000)), ['1']],
    ['the newest whole one when newer ones are cut off', made(ago(9000), { isWhole: false }), ['1', '2']],
    [
      'nothing older than a year beside newer ones',
      made(ago(9000), ago(8900), ago(6600), ago(4300), ago(2000), ago(1)),
      ['3', '4', '5', '6'],
    ],
  ])('keeps %s', (_, backups, ids) => {
    expect(staying(backups)).toEqual(ids)
  })

  it('trusts numbers where the clock was moved', () => {
    const goodOnes = Array.from({ length: 30 }, (_, index) => ago(30 - index))
    const backward = made(...goodOnes, '2016-11-21T12:00:00.000Z')
    expect(staying(backward)).toHaveLength(31)
    const forward = made('2036-11-21T12:00:00.000Z', ...goodOnes)
    expect(staying(forward)).toHaveLength(31)
    const stillAhead = made(...goodOnes, '2036-11-21T12:00:00.000Z')
    expect(staying(stillAhead, new Date('2036-11-21T12:00:00Z'))).toHaveLength(31)
    // Sixty backups later what is older than a year by the clock that is believed then is gone.
    const believed = Array.from({ length: 60 }, (_, index) => new Date(Date.parse('2036-11-21') + index * 3_600_000))
    const after = made(...goodOnes, ...believed.map((date) => date.toISOString()))
    expect(staying(after, believed.at(-1)).some((id) => Number(id) <= 30)).toBe(false)
  })
})

describe('whatever was made whenever', () => {
  const anyBackups = fc
    .array(
      fc.record({
        hours: fc.integer({ min: -100_000, max: 100_000 }),
        reason: fc.constantFrom(...backupReasons),
        isWhole: fc.boolean(),
      }),
      { maxLength: 300 },
    )
    .map((some) => made(...some.map(({ hours, ...rest }) => ({ ...rest, createdAt: ago(hours) }))))

  it('never lets the newest whole one go, nor one that is not whole', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const going = superfluous(backups, now)
        const newest = backups.findLast(({ isWhole }) => isWhole)
        expect(going).not.toContain(newest?.id)
        for (const { id, isWhole } of backups) if (!isWhole) expect(going).not.toContain(id)
      }),
    )
  })

  it('stays bounded, and asked again says the same', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const going = superfluous(backups, now)
        const left = backups.filter(({ id }) => !going.includes(id))
        expect(left.filter(({ isWhole }) => isWhole).length).toBeLessThanOrEqual(12 + 14 + 8 + 12 + 5 + 5 + 60 + 1)
        const shuffled = [...backups].sort((a, b) => a.id.localeCompare(b.id))
        expect([...superfluous(shuffled, now)].sort()).toEqual([...going].sort())
      }),
    )
  })
})
