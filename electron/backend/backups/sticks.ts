import { createTurns } from '../turns.ts'
import type { Vault } from '../vault/vault.ts'
import { type Backup, highestNumberIn } from './ladder.ts'
import type { Places, Stick } from './places.ts'
import { reread } from './reread.ts'
import { copyToFolder, stickRefusal } from './stick-copy.ts'

export interface SticksOptions {
  readonly vault: Pick<Vault, 'source'>
  readonly places: Places
  readonly now: () => Date
}

/** Copies to sticks, one at a time, and looks again at what is on them. */
export interface Sticks {
  /** Copies, reads back, remembers the stick. @throws DomainError `backup.*`, `signal`'s reason. */
  copyTo(place: string, backup: Backup, signal?: AbortSignal): Promise<Backup>
  /**
   * For a timer to call: a stick that was away, or that is seen for the first time since the start, has its last copy
   * read again. @returns whether a stick came or went, or was read.
   */
  look(): Promise<boolean>
  /** The highest number of a backup that lies on a stick that is in. */
  highestNumber(): number
}

export function createSticks({ vault, places, now }: SticksOptions): Sticks {
  const seen = new Set<string>()
  let reading: { readonly stop: AbortController; readonly end: Promise<void> } | undefined
  const inTurn = createTurns()
  let isLooking = false

  /** Somebody waits for a copy; what is read again in the background can wait until the stick is next seen. */
  async function stopReading(): Promise<void> {
    reading?.stop.abort()
    await reading?.end
  }

  async function copy(place: string, backup: Backup, signal?: AbortSignal): Promise<Backup> {
    await stopReading()
    const folder = places.pathOf(place)
    try {
      const done = await copyToFolder(backup, folder, { now: now(), ...(signal ? { signal } : {}) })
      seen.add(places.noteCopy(folder, { at: now().toISOString(), backupId: backup.manifest.id }).id)
      return done
    } catch (error) {
      throw stickRefusal(error, folder, backup.manifest.bytes)
    }
  }

  function numberOn(place: string): number {
    try {
      return highestNumberIn(places.pathOf(place))
    } catch {
      // Pulled out just now; nothing hangs on it.
      return 0
    }
  }

  async function readAgain(stick: Stick): Promise<void> {
    const { id, path, lastCopyId: backupId } = stick
    const stop = new AbortController()
    const isThere = () => places.isThere(stick)
    const read = async () => {
      const isIntact = await reread(path, { backupId, vault, isThere, signal: stop.signal })
      if (isIntact === undefined) seen.delete(id)
      else places.noteReread(id, { at: now().toISOString(), isIntact })
    }
    const end = read().finally(() => {
      reading = undefined
    })
    reading = { stop, end }
    await end
  }

  return {
    copyTo: (place, backup, signal) => inTurn('copy', () => copy(place, backup, signal)),
    async look() {
      if (isLooking) return false
      isLooking = true
      let hasNews = false
      try {
        for (const stick of places.sticks()) {
          const [was, is] = [seen.has(stick.id), places.isThere(stick)]
          if (was === is) continue
          hasNews = true
          if (!is) seen.delete(stick.id)
          else {
            seen.add(stick.id)
            await readAgain(stick)
          }
        }
      } finally {
        isLooking = false
      }
      return hasNews
    },
    highestNumber() {
      const there = places.list().filter(({ isThere }) => isThere)
      return Math.max(0, ...there.map(({ id }) => numberOn(id)))
    },
  }
}
