import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVault, type Vault } from '../../../electron/backend/vault/vault.ts'
import { isDomainError } from '../../../electron/shared/errors.ts'
import { memoryStorage } from '../../support/memory-storage.ts'

/** Ten thousand wrong passwords against a real vault; only the clock is ours, and scrypt's cost is lower. */

const right = { username: 'salma', password: 'thé à la menthe du matin' }
const wrong = { username: 'salma', password: 'thé à la menthe du soir' }
const tries = 10_000
let now: number
let vault: Vault
const stretched = vi.spyOn(crypto, 'scrypt')

beforeEach(async () => {
  now = Date.parse('2026-11-21T09:00:00Z')
  syncBuiltinESMExports()
  vault = createVault(await memoryStorage(), { passwordCost: 2, now: () => new Date(now) })
  await vault.create(right, async () => {})
  stretched.mockClear()
})
afterEach(() => vault.close())

/** How long that name has to wait, or undefined when the password was looked at and refused. */
async function refusalOf(account: typeof right): Promise<number | undefined> {
  try {
    await vault.unlock(account)
  } catch (error) {
    if (isDomainError(error, 'login.wait')) return error.details.seconds
    if (isDomainError(error, 'login.refused')) return undefined
    throw error
  }
  throw new Error('a wrong password opened the vault')
}

describe('ten thousand wrong passwords', () => {
  it('wait 1, 2, 4 … 60 seconds, are never looked at earlier, and lock nobody out', async () => {
    for (let failures = 1; failures <= tries; failures++) {
      expect(await refusalOf(wrong), `try ${failures}`).toBeUndefined()
      if (failures < 3) continue
      const wait = Math.min(60, 2 ** (failures - 3))
      expect(await refusalOf(right), `after ${failures}`).toBe(wait)
      now += wait * 1000 - 1
      expect(await refusalOf(right), `just before the end of ${wait} s`).toBe(1)
      now += 1
    }
    expect(stretched).toHaveBeenCalledTimes(tries)
    expect(await vault.unlock(right)).toMatchObject({ failures: tries })
    expect(await vault.unlock(right)).toMatchObject({ failures: 0 })
  }, 120_000)

  it('are not looked at sooner for being tried all at once', async () => {
    const refusals = await Promise.all(Array.from({ length: 200 }, () => refusalOf(wrong)))
    expect(refusals.filter((wait) => wait === undefined)).toHaveLength(3)
    expect(stretched).toHaveBeenCalledTimes(3)
  })

  it('take as much work for a name that nobody has as for one that somebody has', async () => {
    const work = { salma: 0, nobody: 0 }
    for (const username of ['salma', 'nobody'] as const) {
      stretched.mockClear()
      for (let failures = 1; failures <= 50; failures++) {
        expect(await refusalOf({ username, password: wrong.password })).toBeUndefined()
        now += 60_000
      }
      work[username] = stretched.mock.calls.length
      for (const [, , , options] of stretched.mock.calls) expect(options).toMatchObject({ N: 2, r: 8, p: 1 })
    }
    expect(work).toEqual({ salma: 50, nobody: 50 })
  })

  it('of one name do not make another one wait', async () => {
    for (let failures = 1; failures <= 10; failures++) {
      await refusalOf(wrong)
      now += 60_000
    }
    expect(await refusalOf({ username: 'omar', password: 'x' })).toBeUndefined()
  })
})
