import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { anIncompleteFile } from '../support/trainee-files.ts'
import { secretary, start } from './support/start.ts'
import { aVault, freshFolder } from './support/vault-folder.ts'

/** The rescue tool on real vaults: it shares no code with what wrote them. */

const tool = resolve(import.meta.dirname, '../../electron/rescue/rescue.mjs')

function rescue(folder: string, key: string, options: readonly string[] = []) {
  const out = join(freshFolder(), 'plain.sqlite')
  const command = [tool, '--data', folder, '--out', out, ...options]
  const { status, stderr } = spawnSync(process.execPath, command, { input: `${key}\n`, encoding: 'utf8' })
  return { status, stderr, out }
}

/** Every row of every table, as text. */
function contentOf(rows: (sql: string) => unknown[]): string[] {
  const tables = rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") as { name: string }[]
  return tables.flatMap(({ name }) => rows(`SELECT '${name}' AS t, * FROM "${name}"`).map(textOf))
}

/** The two drivers make other objects of blobs. */
function textOf(row: unknown): string {
  const values = Object.values(row as object)
  return values.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value)).join('|')
}

describe('the rescue tool', () => {
  it('turns a database with its unfinished log into plain SQLite with the same rows', async () => {
    const { folder, key } = await aVault()
    const { vault, backend, as } = start(folder)
    const call = await as(secretary)
    await call('trainees.enrol', { ...anIncompleteFile, lastName: 'Dans le journal', documentNumber: null })
    const wanted = contentOf((sql) => vault.database!.raw.prepare(sql).all())
    // What a killed process leaves behind: a log that was not put into the file.
    const left = freshFolder()
    cpSync(folder, left, { recursive: true })
    await backend.close()
    expect(readFileSync(join(left, 'warcha.sqlite-wal')).length).toBeGreaterThan(0)

    const { status, stderr, out } = rescue(left, key.toLowerCase())
    expect(stderr).toMatch(/newer in the log/)
    expect(status).toBe(0)
    const plain = new DatabaseSync(out, { readOnly: true })
    expect(plain.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const found = contentOf((sql) => plain.prepare(sql).all())
    plain.close()
    expect(found).toEqual(wanted)
    expect(found.filter((row) => row.includes('Dans le journal')).length).toBeGreaterThan(0)
  })

  it('names a page with one wrong bit, writes nothing, and writes the rest when it is told to', async () => {
    const { folder, key } = await aVault()
    const path = join(folder, 'warcha.sqlite')
    const bytes = readFileSync(path)
    bytes[4096 * 6 + 1234]! ^= 4
    writeFileSync(path, bytes)
    const refused = rescue(folder, key)
    expect(refused.stderr).toMatch(/Damaged pages: 7\./)
    expect(refused.status).toBe(2)
    expect(() => readFileSync(refused.out)).toThrow('ENOENT')
    const forced = rescue(folder, key, ['--damaged'])
    expect(forced.status).toBe(2)
    expect(readFileSync(forced.out).length).toBe(bytes.length)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('opens with a twin of the envelope, and with no other key than the right one', async () => {
    const { folder, key } = await aVault()
    writeFileSync(join(folder, 'vault.json'), '{ torn')
    expect(rescue(folder, key).status).toBe(0)
    const letter = key[0] === '7' ? '8' : '7'
    expect(rescue(folder, letter + key.slice(1))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/opens no slot/),
    })
    expect(rescue(folder, key.slice(0, -1)).stderr).toMatch(/31 were typed/)
  })
})
