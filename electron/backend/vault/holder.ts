import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { localDay, localTime } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'

/**
 * A note beside the database of who has it open, for whoever is refused meanwhile. The lock is SQLite's: the note may
 * be missing or left over from a killed process, and is read only when the lock is known to be held.
 */
const Holder = z.object({ station: z.string(), day: z.string(), time: z.string() })

const pathIn = (folder: string) => join(folder, 'holder.json')

export function noteHolder(folder: string, now: Date): void {
  try {
    const holder = { station: hostname(), day: localDay(now), time: localTime(now) }
    writeFileSync(pathIn(folder), JSON.stringify(holder), { mode: 0o600 })
  } catch {
    // On a full disk the next one is told less.
  }
}

export function forgetHolder(folder: string): void {
  rmSync(pathIn(folder), { force: true })
}

/** The refusal for one who comes second. */
export function heldBy(folder: string): DomainError {
  try {
    return new DomainError('database.in_use_by', Holder.parse(JSON.parse(readFileSync(pathIn(folder), 'utf8'))))
  } catch {
    return new DomainError('database.in_use', {})
  }
}
