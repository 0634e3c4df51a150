import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeEnvelope } from '../../electron/backend/vault/envelope.ts'
import { type ErrorCode, isDomainError } from '../../electron/shared/errors.ts'
import { messages } from '../../resources/locales/index.ts'
import { firstRun, secretary, start } from './support/start.ts'
import { aVault, freshFolder } from './support/vault-folder.ts'

/** Files as disks, people, tools and accidents leave them: each refused for its reason, none of them changed. */

interface Ground {
  readonly database: string
  readonly log: string
  at(name: string): string
}

const keyFiles = ['vault.json', 'vault.copy.json', 'vault.previous.json'] as const
let other: string

beforeAll(async () => {
  other = freshFolder()
  const { folder } = await aVault()
  cpSync(folder, other, { recursive: true })
  // Another centre: the same passwords, other keys.
  rmSync(join(other, 'warcha.sqlite'))
  for (const name of keyFiles) rmSync(join(other, name))
  await firstRun(other)
})

function everyKeyFile(ground: Ground, change: (text: string) => string): void {
  for (const name of keyFiles) {
    const path = ground.at(name)
    if (existsSync(path)) writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
}

/** Changes what an envelope says and gives it a right digest, as somebody who knows the format would. */
function rewritten(text: string, change: (envelope: Record<string, unknown>) => object): string {
  return writeEnvelope(change(JSON.parse(text).envelope) as never)
}

function overwrite({ database }: Ground, at: number, bytes: Buffer): void {
  const content = readFileSync(database)
  bytes.copy(content, at < 0 ? content.length + at : at)
  writeFileSync(database, content)
}

type Slot = Record<string, unknown> & { kind: string }
const slotsOf = (envelope: Record<string, unknown>) => envelope.slots as Slot[]

const cases: ReadonlyArray<readonly [what: string, code: ErrorCode | 'opens', make: (ground: Ground) => void]> = [
  ['a database of zero bytes', 'database.damaged', ({ database }) => truncateSync(database, 0)],
  ['a database of 100 bytes', 'database.damaged', ({ database }) => truncateSync(database, 100)],
  ['a database of one page', 'database.damaged', ({ database }) => truncateSync(database, 4096)],
  ['half a database', 'database.damaged', (g) => truncateSync(g.database, 4096 * 60)],
  ['a database one page short', 'database.damaged', (g) => truncateSync(g.database, lstatSync(g.database).size - 4096)],
  ['a text in its place', 'database.damaged', ({ database }) => writeFileSync(database, 'bonjour\n'.repeat(2000))],
  ['random bytes in its place', 'database.damaged', ({ database }) => writeFileSync(database, randomBytes(65536))],
  ['zeros in its place', 'database.damaged', ({ database }) => writeFileSync(database, Buffer.alloc(65536))],
  [
    '4 GB of nothing in its place',
    'database.damaged',
    (g) => {
      writeFileSync(g.database, '')
      truncateSync(g.database, 4 * 2 ** 30)
    },
  ],
  [
    'a picture in its place',
    'database.damaged',
    ({ database }) =>
      writeFileSync(database, Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(9000)])),
  ],
  ['its salt overwritten', 'database.damaged', (g) => overwrite(g, 0, randomBytes(16))],
  ['its first page overwritten', 'database.damaged', (g) => overwrite(g, 16, randomBytes(4080))],
  ['its first sector lost', 'database.damaged', (g) => overwrite(g, 0, Buffer.alloc(512))],
  ['the database of another centre', 'database.damaged', (g) => cpSync(join(other, 'warcha.sqlite'), g.database)],
  [
    'a plain SQLite database',
    'database.not_encrypted',
    ({ database }) => {
      rmSync(database)
      const plain = new DatabaseSync(database)
      plain.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)')
      plain.close()
    },
  ],
  ['no database', 'database.missing', ({ database }) => rmSync(database)],
  [
    'a folder in its place',
    'database.not_a_file',
    ({ database }) => {
      rmSync(database)
      mkdirSync(database)
    },
  ],
  [
    'a link in its place',
    'database.not_a_file',
    (g) => {
      renameSync(g.database, g.at('elsewhere.sqlite'))
      symlinkSync(g.at('elsewhere.sqlite'), g.database)
    },
  ],
  [
    'a link that leads nowhere',
    'database.not_a_file',
    (g) => {
      rmSync(g.database)
      symlinkSync(g.at('nowhere.sqlite'), g.database)
    },
  ],
  [
    'no key file',
    'vault.keys_missing',
    (g) => {
      for (const name of keyFiles) rmSync(g.at(name), { force: true })
    },
  ],
  ['empty key files', 'vault.keys_damaged', (g) => everyKeyFile(g, () => '')],
  ['torn key files', 'vault.keys_damaged', (g) => everyKeyFile(g, (text) => text.slice(0, 300))],
  ['random key files', 'vault.keys_damaged', (g) => everyKeyFile(g, () => randomBytes(400).toString('latin1'))],
  ['other JSON as key files', 'vault.keys_damaged', (g) => everyKeyFile(g, () => '[]')],
  [
    'key files edited without their digest',
    'vault.keys_damaged',
    (g) => everyKeyFile(g, (text) => text.replace(/"revision": \d+/, '"revision": 99')),
  ],
  [
    'key files of a newer version',
    'database.newer',
    (g) => everyKeyFile(g, (text) => rewritten(text, (envelope) => ({ ...envelope, format: 2 }))),
  ],
  [
    'key files without the account’s slot',
    'login.refused',
    (g) =>
      everyKeyFile(g, (text) =>
        rewritten(text, (e) => ({ ...e, slots: slotsOf(e).filter(({ kind }) => kind === 'recovery') })),
      ),
  ],
  [
    'slots moved to another vault',
    'login.refused',
    (g) => everyKeyFile(g, (text) => rewritten(text, (e) => ({ ...e, vaultId: 'ab'.repeat(16) }))),
  ],
  [
    'slots with a forged cost',
    'login.refused',
    (g) =>
      everyKeyFile(g, (text) =>
        rewritten(text, (e) => ({
          ...e,
          slots: slotsOf(e).map((s) => (s.kind === 'password' ? { ...s, cost: 4 } : s)),
        })),
      ),
  ],
  [
    'the key files of another centre',
    'database.damaged',
    (g) => {
      for (const name of keyFiles) cpSync(join(other, name), g.at(name))
    },
  ],
  ['one key file torn', 'opens', (g) => truncateSync(g.at('vault.json'), 50)],
  [
    'a key file and its twin torn',
    'opens',
    (g) => {
      for (const name of keyFiles.slice(0, 2)) truncateSync(g.at(name), 50)
    },
  ],
  ['a log of random bytes', 'opens', ({ log }) => writeFileSync(log, randomBytes(9000))],
  ['the log of another centre', 'database.foreign_log', ({ log }) => cpSync(join(other, 'left-wal'), log)],
  ['half a page after its end', 'opens', ({ database }) => appendFileSync(database, randomBytes(2048))],
]

