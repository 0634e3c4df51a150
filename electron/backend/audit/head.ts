import { type AuditHead, findAuditHead } from '../../../db/queries/audit.ts'
import type { Reader } from '../../../db/reader.ts'
import { noMac } from './chain.ts'

/** The head of the log, for what is kept elsewhere: the manifest of a backup, a printed sheet. */
export async function auditHead(db: Reader): Promise<AuditHead> {
  return (await findAuditHead(db)) ?? { seq: 0, mac: noMac }
}
