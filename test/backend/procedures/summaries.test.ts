import { beforeAll, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import {
  dimensions,
  type FigureKey,
  figureKeys,
  figurePassports,
} from '../../../electron/shared/contract/summaries/figures.ts'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aYear } from '../../support/summary-year.ts'

const period = { from: '2026-01-01', to: '2026-12-31' }
let test: TestBackend
let call: Call
let year: OutputOf<'summaries.year'>
let made: Awaited<ReturnType<typeof aYear>>

beforeAll(async () => {
  test = await centreBackend()
  made = await aYear(test)
  call = await test.as('director')
  year = await call('summaries.year', period)
})

const count = (value: number) => ({ value, base: null, unknown: null })

describe('the figures of a year', () => {
  it('are those counted by hand', () => {
    expect(year.cutoff).toBe('2026-11-21')
    expect(year.total).toEqual({
      enrolled: count(3),
      inTraining: count(2),
      completed: count(1),
      withdrawn: count(1),
      excluded: count(0),
      certified: count(2),
      // Aicha 210, Brahim 180, Chama 210 + 210, Driss 210.
      traineeHours: count(1020),
      attendance: { value: 1020, base: 9 * 210, unknown: null },
      competences: count(2),
      created: count(1),
      strengthened: count(1),
      projectsFinanced: count(2),
      peopleFinanced: count(2),
      granted: count(5_000_000 + 1_000_050 + 200),
      paid: count(3_000_000 + 1_000_050 + 200),
      // Bijoux 3 - 0, Forge 5 - 4.
      jobs: count(4),
      jobsWomen: count(3),
      jobsDisabled: count(2),
      // Bijoux reached 6 months without a visit near, and nothing later.
      survival6: { value: 0, base: 1, unknown: 1 },
      survival12: { value: 1, base: 3, unknown: 1 },
      survival24: { value: 0, base: 0, unknown: 0 },
      survival36: { value: 0, base: 0, unknown: 0 },
      visitsDone: count(5),
      visitsOverdue: count(1),
    })
  })

  it.each([
    ['workshop', 'enrolled', () => ({ [made.jewellery]: 3 })],
    ['workshop', 'traineeHours', () => ({ [made.jewellery]: 810, [made.carpentry]: 210 })],
    ['workshop', 'inTraining', () => ({ [made.jewellery]: 1, [made.carpentry]: 1 })],
    ['sex', 'enrolled', () => ({ F: 2, M: 1 })],
    ['ageBand', 'enrolled', () => ({ under18: 1, '18-24': 1, '25-30': 1 })],
    ['ageBand', 'inTraining', () => ({ '25-30': 1, '31-35': 1 })],
    ['ageBand', 'peopleFinanced', () => ({ '18-24': 1, over35: 1 })],
    ['disability', 'enrolled', () => ({ yes: 1, no: 1, unknown: 1 })],
    ['disability', 'inTraining', () => ({ no: 1, unknown: 1 })],
    ['targetGroup', 'enrolled', () => ({ disability: 1, precarious: 1, both: 1 })],
    ['legalStatus', 'enrolled', () => ({ moroccan: 2, refugee: 1 })],
    ['milieu', 'enrolled', () => ({ urban: 1, rural: 1, unknown: 1 })],
    ['province', 'enrolled', () => ({ '08.401': 1, '08.587': 1, unknown: 1 })],
    ['milieu', 'projectsFinanced', () => ({ urban: 1, rural: 1 })],
    ['sex', 'created', () => ({ F: 1 })],
  ] as const)('by %s, %s', (dimension, figure, expected) => {
    const groups = year.breakdowns.find((breakdown) => breakdown.dimension === dimension)!.groups
    const found = Object.fromEntries(
      groups.filter((group) => group.cells[figure]!.value > 0).map((group) => [group.key, group.cells[figure]!.value]),
    )
    expect(found).toEqual(expected())
  })

  it('name the workshops and provinces of their groups in both languages', () => {
    const groupsOf = (dimension: string) => year.breakdowns.find((one) => one.dimension === dimension)!.groups
    expect(groupsOf('workshop').find((group) => group.key === String(made.jewellery))).toMatchObject({
      nameFr: 'Bijouterie',
      nameAr: 'صياغة الحلي',
    })
    expect(groupsOf('province').map((group) => [group.nameFr, group.nameAr])).toEqual([
      ['Ouarzazate', 'ورزازات'],
      ['Zagora', 'زاكورة'],
      [null, null],
    ])
  })

  it('add up to the total in every breakdown', () => {
    for (const { dimension, groups } of year.breakdowns)
      for (const figure of figureKeys)
        for (const part of ['value', 'base', 'unknown'] as const) {
          const sum = groups.reduce((all, group) => all + (group.cells[figure]![part] ?? 0), 0)
          expect(sum, `${figure} ${part} by ${dimension}`).toBe(year.total[figure]![part] ?? 0)
        }
    expect(year.breakdowns.map((breakdown) => breakdown.dimension)).toEqual([...dimensions])
  })

  it('stand still when another year gets new records', async () => {
    const last = await call('summaries.year', { from: '2025-01-01', to: '2025-12-31' })
    expect(last.total).toMatchObject({
      enrolled: count(2),
      completed: count(1),
      inTraining: count(1),
      projectsFinanced: count(1),
      paid: count(60),
      created: count(3),
      competences: count(1),
      traineeHours: count(210),
    })
  })

  it('are empty, not wrong, in a year where nothing happened', async () => {
    for (const of of ['2020', '2030']) {
      const empty = await call('summaries.year', { from: `${of}-01-01`, to: `${of}-12-31` })
      for (const figure of figureKeys) expect(empty.total[figure]!.value, figure).toBe(0)
    }
  })
})

