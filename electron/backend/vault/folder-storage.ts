import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuseForeignLog } from '../../../db/log-guard.ts'
import { migrate, refuseNewer } from '../../../db/migrate.ts'
import { createDatabase, type OpenDatabase, openDatabase, refuseForeignFile, sealDatabase } from '../../../db/open.ts'
import { isDomainError } from '../../shared/errors.ts'
import { AuditMemo } from '../audit/memo.ts'
import { makeBackup } from '../backups/ladder.ts'
import { addErasures, readErasures } from '../erasure/list-file.ts'
import { mergeErasures } from '../erasure/replay.ts'
import { readJson } from '../read-json.ts'
import { forgetHalves, writeDurably } from './durable-file.ts'
import { envelopeFiles } from './envelope-files.ts'
import { forgetHolder, heldBy, noteHolder } from './holder.ts'
import { Attempts } from './login-delays.ts'
import { companions, forgetReplaced, nameAside } from './quarantine.ts'
import { Front, type VaultStorage } from './storage.ts'
import { decideSwap, finishSwap, isSwapDecided, pendingSwap, type Swap } from './swap.ts'

export interface FolderStorageOptions {
  readonly databasePath: string
  readonly backupsDir: string
  readonly now: () => Date
}

/**
 * A vault in a folder: the database, the envelope twice and once as it was before, and small files that hold nothing
 * secret. The envelope is written before it counts: each copy is whole or not there.
 */
export function folderStorage({ databasePath, backupsDir, now }: FolderStorageOptions): VaultStorage {
  const folder = dirname(databasePath)
  const at = (name: string) => join(folder, name)
  const envelopes = envelopeFiles(folder)
  const readyPath = `${databasePath}.new`
  /** A database is being made ready beside ours: what looks cut off is not. */
  let isPreparing = false

  const readAuditMemo = (): AuditMemo => readJson(at('audit.json'), AuditMemo) ?? { refused: [] }
  const saveAuditMemo = (memo: AuditMemo) => writeDurably(at('audit.json'), JSON.stringify(memo))
  const saveFront = (front: Front) => writeDurably(at('front.json'), JSON.stringify(front))

  /** A swap that was cut off after it was decided is finished; what was not ready by then is forgotten. */
  function finishWhatWasCutOff(): void {
    if (isPreparing) return
    const swap = pendingSwap(folder)
    if (swap) finish(swap)
    // A decision that cannot be read: the database may have left its place already, so nothing is thrown away.
    else if (!isSwapDecided(folder) || existsSync(databasePath)) forgetReady()
  }

  function finish(swap: Swap): void {
    const noteAudit = (known: Partial<AuditMemo>) => saveAuditMemo({ ...readAuditMemo(), ...known })
    finishSwap({ databasePath, readyPath, envelopes, saveFront, noteAudit }, swap)
  }

  function forgetReady(): void {
    for (const suffix of companions) rmSync(`${readyPath}${suffix}`, { force: true })
  }

  /** While it runs nobody takes what it makes for something left over; when it fails, nothing is left. */
  async function preparing<T>(act: () => Promise<T>): Promise<T> {
    finishWhatWasCutOff()
    forgetReady()
    isPreparing = true
    try {
      return await act()
    } catch (error) {
      if (!isSwapDecided(folder)) forgetReady()
      throw error
    } finally {
      isPreparing = false
    }
  }

  /** The database in its place, with a note of who has it open. */
  function openOurs(key: Buffer): OpenDatabase {
    const file = { path: databasePath, key }
    try {
      refuseForeignFile(databasePath)
      refuseForeignLog(file)
      refuseNewer(file)
      const database = openDatabase(file)
      noteHolder(folder, now())
      return {
        ...database,
        close() {
          forgetHolder(folder)
          return database.close()
        },
      }
    } catch (error) {
      throw isDomainError(error, 'database.in_use') ? heldBy(folder) : error
    }
  }

  async function open(key: Buffer): Promise<OpenDatabase> {
    const database = openOurs(key)
    try {
      const copyBefore = () =>
        void makeBackup(
          { raw: database.raw, key, envelope: envelopes.read() },
          { folder: backupsDir, reason: 'migration', now: now() },
        )
      await migrate(database, copyBefore)
      forgetReplaced(databasePath, now())
      forgetHalves(folder)
      return database
    } catch (error) {
      await database.close()
      throw error
    }
  }

  return {
    state() {
      finishWhatWasCutOff()
      if (!existsSync(databasePath) && !envelopes.exist()) return 'empty'
      refuseForeignFile(databasePath)
      envelopes.read()
      return 'present'
    },
    readEnvelope: envelopes.read,
    saveEnvelope: envelopes.save,
    async createCentre(key, envelope, fill) {
      await preparing(async () => {
        const database = createDatabase({ path: readyPath, key })
        try {
          await migrate(database, undefined)
          await fill(database)
          sealDatabase(database)
        } finally {
          await database.close()
        }
        decideSwap(folder, { envelope, aside: nameAside(databasePath, 'damaged', now()) })
      })
      finishWhatWasCutOff()
      return openOurs(key)
    },
    openDatabase: open,
    async replaceDatabase({ copyTo, key, envelope, leaving, restoredAfter }, { prepare, leave }) {
      await preparing(async () => {
        copyTo(readyPath)
        const copy = openDatabase({ path: readyPath, key })
        let shown: Awaited<ReturnType<typeof prepare>>
        try {
          await migrate(copy, undefined)
          shown = await prepare(copy)
          sealDatabase(copy)
        } finally {
          await copy.close()
        }
        const aside = nameAside(databasePath, (await leave()) ?? leaving, now())
        decideSwap(folder, { envelope: envelope(), ...shown, restoredAfter: restoredAfter?.(), aside })
      })
      finishWhatWasCutOff()
      return open(key)
    },
    readFront: () => readJson(at('front.json'), Front),
    saveFront,
    readAttempts: () => readJson(at('attempts.json'), Attempts) ?? {},
    saveAttempts: (attempts) => writeDurably(at('attempts.json'), JSON.stringify(attempts)),
    readAuditMemo,
    saveAuditMemo,
    // Also beside the backups: whoever takes those to a new computer takes the list along.
    readErasures: () => mergeErasures(readErasures(folder), readErasures(backupsDir)),
    saveErasures(list) {
      mkdirSync(backupsDir, { recursive: true })
      for (const each of [folder, backupsDir]) addErasures(each, list)
    },
  }
}
