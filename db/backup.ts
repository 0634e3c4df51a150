import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { type EncryptedFile, openReadOnly } from './open.ts'

/**
 * Copies the open database into a file with the same key: a snapshot (VACUUM INTO), synced, reopened and checked
 * before it gets its name. A copy that fails leaves no file behind.
 */
export function backUpInto(raw: BetterSqlite3.Database, { path, key }: EncryptedFile): void {
  const partial = `${path}.partial`
  try {
    raw.prepare('VACUUM INTO ?').run(partial)
    const descriptor = openSync(partial, 'r+')
    fsyncSync(descriptor)
    closeSync(descriptor)
    const copy = openReadOnly({ path: partial, key })
    const verdict = copy.pragma('integrity_check', { simple: true })
    copy.close()
    if (verdict !== 'ok') throw new Error('the copy is not sound')
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}
