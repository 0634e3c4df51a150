import { join } from 'node:path'
import { z } from 'zod'
import { quitOutcomes } from '../../shared/contract/backups.ts'
import { readJson } from '../read-json.ts'
import { writeDurably } from '../vault/durable-file.ts'

/** What this computer remembers of its backups, beside them and in none of them. */
const Notes = z.object({
  /** When this computer began to keep that centre: what is older was not its to copy. */
  since: z.object({ vaultId: z.string(), at: z.iso.datetime() }).nullable(),
  /** The last drill that found everything in order. */
  drilledAt: z.iso.datetime().nullable(),
  /** When every page was last read. */
  checkedAt: z.iso.datetime().nullable().default(null),
  /** Since when the data is known to be damaged. */
  damagedAt: z.iso.datetime().nullable().default(null),
  /** The last backup, when it did not succeed. */
  failed: z.object({ at: z.iso.datetime(), code: z.string() }).nullable().default(null),
  /** How the copy at the last quit ended. */
  quit: z
    .object({
      at: z.iso.datetime(),
      outcome: z.enum(quitOutcomes),
      /** The stick that it was about; null where none was in. */
      stick: z.int().nullable(),
      /** Why it was refused. */
      code: z.string().nullable(),
    })
    .nullable(),
})
export type Notes = z.infer<typeof Notes>
export type QuitNote = NonNullable<Notes['quit']>

export interface NoteBook {
  read(): Notes
  write(change: Partial<Notes>): void
}

export function createNotes(folder: string): NoteBook {
  const file = join(folder, 'notes.json')
  const read = () => readJson(file, Notes) ?? Notes.parse({ since: null, drilledAt: null, quit: null })
  return {
    read,
    write: (change) => writeDurably(file, JSON.stringify({ ...read(), ...change })),
  }
}
