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
const Entry = z.object({ randomKey: z.string().regex(/^[0-9a-f]{16}$/), erasedAt: z.iso.datetime() })

/** Empty where there is no whole list. What is no entry of ours is left out: it must not keep anybody from the data. */
export function readErasures(folder: string): readonly Erasure[] {
  try {
    const list = z.array(z.unknown()).parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')))
    return list.flatMap((entry) => Entry.safeParse(entry).data ?? [])
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
