import { rmSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'

/**
 * The same data without encryption, to see what it costs; the product has no way to make or open such a file. The
 * pragmas are those of the open original, which may not be in a transaction.
 */
export function openPlainCopy(
  original: BetterSqlite3.Database,
  { path, key }: { path: string; key: Buffer },
): BetterSqlite3.Database {
  rmSync(path, { force: true })
  original.prepare('VACUUM INTO ?').run(path)
  const copy = new BetterSqlite3(path)
  copy.pragma("cipher = 'sqlcipher'")
  copy.pragma('legacy = 4')
  copy.pragma(`key = "x'${key.toString('hex')}'"`)
  copy.pragma("rekey = ''")
  copy.close()
  const plain = new BetterSqlite3(path)
  plain.pragma('locking_mode = EXCLUSIVE')
  plain.pragma('journal_mode = WAL')
  for (const name of alike) plain.pragma(`${name} = ${original.pragma(name, { simple: true })}`)
  return plain
}

const alike = [
  'synchronous',
  'foreign_keys',
  'recursive_triggers',
  'trusted_schema',
  'secure_delete',
  'temp_store',
  'mmap_size',
  'cache_size',
  'cell_size_check',
  'wal_autocheckpoint',
]
