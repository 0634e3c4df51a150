import { sql } from 'kysely'
import { type SoughtWord, wordsToFind, wordsToIndex } from '../../electron/shared/i18n/search-words.ts'
import { prepared } from '../prepared.ts'
import type { Reader, Writer } from '../reader.ts'

export type SearchKind = 'trainee' | 'enterprise' | 'certificate'

export interface SearchMatch {
  readonly kind: SearchKind
  readonly recordId: number
}

/** A record has one row, whose rowid says kind and record: finding it again needs no scan. */
const kinds: readonly SearchKind[] = ['trainee', 'enterprise', 'certificate']
const rowidOf = (kind: SearchKind, id: number) => id * 4 + kinds.indexOf(kind)
const matchAt = (rowid: number): SearchMatch => ({ kind: kinds[rowid % 4]!, recordId: Math.floor(rowid / 4) })

/**
 * Makes a record findable by the search box, or replaces what it was found by. Every domain calls it in the mutation
 * that saves the record, with the raw fields: names in both scripts, public number, document number, phones as stored
 * (E.164). Folding and regrouping happen here; empty fields are skipped.
 */
export async function index(
  db: Writer,
  kind: SearchKind,
  id: number,
  fields: ReadonlyArray<string | null>,
): Promise<void> {
  const words = new Set(fields.flatMap((field) => (field ? wordsToIndex(field) : [])))
  await unindex(db, kind, id)
  await sql`
    INSERT INTO search_index (rowid, text, kind, record_id)
    VALUES (${rowidOf(kind, id)}, ${[...words].join(' ')}, ${kind}, ${id})
  `.execute(db)
}

/** Makes a record unfindable: trashed or deleted. */
export async function unindex(db: Writer, kind: SearchKind, id: number): Promise<void> {
  await sql`DELETE FROM search_index WHERE rowid = ${rowidOf(kind, id)}`.execute(db)
}

const latestMatches = prepared((db, { match, kinds, limit }: { match: string; kinds: string; limit: number }) =>
  db
    .selectFrom('searchIndex')
    .select('rowid')
    .where(sql<boolean>`search_index MATCH ${match}`)
    .where(sql<boolean>`rowid % 4 IN (SELECT value FROM json_each(${kinds}))`)
    .orderBy('rowid', 'desc')
    .limit(limit),
)

/**
 * Records in which every word typed begins a word, best first: all words found whole, then all but the last, which is
 * still being typed, then beginnings; of equals the latest. Read from the end of the index and no further than `limit`,
 * because weighing every match (FTS5's rank) takes as long as there are records that begin with what was typed.
 */
export async function findMatches(
  db: Reader,
  text: string,
  wanted: readonly SearchKind[],
  limit: number,
): Promise<SearchMatch[]> {
  const sought = wordsToFind(text)
  if (sought.length === 0 || wanted.length === 0) return []
  const wantedKinds = JSON.stringify(wanted.map((kind) => kinds.indexOf(kind)))
  const found = new Set<number>()
  for (const match of expressionsBestFirst(sought)) {
    if (found.size >= limit) break
    for (const { rowid } of await latestMatches(db, { match, kinds: wantedKinds, limit })) found.add(rowid)
  }
  return Array.from(found, matchAt).slice(0, limit)
}

/** Every record of a kind that a list's filter finds, in no order. */
export async function listMatchingIds(db: Reader, kind: SearchKind, text: string): Promise<number[]> {
  const sought = wordsToFind(text)
  if (sought.length === 0) return []
  const match = all(sought.map((word) => expression(word, '*')))
  const { rows } = await sql<{ recordId: number }>`
    SELECT record_id FROM search_index WHERE search_index MATCH ${match} AND kind = ${kind}
  `.execute(db)
  return rows.map((row) => row.recordId)
}

function expressionsBestFirst(sought: readonly SoughtWord[]): string[] {
  const whole = sought.map((word) => expression(word, ''))
  const beginnings = sought.map((word) => expression(word, '*'))
  const lastBegun = [...whole.slice(0, -1), ...beginnings.slice(-1)]
  return sought.length === 1 ? [all(whole), all(beginnings)] : [all(whole), all(lastBegun), all(beginnings)]
}

const all = (expressions: readonly string[]) => `text : (${expressions.join(' AND ')})`

/** `*` finds words that begin so, an empty `ending` whole words. */
function expression(word: SoughtWord, ending: '*' | ''): string {
  const spellings = word.map((parts) => `(${parts.map((part) => `"${part}"${ending}`).join(' AND ')})`)
  return `(${spellings.join(' OR ')})`
}
