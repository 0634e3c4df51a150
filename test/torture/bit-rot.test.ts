import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../electron/backend/backups/ladder.ts'
import { readEnvelope } from '../../electron/backend/vault/envelope.ts'
import { isDomainError } from '../../electron/shared/errors.ts'
import { chances, times } from './support/extent.ts'
import { admin, secretary, start } from './support/start.ts'
import { aVault, freshFolder } from './support/vault-folder.ts'

/** Single bits that turn over on the disk, and files that lose their end. */

const flips = times(100, 1_000)

function flippedAt(content: Buffer, chance: () => number): { content: Buffer; at: number } {
  const copy = Buffer.from(content)
  const bit = Math.floor(chance() * copy.length * 8)
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return { content: copy, at: bit >> 3 }
}

const flipped = (content: Buffer, chance: () => number) => flippedAt(content, chance).content

/** What a start and the whole check of the file say of it: `ok` when they notice nothing. */
async function verdictOn(folder: string): Promise<{ said: string; isOpened: boolean }> {
  const { backend, vault, as } = start(folder)
  try {
    await as(secretary)
    return { said: vault.database!.raw.pragma('integrity_check', { simple: true }) as string, isOpened: true }
  } catch (error) {
    return { said: (error as Error).message, isOpened: vault.database !== undefined }
  } finally {
    await backend.close()
  }
}

function damagedOnly(error: unknown): void {
  if (!isDomainError(error, 'backup.damaged')) throw error
}

describe('bit rot', () => {
  it('is noticed in the database, whichever bit it is, and nothing is written over it', async () => {
    const chance = chances(21)
    const { folder } = await aVault()
    const path = join(folder, 'warcha.sqlite')
    const whole = readFileSync(path)
    expect(await verdictOn(folder)).toEqual({ said: 'ok', isOpened: true })
    let refused = 0
    for (let n = 0; n < flips; n++) {
      const { content: damaged, at } = flippedAt(whole, chance)
      writeFileSync(path, damaged)
      rmSync(`${path}-wal`, { force: true })
      const { said, isOpened } = await verdictOn(folder)
      expect(said, `byte ${at}`).not.toBe('ok')
      const after = readFileSync(path)
      // A login writes its own pages; the damaged one stays as it is beneath them.
      if (isOpened) expect(after[at], `byte ${at}`).toBe(damaged[at])
      else expect(after.equals(damaged), `byte ${at}`).toBe(true)
      if (!isOpened) refused += 1
    }
    process.stdout.write(`${flips} flips: ${refused} refused at opening, ${flips - refused} by the check\n`)
  })

  it('is noticed when the database has lost its end', async () => {
    const { folder } = await aVault()
    const path = join(folder, 'warcha.sqlite')
    const whole = readFileSync(path)
    for (let n = 1; n <= 12; n++) {
      writeFileSync(path, whole)
      rmSync(`${path}-wal`, { force: true })
      truncateSync(path, Math.floor((whole.length * n) / 13))
      const cut = readFileSync(path)
      const { said, isOpened } = await verdictOn(folder)
      expect(said, `${n} of 13`).not.toBe('ok')
      if (!isOpened) expect(readFileSync(path).equals(cut), `${n} of 13`).toBe(true)
    }
  })

  it('leaves the newest sound backup to choose, and what was damaged as it was', async () => {
    const chance = chances(24)
    const { folder: template, key } = await aVault()
    const first = start(template)
    const keeper = await first.as(admin)
    for (let n = 0; n < 2; n++) await keeper('backups.make', {})
    await first.backend.close()
    const [newest, next] = listBackups(join(template, 'backups'))
    for (let n = 0; n < times(4, 50); n++) {
      const folder = freshFolder()
      cpSync(template, folder, { recursive: true })
      const path = join(folder, 'warcha.sqlite')
      const damaged = readFileSync(path).subarray(0, Math.floor(chance() * 60_000))
      writeFileSync(path, damaged)
      const copy = join(folder, 'backups', basename(newest!.folder), 'data.sqlite')
      if (n % 2 === 0) writeFileSync(copy, flipped(readFileSync(copy), chance))
      else truncateSync(copy, Math.floor(chance() * newest!.manifest.bytes))
      const { backend, visitor } = start(folder)
      const call = visitor()
      const sound: string[] = []
      for (const { id, isWhole } of await call('backups.found', {}))
        if (isWhole)
          await call('backups.previewWithKey', { place: null, id, key }).then(() => sound.push(id), damagedOnly)
      expect(sound[0]).toBe(next!.manifest.id)
      await call('backups.restoreWithKey', { place: null, id: sound[0]!, key })
      await visitor()('session.login', secretary)
      const [aside] = readdirSync(join(folder, 'quarantine'))
      expect(readFileSync(join(folder, 'quarantine', aside!, 'warcha.sqlite')).equals(damaged)).toBe(true)
      await backend.close()
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
    expect(await verdictOn(folder)).toEqual({ said: 'ok', isOpened: true })
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
      writeFileSync(copy, flipped(whole, chance))
      try {
        const opened = new DatabaseSync(copy, { readOnly: true })
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
