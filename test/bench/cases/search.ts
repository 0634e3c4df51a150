import type BetterSqlite3 from 'better-sqlite3'
import { type SoughtWord, wordsToFind } from '../../../electron/shared/i18n/search-words.ts'
import type { BenchCentre } from '../bench-centre.ts'
import { chanceOf } from '../large-centre/rows.ts'
import type { Case } from '../measure.ts'

/** Search as you type: every beginning of names, file numbers, phones and certificates that the centre has. */

const limit = 8
const kinds = ['trainee', 'enterprise', 'certificate'] as const

function typedTexts(raw: BetterSqlite3.Database): string[] {
  const chance = chanceOf(1)
  const people = raw
    .prepare('SELECT last_name, first_name, last_name_ar, file_number FROM trainee ORDER BY id')
    .raw()
    .all() as string[][]
  const phones = raw.prepare('SELECT number FROM trainee_phone').pluck().all() as string[]
  const certificates = raw.prepare('SELECT number FROM certificate').pluck().all() as string[]
  const texts = Array.from({ length: 40 }, () => {
    const [last, first, lastAr, fileNumber] = chance.pick(people) as [string, string, string, string]
    const sought = [`${last} ${first}`, lastAr, fileNumber, chance.pick(phones).replace('+212', '0')]
    return chance.percent(80) ? chance.pick(sought) : chance.pick(certificates)
  })
  return texts.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)))
}

/** One typed word in any of its spellings, as whole words or as beginnings. */
const either = (word: SoughtWord, ending: string) =>
  `(${word.map((all) => `(${all.map((one) => `"${one}"${ending}`).join(' AND ')})`).join(' OR ')})`

export function searchCase({ raw }: BenchCentre): Case<'search.everything'> {
  const find = raw
    .prepare<[string, number], number>(
      'SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck()
  const shown = {
    trainee: raw.prepare(`
      SELECT last_name || ' ' || first_name AS title, file_number || coalesce(' · ' || (
        SELECT cohort.code FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id
        WHERE enrolment.trainee_id = trainee.id ORDER BY enrolment.starts_on DESC, enrolment.id DESC LIMIT 1
      ), '') AS subtitle FROM trainee WHERE id = ?
    `),
    enterprise: raw.prepare(
      "SELECT name AS title, number || ' · ' || activity AS subtitle FROM enterprise WHERE id = ?",
    ),
    certificate: raw.prepare(`
      SELECT number AS title, last_name || ' ' || first_name || ' · ' || code AS subtitle
      FROM certificate JOIN enrolment ON enrolment.id = enrolment_id JOIN cohort ON cohort.id = cohort_id
      JOIN trainee ON trainee.id = trainee_id WHERE certificate.id = ?
    `),
  }
  return {
    name: 'Search as you type',
    path: 'search.everything',
    inputs: typedTexts(raw).map((text) => ({ text, limit })),
    rounds: 1000,
    raw({ text }) {
      const words = wordsToFind(text)
      if (words.length === 0) return []
      const whole = words.map((word) => either(word, ''))
      const begun = words.map((word) => either(word, '*'))
      const found = new Set<number>()
      for (const match of [whole, [...whole.slice(0, -1), ...begun.slice(-1)], begun]) {
        if (found.size < limit) for (const rowid of find.all(`text : (${match.join(' AND ')})`, limit)) found.add(rowid)
      }
      return [...found].slice(0, limit).map((rowid) => {
        const [kind, id] = [kinds[rowid % 4]!, Math.floor(rowid / 4)]
        const { title, subtitle } = shown[kind].get(id) as { title: string; subtitle: string }
        return { kind, id, title, subtitle }
      })
    },
  }
}
