import { type AuditRow, listAuditRowsAfter } from '../../db/queries/audit.ts'
import type { TestBackend } from './backend.ts'

/** Every entry of the log, or those of one action. */
export async function auditRows(test: Pick<TestBackend, 'database'>, action?: string): Promise<AuditRow[]> {
  const rows = await listAuditRowsAfter(test.database.kysely, 0, 1_000_000)
  return action === undefined ? rows : rows.filter((row) => row.action === action)
}
