import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyInto } from '../../db/backup.ts'
import { migrate, refuseNewer } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { createDatabase, openDatabase, openMemoryDatabase, openReadOnly } from '../../db/open.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warcha-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const key = randomBytes(32)
const centreFile = () => ({ path: join(folder, 'centre.sqlite'), key })
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

describe('migrations', () => {
  it('are numbered without a gap', () => {
    expect(Object.keys(migrations).map((name) => Number(name.slice(0, 4)))).toEqual(
      Object.keys(migrations).map((_, index) => index + 1),
    )
  })

  it('build STRICT tables whose references all have an index', async () => {
    const database = openMemoryDatabase()
    await migrate(database, undefined)
    const tables = database.raw
      .prepare(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%' AND name NOT LIKE 'search_index%'",
      )
      .all() as { name: string; sql: string }[]
    expect(tables.length).toBeGreaterThan(30)
    for (const table of tables) {
      expect(table.sql, table.name).toMatch(/STRICT/)
      const references = database.raw.pragma(`foreign_key_list(${table.name})`) as { from: string; table: string }[]
      const indexes = (database.raw.pragma(`index_list(${table.name})`) as { name: string }[]).map(
        (index) => (database.raw.pragma(`index_info(${index.name})`) as { name: string }[])[0]?.name,
      )
      const keys = (database.raw.pragma(`table_info(${table.name})`) as { name: string; pk: number }[])
        .filter((column) => column.pk === 1)
        .map((column) => column.name)
      for (const reference of references) {
        // Who did something is never looked up by account, and accounts are never deleted.
        if (reference.table === 'user_account' && !['adviser_id', 'visitor_id'].includes(reference.from)) continue
        expect([...indexes, ...keys], `${table.name}.${reference.from}`).toContain(reference.from)
      }
    }
    await database.close()
  })

  it('agree with the row types', async () => {
    const database = openMemoryDatabase()
    await migrate(database, undefined)
    const text = readdirSync(new URL('../../db/schema', import.meta.url))
      .map((name) => readFileSync(new URL(`../../db/schema/${name}`, import.meta.url), 'utf8'))
      .join('\n')
    for (const [, table, body] of text.matchAll(
      /Table `(\w+)`[^\n]*\n(?:[^\n]*\*\/\n)?export interface \w+ \{([\s\S]*?)\n\}/g,
    )) {
      const typed = [...body!.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1])
      const columns = database.raw.pragma(`table_xinfo(${table})`) as { name: string }[]
      expect(typed.sort(), table).toEqual(columns.map((column) => camel(column.name)).sort())
    }
    await database.close()
  })

  it('leave schema and rows as they were when one fails, with a copy beside', async () => {
    const copy = { path: join(folder, 'copy.sqlite'), key }
    const first = createDatabase(centreFile())
    await migrate(first, undefined)
    await first.kysely.insertInto('numberSequence').values({ name: 'x', lastValue: 7 }).execute()
    const broken = {
      ...migrations,
      '0099_broken': {
        async up(db: never) {
          await sql`CREATE TABLE half_way (id INTEGER PRIMARY KEY) STRICT`.execute(db)
          await sql`UPDATE number_sequence SET last_value = 8`.execute(db)
          await sql`INSERT INTO nowhere VALUES (1)`.execute(db)
        },
      },
    }
    await expect(migrate(first, () => copyInto(first.raw, copy.path), broken)).rejects.toMatchObject({
      code: 'migration.failed',
    })
    expect(first.raw.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'half_way'").pluck().get()).toBe(0)
    expect(first.raw.prepare('SELECT last_value FROM number_sequence').pluck().get()).toBe(7)
    expect(first.raw.pragma('foreign_keys', { simple: true })).toBe(1)
    await first.close()
    const handle = openReadOnly(copy)
    expect(handle.prepare('SELECT last_value FROM number_sequence').pluck().get()).toBe(7)
    handle.close()
  })

  it('refuse a migration that leaves an orphan', async () => {
    const database = openMemoryDatabase()
    await migrate(database, undefined)
    const orphan = {
      ...migrations,
      '0099_orphan': {
        async up(db: never) {
          await sql`INSERT INTO programme (workshop_id, name_fr, name_ar, required_hours) VALUES (99, 'x', 'x', 1)`.execute(
            db,
          )
        },
      },
    }
    await expect(migrate(database, undefined, orphan)).rejects.toMatchObject({ code: 'migration.failed' })
    expect(database.raw.prepare('SELECT count(*) FROM programme').pluck().get()).toBe(0)
    await database.close()
  })

  it('refuse a file from a newer version and leave it byte for byte', async () => {
    const file = centreFile()
    const database = createDatabase(file)
    await migrate(database, undefined)
    database.raw.prepare("INSERT INTO kysely_migration VALUES ('0500_future', '2030-01-01')").run()
    await database.close()
    const before = readFileSync(file.path)
    expect(() => refuseNewer(file)).toThrow('database.newer')
    expect(readFileSync(file.path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['centre.sqlite'])
  })
})

describe('opening', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'database.damaged'],
    ['a text', Buffer.from('nom;prénom\n'.repeat(100)), 'database.damaged'],
    ['half a header', Buffer.from('SQLite format 3\0'), 'database.damaged'],
    ['random bytes', Buffer.alloc(8192, 7), 'database.damaged'],
    ['a database in clear', Buffer.from('SQLite format 3\0'.padEnd(4096, '\0')), 'database.not_encrypted'],
  ])('refuses %s and leaves it as it was', (_, content, code) => {
    const file = centreFile()
    writeFileSync(file.path, content)
    expect(() => openDatabase(file)).toThrow(code)
    expect(readFileSync(file.path).equals(content)).toBe(true)
  })

  it('refuses a file that is not there, a folder and a link', () => {
    const file = centreFile()
    expect(() => openDatabase(file)).toThrow('database.missing')
    createDatabase(file).raw.close()
    const link = { path: join(folder, 'link.sqlite'), key }
    symlinkSync(file.path, link.path)
    expect(() => openDatabase(link)).toThrow('database.not_a_file')
    expect(() => openDatabase({ path: folder, key })).toThrow('database.not_a_file')
  })

  it('refuses another key, and one that is too short', async () => {
    const file = centreFile()
    const database = createDatabase(file)
    await migrate(database, undefined)
    await database.close()
    const before = readFileSync(file.path)
    expect(() => openDatabase({ ...file, key: randomBytes(32) })).toThrow('database.damaged')
    expect(() => openDatabase({ ...file, key: randomBytes(16) })).toThrow('32 bytes')
    expect(readFileSync(file.path).equals(before)).toBe(true)
  })

  it('refuses the database of another application', () => {
    const file = centreFile()
    const mine = createDatabase(file)
    mine.raw.pragma('application_id = 1')
    mine.raw.exec('CREATE TABLE x (y)')
    mine.raw.close()
    expect(() => openDatabase(file)).toThrow('database.damaged')
  })

  it('refuses a second opening of the same file', () => {
    const file = centreFile()
    const first = createDatabase(file)
    expect(() => openDatabase(file)).toThrow('database.in_use')
    first.raw.close()
  })

  it('creates nothing over what is there', () => {
    const file = centreFile()
    writeFileSync(file.path, '')
    expect(() => createDatabase(file)).toThrow('database.exists')
  })

  it('writes ahead, synced in full, and nothing in clear', () => {
    const file = centreFile()
    const database = createDatabase(file)
    expect(database.raw.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(database.raw.pragma('temp_store', { simple: true })).toBe(2)
    expect(existsSync(`${file.path}-shm`)).toBe(false)
    database.raw.exec("CREATE TABLE x (y); INSERT INTO x VALUES ('un nom que personne ne doit lire')")
    const wal = readFileSync(`${file.path}-wal`)
    database.raw.close()
    for (const bytes of [wal, readFileSync(file.path)]) {
      expect(bytes.includes('un nom que personne')).toBe(false)
      expect(bytes.includes('CREATE TABLE')).toBe(false)
    }
    expect(readFileSync(file.path).toString('latin1', 0, 15)).not.toBe('SQLite format 3')
  })
})
