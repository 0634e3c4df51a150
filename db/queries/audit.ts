import type { Selectable } from 'kysely'
import { prepared } from '../prepared.ts'
import type { Reader, Writer } from '../reader.ts'
import type { AuditEntryTable } from '../schema/audit.ts'

export type AuditRow = Selectable<AuditEntryTable>

/** The end of the log; two logs with the same head are the same log. */
export interface AuditHead {
  readonly seq: number
  readonly mac: string
}

const ends = prepared((db, values: { count: number }) =>
  db.selectFrom('auditEntry').select(['seq', 'mac']).orderBy('seq', 'desc').limit(values.count),
)

/** The last entry, or undefined while the log is empty. */
export async function findAuditHead(db: Reader): Promise<AuditHead | undefined> {
  return (await ends(db, { count: 1 }))[0]
}

export async function findAuditMac(db: Reader, seq: number): Promise<string | undefined> {
  return (await db.selectFrom('auditEntry').select('mac').where('seq', '=', seq).executeTakeFirst())?.mac
}

export async function insertAuditRow(db: Writer, row: AuditRow): Promise<void> {
  await db.insertInto('auditEntry').values(row).execute()
}

/** Entries after `seq`, in order. */
export async function listAuditRowsAfter(db: Reader, seq: number, limit: number): Promise<AuditRow[]> {
  return db.selectFrom('auditEntry').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}
