import { listStillKnown, noteErasure } from '../../../db/queries/erasure.ts'
import type { Writer } from '../../../db/reader.ts'
import { anonymise } from './anonymise.ts'

/** Who was forgotten and when: random keys only, so the list says nothing to whoever finds it. */
export interface Erasure {
  readonly randomKey: string
  readonly erasedAt: string
}

/**
 * Forgets again, in a database that an older copy gave back, those who were forgotten since. Keys that stand for
 * nobody here are remembered all the same. @returns how many people came back and went again.
 */
export async function replayErasures(db: Writer, list: readonly Erasure[]): Promise<number> {
  const erasedAt = new Map(list.map((erasure) => [erasure.randomKey, erasure.erasedAt]))
  const returned = await listStillKnown(db, [...erasedAt.keys()])
  for (const { id, randomKey } of returned) await anonymise(db, id, erasedAt.get(randomKey) as string)
  for (const { randomKey, erasedAt } of list) await noteErasure(db, randomKey, erasedAt)
  return returned.length
}

/** Both lists together, each key once, in the order of their days. */
export function mergeErasures(...lists: ReadonlyArray<readonly Erasure[]>): Erasure[] {
  const merged = new Map(lists.flat().map((erasure) => [erasure.randomKey, erasure]))
  return [...merged.values()].sort((a, b) => (a.erasedAt + a.randomKey < b.erasedAt + b.randomKey ? -1 : 1))
}
