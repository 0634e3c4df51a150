import { DomainError } from '../../shared/errors.ts'
import type { Backup } from './ladder.ts'
import type { NoteBook, QuitNote } from './notes.ts'
import { isTrusted, type Places } from './places.ts'
import type { Sticks } from './sticks.ts'

export interface CopyOutOptions {
  readonly places: Places
  readonly sticks: Sticks
  readonly notes: NoteBook
  readonly now: () => Date
  /** How long a person who leaves waits at most, in milliseconds. */
  readonly within: number
  /** The first copy begins: whoever watches should not pull the stick out. */
  onStart(): void
}

/**
 * At quit: the newest backup goes to every stick that is in and does not have it yet. It never prevents quitting, for it
 * ends within its time whatever the stick does; how it ended is noted before and after, so that the next start can say
 * it even where the machine was switched off in the middle.
 */
export async function copyOut(newest: Backup, options: CopyOutOptions): Promise<void> {
  const { places, notes, now } = options
  const note = (outcome: QuitNote['outcome'], stick: number | null, code: string | null = null) =>
    notes.write({ quit: { at: now().toISOString(), outcome, stick, code } })
  const known = places.sticks()
  if (known.length === 0) return
  const there = known.filter((stick) => places.isThere(stick))
  if (there.length === 0) return note('away', null)
  const signal = AbortSignal.timeout(options.within)
  let failure: QuitNote | undefined
  for (const stick of there) {
    if (stick.lastCopyId === newest.manifest.id && isTrusted(stick)) continue
    options.onStart()
    note('cut', stick.number)
    try {
      await within(signal, options.sticks.copyTo(stick.id, newest, signal))
    } catch (error) {
      const code = error instanceof DomainError ? error.code : null
      failure = { at: now().toISOString(), outcome: code ? 'failed' : 'cut', stick: stick.number, code }
    }
    if (signal.aborted) break
  }
  if (failure) notes.write({ quit: failure })
  else note('copied', there[0]?.number ?? null)
}

/** A read or write that a dead stick never answers is left to the end of the process. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
  ])
}
