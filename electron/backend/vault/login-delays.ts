import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'

/**
 * Waiting time after wrong passwords: 1, 2, 4 … 60 s for each user name from the third failure on, never a lasting
 * lockout. Kept in a file, so that a restart forgets nothing; names are tags there, not words.
 */
export const Attempts = z.record(z.string(), z.object({ failures: z.int(), lastAt: z.number() }))
export type Attempts = z.infer<typeof Attempts>

const freeTries = 3
const longestSeconds = 60
/** Names that were never right are forgotten, oldest first: typing random ones must not fill the disk. */
const kept = 200

export interface LoginDelays {
  /** @throws DomainError `login.wait` while that name has to wait. */
  refuseIfTooMany(tag: string): void
  noteFailure(tag: string): void
  /** Answers how many failures went before. */
  noteSuccess(tag: string): number
}

interface AttemptStore {
  readAttempts(): Attempts
  saveAttempts(attempts: Attempts): void
}

export function createLoginDelays(store: AttemptStore, now: () => number): LoginDelays {
  let attempts: Attempts | undefined
  const known = () => (attempts ??= store.readAttempts())

  function save(next: Attempts): void {
    attempts = next
    store.saveAttempts(next)
  }

  return {
    refuseIfTooMany(tag) {
      const attempt = known()[tag]
      if (!attempt || attempt.failures < freeTries) return
      const waitMs = Math.min(longestSeconds, 2 ** (attempt.failures - freeTries)) * 1000
      const left = attempt.lastAt + waitMs - now()
      // More than the whole wait is left only when the clock went back: the wait then starts again from now.
      if (left > waitMs) save({ ...known(), [tag]: { ...attempt, lastAt: now() } })
      if (left > 0) throw new DomainError('login.wait', { seconds: Math.ceil(Math.min(left, waitMs) / 1000) })
    },
    noteFailure(tag) {
      const { [tag]: before, ...others } = known()
      const recent = Object.entries(others)
        .sort(([, a], [, b]) => b.lastAt - a.lastAt)
        .slice(0, kept - 1)
      save({ ...Object.fromEntries(recent), [tag]: { failures: (before?.failures ?? 0) + 1, lastAt: now() } })
    },
    noteSuccess(tag) {
      const { [tag]: before, ...others } = known()
      if (before) save(others)
      return before?.failures ?? 0
    },
  }
}
