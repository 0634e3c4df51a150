import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The store's native part lies outside the archive whose integrity Electron checks, so the code inside the archive
 * checks it: its SHA-256 by file name, put in when the backend is built.
 */
declare const STORE_ADDON_DIGESTS: Readonly<Record<string, string>>

/** The names among `digests` that lie in the folder with other bytes. */
export function changedAddons(folder: string, digests: Readonly<Record<string, string>>): string[] {
  return Object.entries(digests)
    .filter(([name]) => existsSync(join(folder, name)))
    .filter(
      ([name, digest]) =>
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex') !== digest,
    )
    .map(([name]) => name)
}

/** @throws Error in a packaged program whose native part was exchanged. */
export function requireOwnAddon(): void {
  // While it is developed, npm vouches for what it installed.
  if (!__dirname.includes('app.asar')) return
  const folder = join(dirname(createRequire(__filename).resolve('better-sqlite3/package.json')), 'prebuilds')
  const changed = changedAddons(folder, STORE_ADDON_DIGESTS)
  if (changed.length > 0) throw new Error(`the store was exchanged: ${changed.join(', ')}`)
}
