import { type AuditHead, findAuditHead, findAuditMac, listAuditRowsAfter } from '../../../db/queries/audit.ts'
import type { Reader } from '../../../db/reader.ts'
import { firstBroken, noMac } from './chain.ts'

/** How many entries are looked at when the data is opened. */
export const recentEntries = 1000
const chunk = 2000

/** Entries checked, and the first that is not as it was written: changed, missing, or cut off at the end. */
export interface AuditCheck {
  readonly checked: number
  readonly brokenAt: number | null
}

/**
 * Checks the chain, whole or its last entries. The chain alone does not notice that its end was cut off: `anchors`, heads
 * that were kept elsewhere, do.
 */
export async function verifyAudit(
  db: Reader,
  key: Buffer,
  anchors: readonly AuditHead[],
  last: number = Number.POSITIVE_INFINITY,
): Promise<AuditCheck> {
  const head = await findAuditHead(db)
  const from = Math.max(0, (head?.seq ?? 0) - last)
  const before = from === 0 ? noMac : await findAuditMac(db, from)
  if (before === undefined) return { checked: 0, brokenAt: from }
  let at: AuditHead = { seq: from, mac: before }
  for (;;) {
    const rows = await listAuditRowsAfter(db, at.seq, chunk)
    const brokenAt = firstBroken(key, rows, at)
    if (brokenAt !== undefined) return { checked: brokenAt - from, brokenAt }
    at = rows.at(-1) ?? at
    if (rows.length < chunk) return { checked: at.seq - from, brokenAt: await firstCut(db, at, anchors) }
  }
}

async function firstCut(db: Reader, head: AuditHead, anchors: readonly AuditHead[]): Promise<number | null> {
  const cuts = await Promise.all(anchors.map((anchor) => cutAt(db, head, anchor)))
  const found = cuts.filter((cut) => cut !== null)
  return found.length > 0 ? Math.min(...found) : null
}

/** Where the log ends too early, or was written anew since the anchor. */
async function cutAt(db: Reader, head: AuditHead, anchor: AuditHead): Promise<number | null> {
  if (anchor.seq === 0) return null
  if (anchor.seq > head.seq) return head.seq + 1
  return (await findAuditMac(db, anchor.seq)) === anchor.mac ? null : anchor.seq
}
