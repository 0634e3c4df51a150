import { createHmac, createSecretKey } from 'node:crypto'
import type { BenchCentre } from '../bench-centre.ts'
import { measuredAt } from '../large-centre/rows.ts'

/** What Warcha adds to its log in the same transaction, written by hand: the last entry read, a mac, the next entry. */

type About = Readonly<Record<'action' | 'recordType' | 'fields', string>> & { readonly recordId: number }

/** To be called within a transaction. The key is any: nobody checks the log of a benchmark. */
export function entryWriter({ raw }: BenchCentre): (about: About) => void {
  const key = createSecretKey(Buffer.alloc(32, 7))
  const head = raw.prepare<[], { seq: number; mac: string }>(
    'SELECT seq, mac FROM audit_entry ORDER BY seq DESC LIMIT 1',
  )
  const insert = raw.prepare(`
    INSERT INTO audit_entry (seq, at, utc_offset, user_id, user_name, station, action, record_type, record_id, fields,
      outcome, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  `)
  const at = new Date(measuredAt).toISOString()
  return ({ action, recordType, recordId, fields }) => {
    const { seq, mac: before } = head.get()!
    const entry = [seq + 1, at, 60, 2, 'Direction', 'station', action, recordType, recordId, fields, 'done']
    const signed = [...entry, before].map((field) => `${Buffer.byteLength(String(field))};${field}`).join('')
    insert.run(...entry, createHmac('sha256', key).update(signed).digest('hex'))
  }
}
