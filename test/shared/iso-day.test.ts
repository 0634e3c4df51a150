import { expect, it } from 'vitest'
import { isIsoDay } from '../../electron/shared/dates.ts'

it('a day is one that the calendar has, from 1900 to 2199', () => {
  for (let ms = Date.UTC(1899, 11, 31); ms <= Date.UTC(2200, 0, 1); ms += 86_400_000) {
    const day = new Date(ms).toISOString().slice(0, 10)
    if (isIsoDay(day) !== (day > '1899-12-31' && day < '2200-01-01')) expect.unreachable(day)
  }
  const none = ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '']
  expect(none.filter(isIsoDay)).toEqual([])
})
