import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type DatabaseFacts, factsOf, inspect } from '../../../db/backup.ts'
import { migrate } from '../../../db/migrate.ts'
import { migrations as released } from '../../../db/migrations/index.ts'
import { diskProblem, type OpenDatabase, openDatabase } from '../../../db/open.ts'
import { findAuditKey } from '../../../db/queries/audit-key.ts'
import { type DrillStep, drillSteps } from '../../shared/contract/backups.ts'
import { DomainError } from '../../shared/errors.ts'
import { verifyAudit } from '../audit/verify.ts'
import { keepErasures } from '../erasure/keep.ts'
import type { Erasure } from '../erasure/replay.ts'
import { keyFor } from '../vault/slots.ts'
import { copyInTurns } from './files.ts'
import { type Backup, backupFiles, checkBytesInTurns, databaseIn, isSame, keysOf } from './ladder.ts'

export interface DrillOptions {
  /** A private folder that is made for this and removed in the end. */
  readonly folder: string
  readonly key: Buffer
  /** Who was forgotten since. */
  readonly erased: readonly Erasure[]
}

export interface Drill {
  /** Where a restore would have ended, and with which refusal; null where it would have succeeded. */
  readonly failed: { readonly step: DrillStep; readonly code: string } | null
  /** Rows of every table after all of it; null when it did not come so far. */
  readonly tables: Readonly<Record<string, number>> | null
  readonly milliseconds: number
}

/**
 * All of a restore but putting it in place: copied, compared, opened, brought to this version, the forgotten forgotten
 * again, the audit log checked whole. It works on the copy alone and ends with the backup's first fault.
 * @throws DomainError `backup.disk_full`, `backup.place_missing`: what says nothing about the backup.
 */
export async function runDrill(backup: Backup, options: DrillOptions): Promise<Drill> {
  const begin = performance.now()
  const { folder } = options
  forgetDrill(folder)
  mkdirSync(folder, { mode: 0o700 })
  const work = workOn(backup, options)
  let failed: Drill['failed'] = null
  try {
    for (const step of drillSteps) {
      failed = await attempt(step, work.steps[step], backup)
      if (failed) break
    }
    return { failed, tables: failed ? null : work.tables(), milliseconds: performance.now() - begin }
  } finally {
    await work.end()
    forgetDrill(folder)
  }
}

/** Also what a drill left behind that was killed. */
export function forgetDrill(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** The steps, each on what the one before left. */
function workOn(backup: Backup, { folder, key, erased }: DrillOptions) {
  const file = { path: databaseIn({ folder }), key }
  const { migrations, auditHead } = backup.manifest
  let facts: DatabaseFacts | undefined
  let database: OpenDatabase | undefined
  function opened(): OpenDatabase {
    if (!database) throw new Error('a drill opens before it reads')
    return database
  }
  const steps: Record<DrillStep, () => Promise<unknown>> = {
    async copied() {
      for (const name of backupFiles) await copyInTurns(join(backup.folder, name), join(folder, name))
    },
    bytes: () => checkBytesInTurns(folder),
    async paperKey() {
      if (keysOf(folder).slots.length === 0) throw new DomainError('backup.no_paper_key', {})
    },
    async opened() {
      if (migrations.some((name) => !Object.hasOwn(released, name))) throw new DomainError('backup.newer', {})
      facts = inspect(file)
    },
    async matches() {
      if (!facts || !isSame(facts, backup.manifest)) throw new DomainError('backup.damaged', {})
    },
    async version() {
      database = openDatabase(file)
      await migrate(database, undefined)
    },
    forgotten: () => keepErasures(opened(), { readErasures: () => erased, saveErasures: () => {} }),
    async journal() {
      const { kysely } = opened()
      const auditKey = (await findAuditKey(kysely)) ?? keyFor('audit', key)
      const { brokenAt } = await verifyAudit(kysely, auditKey, auditHead ? [auditHead] : [])
      if (brokenAt !== null) throw new DomainError('backup.damaged', {})
    },
  }
  return { steps, tables: () => factsOf(opened().raw).tables, end: async () => database?.close() }
}

async function attempt(step: DrillStep, act: () => Promise<unknown>, { folder }: Backup): Promise<Drill['failed']> {
  try {
    await act()
    return null
  } catch (error) {
    if (!existsSync(folder)) throw new DomainError('backup.place_missing', {}, { cause: error })
    if (diskProblem(error)?.code === 'database.full') throw new DomainError('backup.disk_full', {}, { cause: error })
    const isToldApart = error instanceof DomainError && error.code.startsWith('backup.')
    return { step, code: isToldApart ? error.code : 'backup.damaged' }
  }
}
