import type BetterSqlite3 from 'better-sqlite3'

/** What the parts of the generator share: repeatable chance, rows written fast, the shape of the centre. */

export interface Chance {
  /** From 0 to `limit` - 1. */
  int(limit: number): number
  pick<T>(list: readonly T[]): T
  /** True in `percent` of the cases. */
  percent(percent: number): boolean
}

/** mulberry32: the same centre on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (limit: number) => Math.floor(next() * limit)
  return { int, pick: (list) => list[int(list.length)]!, percent: (percent) => int(100) < percent }
}

type Value = string | number | null | Uint8Array

/** A prepared insert into those columns; answers the new row's id. */
export function insertInto<const C extends readonly string[]>(
  raw: BetterSqlite3.Database,
  table: string,
  columns: C,
): (...values: { [K in keyof C]: Value }) => number {
  const places = columns.map(() => '?').join(', ')
  const statement = raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
  return (...values) => Number(statement.run(...(values as readonly Value[])).lastInsertRowid)
}

export function readCsv(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
}

/** How big the centre is: every year has `cohortsPerYear` cohorts, a quarter of them of 30 trainees for the year. */
export interface CentreSize {
  readonly years: number
  readonly cohortsPerYear: number
}

/** 20,000 trainees, 400 cohorts, 150,000 sessions, 2,000,000 marks. */
export const fullSize: CentreSize = { years: 10, cohortsPerYear: 40 }
/** The same ten years of a centre ten times smaller. */
export const tenth: CentreSize = { years: 10, cohortsPerYear: 4 }
/** The full centre in its first year: as much a year, without the history. */
export const firstYear: CentreSize = { years: 1, cohortsPerYear: 40 }

/** Calendar year in which the last training year starts; it is over on the day of the measures. */
export const lastYear = 2025
export const measuredAt = '2026-07-25T10:00:00'
export const author = 1
