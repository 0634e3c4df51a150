import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { confirmedSlotOf, copyInto, type DatabaseFacts, factsOf, inspect } from '../../../db/backup.ts'
import { migrations as released } from '../../../db/migrations/index.ts'
import { type OpenDatabase, sqliteCode } from '../../../db/open.ts'
import type { BackupReason } from '../../shared/contract/backups.ts'
import { DomainError } from '../../shared/errors.ts'
import { syncFolder, writeDurably } from '../vault/durable-file.ts'
import { type Envelope, readEnvelope, writeEnvelope } from '../vault/envelope.ts'
import { sha256InTurns, sha256Of } from './files.ts'
import { backupFormat, Manifest, readManifest, writeManifest } from './manifest.ts'

/**
 * A backup is a folder named by date and number, which says nothing of whose it is: the database, its manifest and
 * the paper key's slots. Never a password's slot: whoever finds a stick must not be able to try passwords on it.
 */

const databaseName = 'data.sqlite'
const manifestName = 'manifest.json'
const keysName = 'keys.json'
const namePattern = /^\d{4}-\d{2}-\d{2}-\d{6,10}$/
/** No centre gets there; a folder that says so would make the next names too long to be found. */
const numbersEnd = 1_000_000_000
export const partialSuffix = '.partial'

/** What is backed up: the open database, the key that opens the copy too, and the slots of the vault. */
export interface BackupSource {
  readonly raw: OpenDatabase['raw']
  readonly key: Buffer
  readonly envelope: Envelope
}

export interface Backup {
  readonly folder: string
  readonly manifest: Manifest
}

/** What stands in a folder: the backups with a whole manifest, newest first. A partial one has no name and is not there. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => namePattern.test(name))
    .flatMap((name) => backupAt(join(folder, name)) ?? [])
    .sort((a, b) => b.manifest.number - a.manifest.number)
}

/** The backup that this folder is, if it is one. */
export function backupAt(folder: string): Backup | undefined {
  const manifest = manifestIn(folder)
  return manifest && manifest !== 'newer' ? { folder, manifest } : undefined
}

export const databaseIn = ({ folder }: Pick<Backup, 'folder'>) => join(folder, databaseName)
export const backupFiles = [databaseName, keysName, manifestName]

/** A name by date and number that nothing in the folder has: another centre's backup may lie there. */
export function nameFor(folder: string, { createdAt, number }: Pick<Manifest, 'createdAt' | 'number'>): string {
  const name = `${createdAt.slice(0, 10)}-${String(number).padStart(6, '0')}`
  return existsSync(join(folder, name)) ? nameFor(folder, { createdAt, number: number + 1 }) : name
}

/** Whether the file has the length that was written: what can be said without reading it all. */
export function seemsWhole({ folder, manifest }: Backup): boolean {
  return lstatSync(join(folder, databaseName), { throwIfNoEntry: false })?.size === manifest.bytes
}

/**
 * The one way in which a backup is made: snapshot, sync, read back whole with the key, compare with what was copied,
 * hash, manifest, name. Any failure leaves nothing behind. Nobody may be in a transaction meanwhile. It is counted on
 * from `after`: what a stick already holds came before it, also where this computer is a new one.
 * @throws DomainError `backup.disk_full`, `backup.not_made`, `database.damaged` when the source cannot be read.
 */
export function makeBackup(
  source: BackupSource,
  { folder, reason, now, after = 0 }: { folder: string; reason: BackupReason; now: Date; after?: number },
): Backup {
  let partial: string | undefined
  try {
    mkdirSync(folder, { recursive: true })
    forgetPartials(folder)
    const number = 1 + Math.max(after, highestNumberIn(folder))
    const name = nameFor(folder, { createdAt: now.toISOString(), number })
    partial = join(folder, `${name}${partialSuffix}`)
    mkdirSync(partial, { mode: 0o700 })
    const path = join(partial, databaseName)
    copyInto(source.raw, path)
    const facts = inspect({ path, key: source.key })
    if (!isSame(facts, factsOf(source.raw))) throw new DomainError('backup.not_made', {})
    const manifest = Manifest.parse({
      format: backupFormat,
      id: randomBytes(16).toString('hex'),
      vaultId: source.envelope.vaultId,
      number,
      createdAt: now.toISOString(),
      reason,
      station: hostname().slice(0, 100),
      ...facts,
      bytes: lstatSync(path).size,
      sha256: sha256Of(path),
    })
    // A paper key that nobody has typed back may be written down nowhere, or by somebody else.
    const confirmed = confirmedSlotOf(source.raw)
    const slots = source.envelope.slots.filter(({ kind, id }) => kind === 'recovery' && id === confirmed)
    writeDurably(join(partial, keysName), writeEnvelope({ ...source.envelope, slots }))
    writeDurably(join(partial, manifestName), writeManifest(manifest))
    giveName(partial)
    return { folder: join(folder, name), manifest }
  } catch (error) {
    if (partial) rmSync(partial, { recursive: true, force: true })
    throw asRefusal(error)
  }
}

