import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGeography, type Geography } from './geography.ts'

/** The shipped files that the backend reads: public holidays here; communes and fonts by their own modules. */
export interface Resources {
  readonly dir: string
  readonly geography: Geography
  /** Public holidays between two days, as the administration keeps them. */
  holidays(from: string, to: string): readonly Holiday[]
  /** What people here put into passwords first. */
  commonPasswordWords(): readonly string[]
}

export interface Holiday {
  readonly day: string
  readonly id: string
  readonly labelFr: string
  readonly labelAr: string
  /** False while the date is computed and waits for the sighting of the moon. */
  readonly isConfirmed: boolean
}

interface HolidayFile {
  readonly fixed: ReadonlyArray<{ id: string; fr: string; ar: string }>
  readonly hijri: ReadonlyArray<{ id: string; fr: string; ar: string }>
  readonly years: Readonly<
    Record<string, ReadonlyArray<{ date: string; id: string; status: string; off_public: boolean }>>
  >
}

export function createResources(dir: string): Resources {
  let file: HolidayFile | undefined
  let words: readonly string[] | undefined
  return {
    dir,
    geography: createGeography(dir),
    commonPasswordWords() {
      words ??= readFileSync(join(dir, 'passwords/words.txt'), 'utf8')
        .split(/\r?\n/)
        .filter((word) => word !== '')
      return words
    },
    holidays(from, to) {
      file ??= JSON.parse(readFileSync(join(dir, 'holidays/morocco-holidays.json'), 'utf8')) as HolidayFile
      const names = new Map([...file.fixed, ...file.hijri].map((holiday) => [holiday.id, holiday]))
      return Object.values(file.years)
        .flat()
        .filter((row) => row.off_public && row.date >= from && row.date <= to)
        .map((row) => ({
          day: row.date,
          id: row.id,
          // The source writes typewriter apostrophes.
          labelFr: (names.get(row.id)?.fr ?? row.id).replaceAll("'", '’'),
          labelAr: names.get(row.id)?.ar ?? row.id,
          isConfirmed: row.status !== 'predicted',
        }))
    },
  }
}
