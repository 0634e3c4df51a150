import { sql } from 'kysely'
import { fold } from '../../electron/shared/i18n/fold.ts'
import { type SoughtWord, wordsToFind, wordsToIndex } from '../../electron/shared/i18n/search-words.ts'
import type { Reader, Writer } from '../reader.ts'

export type SearchKind = 'trainee' | 'enterprise' | 'certificate'

/** A record has one row, whose rowid says kind and record: finding it again needs no scan. */
const kinds: readonly SearchKind[] = ['trainee', 'enterprise', 'certificate']
const rowidOf = (kind: SearchKind, id: number) => id * 4 + kinds.indexOf(kind)

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

export interface SearchMatch {
  readonly kind: SearchKind
  readonly recordId: number
}

/** How many rows are weighed before the best are kept. */
const weighed = 60

/**
 * Records in which every word typed begins a word, best first: whole words before beginnings, then FTS5's own rank.
 * One or two letters match too much to be weighed: the latest records answer.
 */
export async function findMatches(
  db: Reader,
  text: string,
  wanted: readonly SearchKind[],
  limit: number,
): Promise<SearchMatch[]> {
  const sought = wordsToFind(text)
  if (sought.length === 0 || wanted.length === 0) return []
  const isShort = fold(text).length < 3
  const match = `text : (${sought.map(expression).join(' AND ')})`
  const { rows } = await sql<SearchMatch & { text: string }>`
    SELECT kind, record_id, text FROM search_index
    WHERE search_index MATCH ${match} AND kind IN (${sql.join(wanted)})
    ORDER BY ${isShort ? sql`rowid DESC` : sql`rank`}
    LIMIT ${Math.max(limit, weighed)}
  `.execute(db)
  const typed = fold(text).split(' ')
  return rows
    .map((row, order) => ({ row, order, whole: wholeWords(row.text, typed) }))
    .sort((a, b) => b.whole - a.whole || a.order - b.order)
    .slice(0, limit)
    .map(({ row: { kind, recordId } }) => ({ kind, recordId }))
}

/** Every record of a kind that a list's filter finds, in no order. */
export async function listMatchingIds(db: Reader, kind: SearchKind, text: string): Promise<number[]> {
  const sought = wordsToFind(text)
  if (sought.length === 0) return []
  const match = `text : (${sought.map(expression).join(' AND ')})`
  const { rows } = await sql<{ recordId: number }>`
    SELECT record_id FROM search_index WHERE search_index MATCH ${match} AND kind = ${kind}
  `.execute(db)
  return rows.map((row) => row.recordId)
}

function expression(word: SoughtWord): string {
  return `(${word.map((prefixes) => `(${prefixes.map((prefix) => `"${prefix}"*`).join(' AND ')})`).join(' OR ')})`
}

function wholeWords(text: string, typed: readonly string[]): number {
  const words = new Set(text.split(' '))
  return typed.filter((word) => words.has(word)).length
}
