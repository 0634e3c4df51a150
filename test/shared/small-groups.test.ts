import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FigureKey, figureKeys, figurePassports } from '../../electron/shared/contract/summaries/figures.ts'
import type { Cell, YearSummary } from '../../electron/shared/contract/summaries.ts'
import { hidden, maskSmall } from '../../electron/shared/small-groups.ts'

type Row = Readonly<Record<FigureKey, Cell>>
const cell = (value: number): Cell => ({ value, base: null, unknown: null })
const rowOf = (values: Partial<Record<FigureKey, number>>): Row =>
  Object.fromEntries(
    figureKeys.map((key) => [
      key,
      figurePassports[key].measure === 'rate'
        ? { value: values[key] ?? 0, base: 20, unknown: 0 }
        : cell(values[key] ?? 0),
    ]),
  ) as Row

function yearOf(rows: readonly Row[], dimension: 'disability' | 'sex' = 'disability'): YearSummary {
  const sum = (key: FigureKey) => rows.reduce((all, row) => all + row[key].value, 0)
  const total = Object.fromEntries(figureKeys.map((key) => [key, cell(sum(key))])) as Row
  const groups = rows.map((cells, index) => ({ key: `g${index}`, nameFr: null, nameAr: null, cells }))
  const period = { from: '2026-01-01', to: '2026-12-31', cutoff: '2026-12-31' }
  return { ...period, total, breakdowns: [{ dimension, groups }] }
}

const maskedOf = (rows: readonly Row[]) => maskSmall(yearOf(rows)).breakdowns[0]!.groups.map(({ cells }) => cells)
/** The column of one figure: numbers, and null where it is hidden. */
const column = (rows: readonly Row[], key: FigureKey) =>
  maskedOf(rows).map((cells) => (cells[key] === hidden ? null : (cells[key] as Cell).value))
const enrolled = (...values: number[]) => values.map((value) => rowOf({ enrolled: value }))

describe('what is hidden of the groups of a table that leaves', () => {
  it('is one to four people, and the least of the others where they would be what is missing to the total', () => {
    expect(column(enrolled(20, 7, 3), 'enrolled')).toEqual([20, null, null])
    expect(column(enrolled(20, 2, 3), 'enrolled')).toEqual([20, null, null])
    expect(column(enrolled(20, 7, 0), 'enrolled')).toEqual([20, 7, 0])
  })

  it('is one more where several groups can only be one person each', () => {
    expect(column(enrolled(20, 1, 1), 'enrolled')).toEqual([null, null, null])
    expect(column(enrolled(1, 1, 0, 0, 9), 'enrolled')).toEqual([null, null, 0, 0, null])
  })

  it('is every group where there are one to four people in all', () => {
    expect(column(enrolled(3, 0, 0), 'enrolled')).toEqual([null, null, null])
  })

  it('is what people of a hidden group earned, followed and achieved too', () => {
    const rows = [
      rowOf({ enrolled: 3, traineeHours: 600 }),
      rowOf({ enrolled: 9, traineeHours: 900 }),
      rowOf({ enrolled: 30, traineeHours: 5000 }),
    ]
    expect(column(rows, 'traineeHours')).toEqual([null, null, 5000])
    expect(maskedOf(rows)[0]!.attendance).toBe(hidden)
  })

  it('is a share of few, or of almost all', () => {
    const survival = (value: number) => rowOf({ survival6: value })
    for (const few of [1, 4, 16, 19])
      expect(column([survival(few), survival(10), survival(9)], 'survival6')[0]).toBeNull()
    expect(column([survival(10), survival(11)], 'survival6')).toEqual([10, 11])
  })

  it('is a second way that people of the group went, where the way hidden alone is what is missing', () => {
    const row = rowOf({ enrolled: 30, completed: 20, withdrawn: 3, excluded: 7 })
    const [cells] = maskedOf([row, rowOf({ enrolled: 30, completed: 20, withdrawn: 8, excluded: 9 }), row])
    expect(cells!.withdrawn).toBe(hidden)
    expect(cells!.excluded).toBe(hidden)
    expect(cells!.completed).toEqual(cell(20))
  })

  it('is nothing of sex, workshop or place', () => {
    const year = yearOf(enrolled(20, 3, 1), 'sex')
    expect(maskSmall(year).breakdowns).toEqual(year.breakdowns)
  })

  it('cannot be computed from the total and what is told', () => {
    const value = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 }))
    const row = fc
      .array(value, { minLength: figureKeys.length, maxLength: figureKeys.length })
      .map((values) => rowOf(Object.fromEntries(figureKeys.map((key, index) => [key, values[index]]))))
    const counted = figureKeys.filter((key) => figurePassports[key].measure === 'count')
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        for (const key of counted) {
          const told = column(rows, key)
          const values = rows.map((one) => one[key].value)
          const secret = values.filter((_, index) => told[index] === null)
          const sum = secret.reduce((all, one) => all + one, 0)
          for (const one of told) if (one !== null) expect(one === 0 || one > 4).toBe(true)
          // What is missing to the total fits in more than one way, for whoever thinks that nobody is hidden, too.
          if (secret.length > 0) expect(secret.length > 1 && sum > 0).toBe(true)
          if (told.includes(null) && told.some((one) => one !== null)) expect(sum).toBeGreaterThan(secret.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})