/** Every file by its name with what it holds: a link by where it leads. */
function contentOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => lstatSync(join(folder, name)).isFile() && lstatSync(join(folder, name)).size < 2 ** 30)
    // Whose last try was wrong is written beside, and in the log of incidents, and has nothing to do with the vault.
    .filter((name) => !['attempts.json', 'holder.json', 'audit.json'].includes(name) && !name.startsWith('logs'))
    // A look at a database leaves an empty log and its index beside it.
    .filter((name) => !name.endsWith('-shm') && !(name.endsWith('-wal') && lstatSync(join(folder, name)).size === 0))
  return new Map(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

describe('a start', () => {
  beforeAll(async () => {
    // What a killed process of the other centre leaves.
    const { backend, as } = start(other)
    const call = await as(secretary)
    await call('drafts.save', { form: 'trainees.enrol', content: { lastName: 'x' } })
    cpSync(join(other, 'warcha.sqlite-wal'), join(other, 'left-wal'))
    await backend.close()
  })

  it.each(cases)('finds %s: %s', async (_what, code, make) => {
    const { folder } = await aVault()
    const at = (name: string) => join(folder, name)
    make({ database: at('warcha.sqlite'), log: at('warcha.sqlite-wal'), at })
    const before = contentOf(folder)
    const { backend, vault, as } = start(folder)
    const met = await as(secretary).then(
      () => vault.database!.raw.pragma('integrity_check', { simple: true }) as string,
      (error) => error,
    )
    await backend.close()
    if (code === 'opens') {
      expect(met).toBe('ok')
      return
    }
    expect(isDomainError(met, code), `${met}`).toBe(true)
    expect(contentOf(folder)).toEqual(before)
    const [domain = '', condition = ''] = code.split('.')
    for (const language of ['fr', 'ar', 'en'] as const)
      expect(
        (messages[language].errors as unknown as Record<string, Record<string, string>>)[domain]?.[condition],
      ).toBeTruthy()
  })
})
