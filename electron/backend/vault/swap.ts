import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AuditMemo } from '../audit/memo.ts'
import { syncFolder, writeDurably } from './durable-file.ts'
import { Envelope } from './envelope.ts'
import { type EnvelopeFiles, readText } from './envelope-files.ts'
import { moveAside, renamePatiently, standsAt } from './quarantine.ts'
import { Front } from './storage.ts'

/**
 * A database, its keys, what the door shows of it and where its log ends take the place of others at once: the new
 * database lies ready beside the old one, and writing this file is the moment from which it counts. Whatever is cut off
 * after that is done again from the file, step by step; before it, nothing has happened.
 */
export const Swap = z.strictObject({
  envelope: Envelope,
  /** Undefined leaves what is there. */
  front: Front.optional(),
  auditHead: AuditMemo.shape.head,
  restoredAfter: AuditMemo.shape.restoredAfter,
  /** The folder in quarantine for what leaves. */
  aside: z.string().regex(/^[0-9a-z-]+$/),
})
export type Swap = z.infer<typeof Swap>

const Written = z.object({ swap: z.unknown(), digest: z.string() })
const digestOf = (swap: unknown) => createHash('sha256').update(JSON.stringify(swap)).digest('hex')
const pathIn = (folder: string) => join(folder, 'swap.json')

export interface SwapPlace {
  readonly databasePath: string
  /** Where the new database lies ready. */
  readonly readyPath: string
  readonly envelopes: EnvelopeFiles
  saveFront(front: Front): void
  noteAudit(known: Partial<Pick<AuditMemo, 'head' | 'restoredAfter'>>): void
}

/** From here on it counts, and only `finishSwap` remains to be done. */
export function decideSwap(folder: string, swap: Swap): void {
  writeDurably(pathIn(folder), JSON.stringify({ swap, digest: digestOf(swap) }))
}

/** Whether one was decided and is not finished, readable or not. */
export const isSwapDecided = (folder: string) => existsSync(pathIn(folder))

/** The swap that was decided and is not finished, if there is one. */
export function pendingSwap(folder: string): Swap | undefined {
  const text = readText(pathIn(folder))
  if (text === undefined) return undefined
  try {
    const { swap, digest } = Written.parse(JSON.parse(text))
    return digestOf(swap) === digest ? Swap.parse(swap) : undefined
  } catch {
    return undefined
  }
}

/** Each step can be done twice. While the new database is not in its place, everything else is as before. */
export function finishSwap(place: SwapPlace, swap: Swap): void {
  const { databasePath, readyPath, envelopes } = place
  const folder = dirname(databasePath)
  if (existsSync(readyPath)) {
    if (standsAt(databasePath) || envelopes.exist()) envelopes.copyInto(moveAside(databasePath, swap.aside))
    renamePatiently(readyPath, databasePath)
    syncFolder(folder)
  }
  envelopes.replace(swap.envelope)
  if (swap.front) place.saveFront(swap.front)
  if (swap.auditHead) place.noteAudit({ head: swap.auditHead })
  if (swap.restoredAfter !== undefined) place.noteAudit({ restoredAfter: swap.restoredAfter })
  rmSync(pathIn(folder), { force: true })
  syncFolder(folder)
}
