import { type AuditHead, findAuditHead } from '../../../db/queries/audit.ts'
import type { Reader } from '../../../db/reader.ts'
import type { Vault } from '../vault/vault.ts'
import { noMac } from './chain.ts'

/** The head of the log, for what is kept elsewhere: the manifest of a backup, a printed sheet. */
export async function auditHead(db: Reader): Promise<AuditHead> {
  return (await findAuditHead(db)) ?? { seq: 0, mac: noMac }
}

/**
 * After a restore the log ends where the backup ended: the head noted before, and those in the backups up to the number
 * `newest`, say nothing about it any more.
 */
export function forgetAuditHead(vault: Pick<Vault, 'auditMemo'>, newest: number): void {
  vault.auditMemo = { ...vault.auditMemo, head: undefined, restoredAfter: newest }
}
