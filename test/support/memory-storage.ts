import { migrate } from '../../db/migrate.ts'
import { type OpenDatabase, openMemoryDatabase } from '../../db/open.ts'
import type { AuditMemo } from '../../electron/backend/audit/memo.ts'
import type { Erasure } from '../../electron/backend/erasure/replay.ts'
import type { Envelope } from '../../electron/backend/vault/envelope.ts'
import type { Attempts } from '../../electron/backend/vault/login-delays.ts'
import type { Front, VaultStorage } from '../../electron/backend/vault/storage.ts'

/** A vault that lies in memory: real SQLite, nothing on a disk, gone with the test. */
export async function memoryStorage(): Promise<VaultStorage & { readonly database: OpenDatabase }> {
  const database = openMemoryDatabase()
  await migrate(database, undefined)
  // Closing it would lose it: it ends with the test.
  const kept = { ...database, close: async () => {} }
  let envelope: Envelope | undefined
  let front: Front | undefined
  let attempts: Attempts = {}
  let auditMemo: AuditMemo = { refused: [] }
  let erasures: readonly Erasure[] = []
  return {
    database,
    state: () => (envelope ? 'present' : 'empty'),
    readEnvelope() {
      if (!envelope) throw new Error('this vault has no envelope yet')
      return envelope
    },
    saveEnvelope(next) {
      envelope = next
    },
    async createCentre(_key, first, fill) {
      await fill(kept)
      envelope = first
      return kept
    },
    openDatabase: async () => kept,
    async replaceDatabase() {
      // No backup of a database in clear passes its checks, so nothing can come here.
      throw new Error('memory holds one database')
    },
    readFront: () => front,
    saveFront(next) {
      front = next
    },
    readAttempts: () => attempts,
    saveAttempts(next) {
      attempts = next
    },
    readAuditMemo: () => auditMemo,
    saveAuditMemo(next) {
      auditMemo = next
    },
    readErasures: () => erasures,
    saveErasures(next) {
      erasures = next
    },
  }
}
