import { join } from 'node:path'
import { changesOf } from '../../../db/backup.ts'
import { listErasures } from '../../../db/queries/erasure.ts'
import type { BackupReason } from '../../shared/contract/backups.ts'
import { DomainError } from '../../shared/errors.ts'
import { readErasures } from '../erasure/list-file.ts'
import { type Erasure, mergeErasures } from '../erasure/replay.ts'
import type { Vault, VaultSource } from '../vault/vault.ts'
import { copyOut } from './copy-out.ts'
import { type Drill, forgetDrill, runDrill } from './drill.ts'
import { type Backup, listBackups, makeBackup, seemsWhole } from './ladder.ts'
import { letGo } from './let-go.ts'
import { createNotes, type NoteBook, type Notes } from './notes.ts'
import type { Places } from './places.ts'
import { isUnderFormerKey } from './put-back.ts'
import { createSticks } from './sticks.ts'

/** How long work may go on without a backup. Counted on a clock that nobody can set. */
const regularMs = 4 * 3_600_000
/** How long a copy may keep somebody who leaves: a few hundred megabytes on a slow stick. */
export const copyOutMs = 120_000

export interface BackupsOptions {
  readonly vault: Vault
  /** Where this computer keeps its own. */
  readonly folder: string
  readonly places: Places
  readonly now: () => Date
  /** Milliseconds of a clock that only goes on; the process's own unless given. */
  readonly elapsed?: () => number
}

/** The backups on this computer: made, listed, copied out, and let go when there are newer ones enough. */
export interface Backups {
  /** Those of this centre and of any other that was here, newest first. */
  list(): Backup[]
  /** Those of a place, null for this computer. @throws DomainError `backup.place_missing`. */
  listIn(place: string | null): Backup[]
  /** @throws DomainError `backup.not_found`, `backup.place_missing`. */
  find(place: string | null, id: string): Backup
  readonly places: Places
  readonly notes: NoteBook
  /** It lies under a key that the data of this centre, which is open, had before. */
  isUnderFormerKey(backup: Backup): boolean
  /** Waits until nobody is in a transaction. @throws DomainError `session.missing`, `backup.disk_full`, `backup.not_made`. */
  make(reason: BackupReason): Promise<Backup>
  /** While the caller holds the connection. `spared` is in use and stays, also where newer ones take its turn. */
  makeOf(source: VaultSource, reason: BackupReason, spared?: Backup): Backup
  /** At quit, and every four hours, when something was changed since the last one. */
  makeIfChanged(reason: 'quit' | 'regular'): Promise<Backup | undefined>
  /** Copies to a stick and reads back. @throws DomainError `backup.*`. */
  copyTo(place: string, backup: Backup): Promise<Backup>
  /** At quit, when the data is closed: the newest backup to the sticks that are in. Never throws, never takes long. */
  copyOut(onStart: () => void, within?: number): Promise<void>
  /** Reads again what came back on a stick. @returns whether there is something new to show. */
  lookAtSticks(): Promise<boolean>
  /** Who was forgotten, as the lists beside a place's backups say. */
  erasedIn(place: string | null, backup: Backup): readonly Erasure[]
  /** Tries a restore without putting it in place. @throws DomainError `session.missing`, `backup.disk_full`, `backup.place_missing`. */
  drill(place: string | null, backup: Backup): Promise<Drill>
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
  const sticks = createSticks({ vault, places, now })
  const notes = createNotes(folder)

  const drillFolder = join(folder, 'drill')

  const list = () => listBackups(folder)

  /** The day from which copies are asked of this computer: a centre that was restored here years after its start is new here. */
  function noteSince(vaultId: string): void {
    if (notes.read().since?.vaultId === vaultId) return
    try {
      notes.write({ since: { vaultId, at: now().toISOString() } })
    } catch {
      // On a full disk the backup itself says so.
    }
  }

  /** The home page tells of a backup that did not succeed until one does. */
  function remembered(act: () => Backup): Backup {
    const note = (failed: Notes['failed']) => {
      try {
        if (failed || notes.read().failed) notes.write({ failed })
      } catch {
        // On a full disk its age alone tells.
      }
    }
    try {
      const backup = act()
      note(null)
      return backup
    } catch (error) {
      note({ at: now().toISOString(), code: error instanceof DomainError ? error.code : 'internal' })
      throw error
    }
  }

  function newestOwn(): Backup | undefined {
    const { vaultId } = vault.envelope
    return list().find((backup) => backup.manifest.vaultId === vaultId && seemsWhole(backup))
  }

  return {
    list,
    places,
    notes,
    listIn: (place) => (place === null ? list() : places.backupsIn(place)),
    find(place, id) {
      const backup = this.listIn(place).find(({ manifest }) => manifest.id === id)
      if (!backup) throw new DomainError('backup.not_found', {})
      return backup
    },
    isUnderFormerKey: (backup) => isUnderFormerKey(vault, backup),
    async make(reason) {
      const source = vault.source
      if (!source) throw new DomainError('session.missing', {})
      return source.kysely.connection().execute(async () => this.makeOf(source, reason))
    },
    makeOf(source, reason, spared) {
      const { vaultId } = source.envelope
      noteSince(vaultId)
      forgetDrill(drillFolder)
      const backup = remembered(() => makeBackup(source, { folder, reason, now: now(), after: sticks.highestNumber() }))
      last = { raw: source.raw, changes: changesOf(source.raw), at: elapsed() }
      letGo(folder, vaultId, now(), spared)
      return backup
    },
    async makeIfChanged(reason) {
      const { source } = vault
      if (!source) return undefined
      if (last?.raw !== source.raw) last = { raw: source.raw, changes: 0, at: elapsed() }
      const isDue = reason === 'quit' || elapsed() - last.at >= regularMs
      if (!isDue || changesOf(source.raw) === last.changes) return undefined
      return this.make(reason)
    },
    async copyTo(place, backup) {
      const copy = await sticks.copyTo(place, backup)
      // What the last quit could not do is done.
      if (notes.read().quit) notes.write({ quit: null })
      return copy
    },
    async copyOut(onStart, within = copyOutMs) {
      try {
        const newest = newestOwn()
        if (newest) await copyOut(newest, { places, sticks, notes, now, within, onStart })
      } catch {
        // No keys, or no room for a note: nothing that a person who leaves could mend.
      }
    },
    lookAtSticks: () => sticks.look(),
    erasedIn(place, backup) {
      const beside = place === null ? [folder] : [places.pathOf(place), join(backup.folder, '..')]
      return mergeErasures(...beside.map(readErasures))
    },
    async drill(place, backup) {
      const { source } = vault
      if (!source) throw new DomainError('session.missing', {})
      const erased = mergeErasures(await listErasures(source.kysely), this.erasedIn(place, backup))
      return runDrill(backup, { folder: drillFolder, key: Buffer.from(source.key), erased })
    },
  }
}
