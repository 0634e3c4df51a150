import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { refuseForeignLog } from '../../../db/log-guard.ts'
import { migrate, refuseNewer } from '../../../db/migrate.ts'
import { createDatabase, type OpenDatabase, openDatabase, refuseForeignFile } from '../../../db/open.ts'
import { Language } from '../../shared/contract/fields.ts'
import { DomainError, isDomainError } from '../../shared/errors.ts'
import { AuditMemo } from '../audit/memo.ts'
import { copySynced, sha256Of } from '../backups/files.ts'
import { makeBackup } from '../backups/ladder.ts'
import { addErasures, readErasures } from '../erasure/list-file.ts'
import { mergeErasures } from '../erasure/replay.ts'
import { readJson } from '../read-json.ts'
import { syncFolder, writeDurably } from './durable-file.ts'
import { type Envelope, readEnvelope, writeEnvelope } from './envelope.ts'
import { forgetHolder, heldBy, noteHolder } from './holder.ts'
import { Attempts } from './login-delays.ts'
import { bringBack, companions, forgetReplaced, quarantine, standsAt } from './quarantine.ts'
import type { VaultStorage } from './storage.ts'

const Front = z.object({ language: Language, centreNameFr: z.string(), centreNameAr: z.string() })

export interface FolderStorageOptions {
  readonly databasePath: string
  readonly backupsDir: string
  readonly now: () => Date
}

const envelopeFiles = ['vault.json', 'vault.copy.json', 'vault.previous.json'] as const

/**
 * A vault in a folder: the database, the envelope twice and once as it was before, and two small files that hold
 * nothing secret. The envelope is written before it counts: each copy is whole or not there.
 */
export function folderStorage({ databasePath, backupsDir, now }: FolderStorageOptions): VaultStorage {
  const folder = dirname(databasePath)
  const at = (name: string) => join(folder, name)
  const [current, copy, previous] = envelopeFiles.map(at) as [string, string, string]
  const created = `${databasePath}.new`

  const copies = () => [current, copy, previous].map((path) => readText(path))
  const hasEnvelope = () => copies().some((text) => text !== undefined)

  function envelope(): Envelope {
    const read = copies().flatMap((text) => (text === undefined ? [] : [readEnvelope(text)]))
    if (read.includes('newer')) throw new DomainError('database.newer', {})
    const whole = read.filter((found) => found !== undefined && found !== 'newer')
    const newest = whole.sort((a, b) => b.revision - a.revision)[0]
    if (newest) return newest
    throw new DomainError(read.length === 0 ? 'vault.keys_missing' : 'vault.keys_damaged', {})
  }

  /** A first run or a restore that was cut off before its last step is finished; one cut off earlier is forgotten. */
  function finishWhatWasCutOff(): void {
    if (!existsSync(created)) return
    if (!existsSync(databasePath) && hasEnvelope()) putInPlace()
    else forgetCreated()
  }

  function forgetCreated(): void {
    for (const suffix of companions) rmSync(`${created}${suffix}`, { force: true })
  }

  function putInPlace(): void {
    // A journal of what stood here before would be played into what comes.
    if (standsAt(databasePath)) quarantine(databasePath, 'damaged', now())
    renameSync(created, databasePath)
    syncFolder(folder)
  }

  function saveEnvelope(next: Envelope): void {
    const before = readText(current)
    if (before !== undefined && readEnvelope(before) !== undefined) writeDurably(previous, before)
    for (const path of [current, copy]) writeDurably(path, writeEnvelope(next))
  }

  /** A copy of another database beside ours: from its renaming on, a restore that is cut off ends at the next start. */
  function bringIn(path: string, sha256: string): void {
    forgetCreated()
    const partial = `${created}.partial`
    try {
      rmSync(partial, { force: true })
      copySynced(path, partial)
      if (sha256Of(partial) !== sha256) throw new DomainError('backup.damaged', {})
      renameSync(partial, created)
    } catch (error) {
      rmSync(partial, { force: true })
      throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new DomainError('backup.disk_full', {}) : error
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
          { raw: database.raw, key, envelope: envelope() },
          { folder: backupsDir, reason: 'migration', now: now() },
        )
      await migrate(database, copyBefore)
      forgetReplaced(databasePath, now())
      return database
    } catch (error) {
      await database.close()
      throw error
    }
  }

  return {
    state() {
      finishWhatWasCutOff()
      if (!existsSync(databasePath) && !hasEnvelope()) return 'empty'
      refuseForeignFile(databasePath)
      envelope()
      return 'present'
    },
    readEnvelope: envelope,
    saveEnvelope,
    async createDatabase(key) {
      forgetCreated()
      const database = createDatabase({ path: created, key })
      await migrate(database, undefined)
      return database
    },
    async keepCreated(database, key, first) {
      await database.close()
      saveEnvelope(first)
      putInPlace()
      return openOurs(key)
    },
    openDatabase: open,
    async replaceDatabase({ path, sha256, key, envelope: keys, leaving }) {
      bringIn(path, sha256)
      const isFresh = !standsAt(databasePath) && !hasEnvelope()
      const aside = isFresh ? undefined : quarantine(databasePath, leaving, now())
      for (const name of envelopeFiles) if (aside && existsSync(at(name))) copyFileSync(at(name), join(aside, name))
      const before = copies().flatMap((text) => readEnvelope(text ?? '') ?? [])
      saveEnvelope(keys)
      putInPlace()
      try {
        return await open(key)
      } catch (error) {
        quarantine(databasePath, 'damaged', now())
        if (aside) bringBack(aside, databasePath)
        const [first] = before
        if (first && first !== 'newer') saveEnvelope({ ...first, revision: keys.revision + 1 })
        throw error
      }
    },
    readFront: () => readJson(at('front.json'), Front),
    saveFront: (front) => writeDurably(at('front.json'), JSON.stringify(front)),
    readAttempts: () => readJson(at('attempts.json'), Attempts) ?? {},
    saveAttempts: (attempts) => writeDurably(at('attempts.json'), JSON.stringify(attempts)),
    readAuditMemo: () => readJson(at('audit.json'), AuditMemo) ?? { refused: [] },
    saveAuditMemo: (memo) => writeDurably(at('audit.json'), JSON.stringify(memo)),
    // Also beside the backups: whoever takes those to a new computer takes the list along.
    readErasures: () => mergeErasures(readErasures(folder), readErasures(backupsDir)),
    saveErasures(list) {
      mkdirSync(backupsDir, { recursive: true })
      for (const each of [folder, backupsDir]) addErasures(each, list)
    },
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