/** From here on it counts. */
export function giveName(partial: string): void {
  renameSync(partial, partial.slice(0, -partialSuffix.length))
  syncFolder(join(partial, '..'))
}

/** What was cut off is of no use to anybody. */
export function forgetPartials(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.endsWith(partialSuffix) && namePattern.test(name.slice(0, -partialSuffix.length)))
      rmSync(join(folder, name), { recursive: true, force: true })
}

/**
 * Reads a backup's manifest and compares its bytes, without a key and without writing.
 * @throws DomainError `backup.foreign`, `backup.newer`, `backup.empty`, `backup.truncated`, `backup.damaged`.
 */
export function checkBytes(folder: string): Manifest {
  const manifest = checkLength(folder)
  if (sha256Of(join(folder, databaseName)) !== manifest.sha256) throw new DomainError('backup.damaged', {})
  return manifest
}

/** `checkBytes` of a backup on a stick, in turns with everything else that is to be done. */
export async function checkBytesInTurns(folder: string, signal?: AbortSignal): Promise<Manifest> {
  const manifest = checkLength(folder)
  const sha256 = await sha256InTurns(join(folder, databaseName), signal)
  if (sha256 !== manifest.sha256) throw new DomainError('backup.damaged', {})
  return manifest
}

/** What can be said before the bytes are read. */
function checkLength(folder: string): Manifest {
  const manifest = manifestIn(folder)
  if (manifest === 'newer') throw new DomainError('backup.newer', {})
  if (!manifest) throw new DomainError('backup.foreign', {})
  const path = join(folder, databaseName)
  const file = lstatSync(path, { throwIfNoEntry: false })
  if (!file?.isFile()) throw new DomainError('backup.foreign', {})
  if (file.size === 0) throw new DomainError('backup.empty', {})
  if (file.size < manifest.bytes) throw new DomainError('backup.truncated', {})
  if (file.size > manifest.bytes) throw new DomainError('backup.damaged', {})
  return manifest
}

/**
 * `checkBytes`, then everything that the key lets read.
 * @throws DomainError like `checkBytes`.
 */
export function checkBackup(folder: string, key: Buffer): Manifest {
  const manifest = checkBytes(folder)
  if (manifest.migrations.some((name) => !Object.hasOwn(released, name))) throw new DomainError('backup.newer', {})
  let facts: DatabaseFacts
  try {
    facts = inspect({ path: join(folder, databaseName), key })
  } catch (cause) {
    throw new DomainError('backup.damaged', {}, { cause })
  }
  if (!isSame(facts, manifest)) throw new DomainError('backup.damaged', {})
  return manifest
}

/** The slots that came with a backup. @throws DomainError `backup.foreign`, `backup.newer`. */
export function keysOf(folder: string): Envelope {
  const envelope = readEnvelope(textOf(join(folder, keysName)))
  if (envelope === 'newer') throw new DomainError('backup.newer', {})
  if (!envelope) throw new DomainError('backup.foreign', {})
  return envelope
}

/** Which data key it lies under; undefined where its slots are missing or damaged. */
export function keyIdIn(folder: string): string | undefined {
  const envelope = readEnvelope(textOf(join(folder, keysName)))
  return envelope && envelope !== 'newer' ? envelope.keyId : undefined
}

function manifestIn(folder: string) {
  return readManifest(textOf(join(folder, manifestName)))
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The number of the last backup that has a name there. */
export function highestNumberIn(folder: string): number {
  return Math.max(0, ...readdirSync(folder).map(numberOf))
}

function numberOf(name: string): number {
  const number = namePattern.test(name) ? Number(name.slice(11)) : 0
  return number < numbersEnd ? number : 0
}

/** Whether two databases hold the same, as far as their facts go. */
export function isSame(one: DatabaseFacts, other: DatabaseFacts): boolean {
  const text = ({ migrations, tables, auditHead }: DatabaseFacts) =>
    JSON.stringify([migrations, Object.entries(tables).sort(), auditHead?.seq, auditHead?.mac])
  return text(one) === text(other)
}

function asRefusal(error: unknown): unknown {
  const isFull = sqliteCode(error)?.startsWith('SQLITE_FULL') || (error as NodeJS.ErrnoException).code === 'ENOSPC'
  if (isFull) return new DomainError('backup.disk_full', {}, { cause: error })
  if (error instanceof DomainError && error.code.startsWith('backup.')) return error
  // A copy that reads badly is a DomainError and no backup; this is what was to be copied.
  const isDamaged = /^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error) ?? '')
  if (isDamaged) return new DomainError('database.damaged', {}, { cause: error })
  return new DomainError('backup.not_made', {}, { cause: error })
}
