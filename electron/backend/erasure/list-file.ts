import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../vault/durable-file.ts'
import { type Erasure, mergeErasures } from './replay.ts'

/**
 * The list of the forgotten as a file: beside the database, beside the backups and on every stick, so that whichever
 * of them is left tells an older backup whom not to bring back. It holds random keys and instants, nothing of anybody.
 */
const fileName = 'erased.json'
const List = z.array(z.object({ randomKey: z.string().max(64), erasedAt: z.string().max(40) }))

/** Empty where there is no whole list. */
export function readErasures(folder: string): readonly Erasure[] {
  try {
    return List.parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')))
  } catch {
    return []
  }
}

/** Adds to the list there: nobody on it is ever taken off. */
export function addErasures(folder: string, list: readonly Erasure[]): void {
  const there = readErasures(folder)
  const all = mergeErasures(there, list)
  if (all.length > there.length) writeDurably(join(folder, fileName), JSON.stringify(all))
}