describe('behind a number', () => {
  const check = (
    figure: FigureKey,
    number: OutputOf<'summaries.year'>['total'][FigureKey],
    list: OutputOf<'summaries.behind'>,
  ) => {
    expect(list.cell).toEqual(number)
    for (const part of ['value', 'base', 'unknown'] as const)
      expect(list.rows.reduce((all, row) => all + (row[part] ?? 0), 0)).toBe(number![part] ?? 0)
    const { measure, unit } = figurePassports[figure]
    if (measure === 'count') expect(list.rows).toHaveLength(number!.value)
    if (measure === 'rate' && unit === 'enterprise') expect(list.rows).toHaveLength(number!.base!)
    if (unit === 'person') expect(new Set(list.rows.map((row) => row.traineeId)).size).toBe(number!.value)
  }

  it.each(figureKeys)('%s: the list adds up to it, in the whole and in every group', async (figure) => {
    check(figure, year.total[figure], await call('summaries.behind', { ...period, figure, group: null }))
    for (const { dimension, groups } of year.breakdowns)
      for (const { key, cells } of groups)
        check(figure, cells[figure], await call('summaries.behind', { ...period, figure, group: { dimension, key } }))
  })

  it('stand the people and the projects by name and number', async () => {
    const { rows } = await call('summaries.behind', {
      ...period,
      figure: 'enrolled',
      group: { dimension: 'sex', key: 'M' },
    })
    expect(rows).toMatchObject([{ traineeId: made.people.brahim, person: { lastName: 'Brahim' }, day: '2026-02-02' }])
    const financed = await call('summaries.behind', { ...period, figure: 'projectsFinanced', group: null })
    expect(financed.rows.map((row) => [row.enterpriseName, row.traineeId, row.person?.lastName])).toEqual([
      ['Forge', null, 'Fatna'],
      ['Bijoux', null, 'Fatna'],
    ])
  })

  it('stand in the order of their days, then of their numbers', async () => {
    for (const figure of figureKeys) {
      const { rows } = await call('summaries.behind', { ...period, figure, group: null })
      const places = rows.map((row) => `${row.day} ${row.number}`)
      expect(places).toEqual(places.toSorted())
    }
  })

  it('stands nothing for a period that ends before it begins', async () => {
    await expect(call('summaries.year', { from: '2026-12-31', to: '2026-01-01' })).rejects.toMatchObject({
      details: { problems: [{ path: 'to', problem: 'field.end_before_start' }] },
    })
  })
})

describe('the reading of a year', () => {
  it('looks into the rows of the year by index, never through all years', async () => {
    const plan = (sql: string) =>
      test.database.raw
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map((row) => (row as { detail: string }).detail)
        .join(' | ')
    const indexed: Array<[string, string]> = [
      [
        "SELECT * FROM enrolment WHERE starts_on <= '2026-12-31' AND (ends_on IS NULL OR ends_on >= '2026-01-01')",
        'enrolment_by_end',
      ],
      ["SELECT * FROM assessment WHERE assessed_on BETWEEN '2026-01-01' AND '2026-12-31'", 'assessment_by_day'],
      ["SELECT * FROM certificate WHERE issued_on BETWEEN '2026-01-01' AND '2026-12-31'", 'certificate_by_day'],
      ["SELECT * FROM enterprise WHERE started_on BETWEEN '2026-01-01' AND '2026-12-31'", 'enterprise_by_start'],
      ["SELECT * FROM funding_line WHERE paid_on BETWEEN '2026-01-01' AND '2026-12-31'", 'funding_line_by_payment'],
      ["SELECT * FROM follow_up_visit WHERE done_on BETWEEN '2026-01-01' AND '2026-12-31'", 'follow_up_visit_by_day'],
    ]
    for (const [sql, name] of indexed) expect(plan(sql)).toContain(name)
  })
})
