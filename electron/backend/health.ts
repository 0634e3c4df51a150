import { isSound } from '../../db/backup.ts'
import type { OpenDatabase } from '../../db/open.ts'
import { DomainError } from '../shared/errors.ts'
import type { NoteBook } from './backups/notes.ts'
import type { Vault } from './vault/vault.ts'

/** A working day begins at another hour each day. */
const checkEveryMs = 20 * 3_600_000

export interface HealthOptions {
  readonly vault: Pick<Vault, 'source' | 'database'>
  readonly notes: NoteBook
  readonly now: () => Date
}

/**
 * Whether the open data is whole. A disk may spoil a page that nobody reads for months: once a day every page is read
 * when nobody waits. Data that was found damaged is read and not written any more, until it is whole again, as a restored
 * one is.
 */
export interface Health {
  /** Somebody met damage in the open data. */
  noteDamage(): void
  /** At the first call after an opening: data that was damaged is read again, for a restore may have replaced it. */
  settle(): Promise<void>
  /** Before anything is written. @throws DomainError `database.damaged`. */
  refuseDamaged(): Promise<void>
  /** Reads everything when the last time was yesterday: about a second for 50 MB. @returns whether damage was found. */
  checkIfDue(): Promise<boolean>
}

export function createHealth({ vault, notes, now }: HealthOptions): Health {
  let damaged: OpenDatabase['raw'] | undefined
  let looked: OpenDatabase['raw'] | undefined
  /** Counts before what is noted, which may be old where nothing can be noted any more. */
  let triedAt: string | undefined

  function write(change: Parameters<NoteBook['write']>[0]): void {
    try {
      notes.write(change)
    } catch {
      // On a full disk it is known until the end of this process.
    }
  }

  /** Waits until nobody is in a transaction. */
  async function check(): Promise<boolean> {
    const { source } = vault
    if (!source) return false
    const isWhole = await source.kysely.connection().execute(async () => isSound(source.raw))
    const at = now().toISOString()
    damaged = isWhole ? undefined : source.raw
    write({ checkedAt: at, damagedAt: isWhole ? null : (notes.read().damagedAt ?? at) })
    return !isWhole
  }

  async function settle(): Promise<void> {
    const raw = vault.database?.raw
    if (!raw || looked === raw) return
    looked = raw
    // A disk that fails says so to whoever reads or writes next.
    if (notes.read().damagedAt) await check().catch(() => {})
  }

  return {
    noteDamage() {
      if (!vault.database || damaged === vault.database.raw) return
      damaged = vault.database.raw
      looked = damaged
      write({ damagedAt: now().toISOString() })
    },
    settle,
    async refuseDamaged() {
      await settle()
      if (damaged && damaged === vault.database?.raw) throw new DomainError('database.damaged', {})
    },
    async checkIfDue() {
      const last = triedAt ?? notes.read().checkedAt
      const age = last ? now().getTime() - Date.parse(last) : Number.POSITIVE_INFINITY
      // A clock that was set back makes nothing younger.
      if (age >= 0 && age < checkEveryMs) return false
      triedAt = now().toISOString()
      return check()
    },
  }
}
