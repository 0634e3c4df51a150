import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { readEnvelope } from '../../electron/backend/vault/envelope.ts'
import { chances, times } from './support/extent.ts'
import { secretary, start } from './support/start.ts'
import { aVault, freshFolder } from './support/vault-folder.ts'

/** Single bits that turn over on the disk, and files that lose their end. */

const flips = times(100, 1_000)

function flipped(content: Buffer, chance: () => number): Buffer {
  const copy = Buffer.from(content)
  const bit = Math.floor(chance() * copy.length * 8)
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

/** What a start and the whole check of the file say of it: `ok` when they notice nothing. */
async function verdictOn(folder: string): Promise<string> {
  const { backend, vault, as } = start(folder)
  try {
    await as(secretary)
    return vault.database!.raw.pragma('integrity_check', { simple: true }) as string
  } catch (error) {
    return (error as Error).message
  } finally {
    await backend.close()
  }
}

describe('bit rot', () => {
  it('is noticed in the database, whichever bit it is, and nothing is written over it', async () => {
    const chance = chances(21)
    const { folder } = await aVault()
    const path = join(folder, 'warcha.sqlite')
    const whole = readFileSync(path)
    expect(await verdictOn(folder)).toBe('ok')
    const unnoticed: number[] = []
    for (let n = 0; n < flips; n++) {
      // The login itself writes a row: what is damaged must be refused or stay as it is beneath it.
      const damaged = flipped(whole, chance)
      writeFileSync(path, damaged)
      rmSync(`${path}-wal`, { force: true })
      if ((await verdictOn(folder)) === 'ok') unnoticed.push(n)
    }
    expect(unnoticed).toEqual([])
  })

  it('is noticed when the database has lost its end', async () => {
    const { folder } = await aVault()
    const path = join(folder, 'warcha.sqlite')
    const whole = readFileSync(path)
    for (let n = 1; n <= 12; n++) {
      writeFileSync(path, whole)
      rmSync(`${path}-wal`, { force: true })
      truncateSync(path, Math.floor((whole.length * n) / 13))
      expect(await verdictOn(folder), `${n} of 13`).not.toBe('ok')
    }
  })

  it('is noticed in the envelope, whose twin opens', async () => {
    const chance = chances(22)
    const { folder } = await aVault()
    const path = join(folder, 'vault.json')
    const whole = readFileSync(path)
    const said = JSON.stringify(readEnvelope(whole.toString('utf8')))
    for (let n = 0; n < flips; n++) {
      const found = readEnvelope(flipped(whole, chance).toString('utf8'))
      // A bit in the spaces between changes nothing that is said.
      if (found !== undefined) expect(JSON.stringify(found)).toBe(said)
    }
    writeFileSync(path, flipped(whole, chance))
    expect(await verdictOn(folder)).toBe('ok')
  })

  it('goes mostly unnoticed without encryption, which this test can see', async () => {
    const chance = chances(23)
    const folder = freshFolder()
    const [path, copy] = [join(folder, 'plain.sqlite'), join(folder, 'copy.sqlite')]
    const plain = new DatabaseSync(path)
    plain.exec('CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)')
    const insert = plain.prepare('INSERT INTO word (text) VALUES (?)')
    for (let n = 0; n < 4000; n++) insert.run(`a word of no account, number ${n}, that fills its line`)
    plain.close()
    const whole = readFileSync(path)
    let unnoticed = 0
    for (let n = 0; n < flips; n++) {
      copyFileSync(path, copy)
      writeFileSync(copy, flipped(whole, chance))
      try {
        const opened = new DatabaseSync(copy)
        const verdict = opened.prepare('PRAGMA integrity_check').get() as { integrity_check: string }
        opened.close()
        if (verdict.integrity_check === 'ok') unnoticed += 1
      } catch {
        // Noticed.
      }
    }
    process.stdout.write(`without encryption ${unnoticed} of ${flips} flips went unnoticed\n`)
    expect(unnoticed).toBeGreaterThan(flips / 2)
  })
})
