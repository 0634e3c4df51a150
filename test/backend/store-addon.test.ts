import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { changedAddons } from '../../electron/backend/store-addon.ts'

const shipped = 'node_modules/better-sqlite3/prebuilds'
const folder = mkdtempSync(join(tmpdir(), 'warcha-addon-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('notices a native part with other bytes, and does not miss those of other systems', () => {
  cpSync(shipped, folder, { recursive: true })
  const digests = Object.fromEntries(
    readdirSync(shipped).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(shipped, name)))
        .digest('hex'),
    ]),
  )
  expect(changedAddons(folder, digests)).toEqual([])
  rmSync(join(folder, 'darwin-x64.node'))
  appendFileSync(join(folder, 'linux-x64.node'), 'x')
  expect(changedAddons(folder, digests)).toEqual(['linux-x64.node'])
})
