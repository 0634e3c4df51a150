import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../shared/errors.ts'

/**
 * Password hashes and the waiting time after wrong tries. scrypt with N = 2^17, r = 8, p = 1 (OWASP); tests inject a
 * smaller cost. The delay curve lives in memory: 1, 2, 4 … 60 s per user name, never a lasting lockout.
 */
export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes the same time whether the account exists (`stored` undefined) or not. */
  matches(password: string, stored: string | undefined): Promise<boolean>
  /** @throws DomainError `login.wait` while the name has to wait. */
  refuseIfTooMany(username: string): void
  noteFailure(username: string): void
  noteSuccess(username: string): void
}

const keyLength = 32

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

export function createPasswords(cost: number, now: () => number): Passwords {
  const failures = new Map<string, { count: number; last: number }>()
  // Compared against when the account does not exist, so that both answers take as long.
  const decoy = { salt: randomBytes(16), key: randomBytes(keyLength) }

  return {
    async hash(password) {
      const salt = randomBytes(16)
      const key = await derive(password, salt, cost)
      return `scrypt$${cost}$${salt.toString('base64')}$${key.toString('base64')}`
    },
    async matches(password, stored) {
      const [, storedCost, salt, key] = stored?.split('$') ?? []
      if (!storedCost || !salt || !key) {
        await derive(password, decoy.salt, cost)
        return false
      }
      const derived = await derive(password, Buffer.from(salt, 'base64'), Number(storedCost))
      return timingSafeEqual(derived, Buffer.from(key, 'base64'))
    },
    refuseIfTooMany(username) {
      const failure = failures.get(username)
      if (!failure || failure.count < 3) return
      const waitMs = Math.min(60, 2 ** (failure.count - 3)) * 1000
      const left = failure.last + waitMs - now()
      if (left > 0) throw new DomainError('login.wait', { seconds: Math.ceil(left / 1000) })
    },
    noteFailure(username) {
      failures.set(username, { count: (failures.get(username)?.count ?? 0) + 1, last: now() })
    },
    noteSuccess(username) {
      failures.delete(username)
    },
  }
}
