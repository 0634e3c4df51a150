import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { migrate, refuseNewer } from '../../../db/migrate.ts'
import { createDatabase, openDatabase, refuseForeignFile } from '../../../db/open.ts'
import { Language } from '../../shared/contract/fields.ts'
import { DomainError } from '../../shared/errors.ts'
import { syncFolder, writeDurably } from './durable-file.ts'
import { type Envelope, readEnvelope, writeEnvelope } from './envelope.ts'
import { Attempts } from './login-delays.ts'
import type { VaultStorage } from './storage.ts'

const Front = z.object({ language: Language, centreNameFr: z.string(), centreNameAr: z.string() })

export interface FolderStorageOptions {
  readonly databasePath: string
  readonly backupsDir: string
}

/** Files that SQLite may keep beside a database; they move and vanish with it, never alone. */
const companions = ['', '-wal', '-shm', '-journal']

/**
 * A vault in a folder: the database, the envelope twice and once as it was before, and two small files that hold
 * nothing secret. The envelope is written before it counts: each copy is whole or not there.
 */
export function folderStorage({ databasePath, backupsDir }: FolderStorageOptions): VaultStorage {
  const folder = dirname(databasePath)
  const at = (name: string) => join(folder, name)
  const [current, copy, previous] = [at('vault.json'), at('vault.copy.json'), at('vault.previous.json')] as const
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

  /** A first run that was cut off between its last two steps is finished; one cut off before is forgotten. */
  function finishFirstRun(): void {
    if (existsSync(databasePath) || !existsSync(created)) return
    if (hasEnvelope()) putInPlace()
    else for (const suffix of companions) rmSync(`${created}${suffix}`, { force: true })
  }

  function putInPlace(): void {
    renameSync(created, databasePath)
    syncFolder(folder)
  }

  return {
    state() {
      finishFirstRun()
      if (!existsSync(databasePath) && !hasEnvelope()) return 'empty'
      refuseForeignFile(databasePath)
      envelope()
      return 'present'
    },
    readEnvelope: envelope,
    saveEnvelope(next) {
      const before = readText(current)
      if (before !== undefined && readEnvelope(before) !== undefined) writeDurably(previous, before)
      for (const path of [current, copy]) writeDurably(path, writeEnvelope(next))
    },
    async createDatabase(key) {
      for (const suffix of companions) rmSync(`${created}${suffix}`, { force: true })
      const database = createDatabase({ path: created, key })
      await migrate(database, undefined)
      return database
    },
    async keepCreated(database, key, first) {
      await database.close()
      this.saveEnvelope(first)
      putInPlace()
      return openDatabase({ path: databasePath, key })
    },
    async openDatabase(key) {
      const file = { path: databasePath, key }
      refuseNewer(file)
      const database = openDatabase(file)
      try {
        await migrate(database, { folder: backupsDir, key })
        return database
      } catch (error) {
        await database.close()
        throw error
      }
    },
    readFront: () => readJson(at('front.json'), Front),
    saveFront: (front) => writeDurably(at('front.json'), JSON.stringify(front)),
    readAttempts: () => readJson(at('attempts.json'), Attempts) ?? {},
    saveAttempts: (attempts) => writeDurably(at('attempts.json'), JSON.stringify(attempts)),
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** A small file that is missing or damaged counts as not there: nothing of worth is in it. */
function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readText(path) ?? ''))
  } catch {
    return undefined
  }
}
