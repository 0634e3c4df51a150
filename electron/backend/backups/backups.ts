import { renameSync, rmSync } from 'node:fs'
import type { BackupReason } from '../../shared/contract/backups.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Vault } from '../vault/vault.ts'
import { type Backup, listBackups, makeBackup, partialSuffix, seemsWhole } from './ladder.ts'
import type { Places } from './places.ts'
import { superfluous } from './rotation.ts'

/** How long work may go on without a backup. Counted on a clock that nobody can set. */
const regularMs = 4 * 3_600_000

export interface BackupsOptions {
  readonly vault: Vault
  /** Where this computer keeps its own. */
  readonly folder: string
  readonly places: Places
  readonly now: () => Date
  /** Milliseconds of a clock that only goes on; the process's own unless given. */
  readonly elapsed?: () => number
}

/** The backups on this computer: made, listed, and let go when there are newer ones enough. */
export interface Backups {
  /** Those of this centre and of any other that was here, newest first. */
  list(): Backup[]
  /** Those of a place, null for this computer. @throws DomainError `backup.place_missing`. */
  listIn(place: string | null): Backup[]
  /** @throws DomainError `backup.not_found`, `backup.place_missing`. */
  find(place: string | null, id: string): Backup
  readonly places: Places
  /** Waits until nobody is in a transaction. @throws DomainError `session.missing`, `backup.disk_full`, `backup.not_made`. */
  make(reason: BackupReason): Promise<Backup>
  /** At quit, and every four hours, when something was changed since the last one. */
  makeIfChanged(reason: 'quit' | 'regular'): Promise<Backup | undefined>
}

export function createBackups({
  vault,
  folder,
  places,
  now,
  elapsed = () => performance.now(),
}: BackupsOptions): Backups {
  /** Which opening of the data the last backup was of, and how many rows had been changed in it by then. */
  let last: { raw: unknown; changes: number; at: number } | undefined

  const list = () => listBackups(folder)

  function rotate(vaultId: string): void {
    const own = list().filter(({ manifest }) => manifest.vaultId === vaultId)
    const judged = own.map((backup) => ({ ...backup.manifest, isWhole: seemsWhole(backup) }))
    const going = new Set(superfluous(judged, now()))
    for (const backup of own) if (going.has(backup.manifest.id)) remove(backup)
  }

  return {
    list,
    places,
    listIn: (place) => (place === null ? list() : places.backupsIn(place)),
    find(place, id) {
      const backup = this.listIn(place).find(({ manifest }) => manifest.id === id)
      if (!backup) throw new DomainError('backup.not_found', {})
      return backup
    },
    async make(reason) {
      const source = vault.source
      if (!source) throw new DomainError('session.missing', {})
      return source.kysely.connection().execute(async () => {
        const backup = makeBackup(source, { folder, reason, now: now() })
        last = { raw: source.raw, changes: changesOf(source.raw), at: elapsed() }
        rotate(source.envelope.vaultId)
        return backup
      })
    },
    async makeIfChanged(reason) {
      const { source } = vault
      if (!source) return undefined
      if (last?.raw !== source.raw) last = { raw: source.raw, changes: 0, at: elapsed() }
      const isDue = reason === 'quit' || elapsed() - last.at >= regularMs
      if (!isDue || changesOf(source.raw) === last.changes) return undefined
      return this.make(reason)
    },
  }
}

/** Rows changed since the file was opened. */
function changesOf(raw: NonNullable<Vault['source']>['raw']): number {
  return raw.prepare('SELECT total_changes()').pluck().get() as number
}

/** Loses its name first, so that one whose removal is cut off is not listed. */
function remove({ folder }: Backup): void {
  renameSync(folder, `${folder}${partialSuffix}`)
  rmSync(`${folder}${partialSuffix}`, { recursive: true, force: true })
}
