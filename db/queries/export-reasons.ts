import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../reader.ts'
import type { ExportReasonTable } from '../schema/audit.ts'

/** Why something left the centre, by the number of its entry in the audit log. */
export async function insertExportReason(db: Writer, row: Selectable<ExportReasonTable>): Promise<void> {
  await db.insertInto('exportReason').values(row).execute()
}

/** The reasons of the entries from one number to another, both included, by the entry's number. */
export async function exportReasons(db: Reader, from: number, to: number): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('exportReason')
    .selectAll()
    .where((eb) => eb.between('seq', from, to))
    .execute()
  return new Map(rows.map(({ seq, reason }) => [seq, reason]))
}
