import { createHmac, createSecretKey } from 'node:crypto'
import type { AuditRow } from '../../../db/queries/audit.ts'

/** What stands before the first entry. */
export const noMac = '0'.repeat(64)

/**
 * The mac of an entry covers its fields and the mac before, so an entry that is changed, taken out or put in breaks the
 * log from there on. Each field goes in with its length, and nothing is told from an empty text.
 */
export function macOf(key: Buffer, row: Omit<AuditRow, 'mac'>, macBefore: string): string {
  const fields = [
    row.seq,
    row.at,
    row.utcOffset,
    row.userId,
    row.userName,
    row.station,
    row.action,
    row.recordType,
    row.recordId,
    row.fields,
    row.outcome,
    macBefore,
  ]
  // Given a buffer for a key, Node takes four times as long.
  return createHmac('sha256', createSecretKey(key)).update(fields.map(withLength).join('')).digest('hex')
}

function withLength(field: string | number | null): string {
  if (field === null) return '-;'
  const text = String(field)
  return `${Buffer.byteLength(text)};${text}`
}

/** Of these entries, which follow each other, the first that is not as it was written; undefined when all are. */
export function firstBroken(
  key: Buffer,
  rows: readonly AuditRow[],
  before: { readonly seq: number; readonly mac: string },
): number | undefined {
  let { seq, mac } = before
  for (const row of rows) {
    if (row.seq !== seq + 1) return seq + 1
    mac = macOf(key, row, mac)
    if (row.mac !== mac) return row.seq
    seq = row.seq
  }
  return undefined
}
