import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backend, createBackend } from '../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../electron/backend/data-folder.ts'
import type { Vault } from '../../electron/backend/vault/vault.ts'
import { aCentre, type Call, callerOf, password, resourcesDir } from './backend.ts'

/** Centres in folders, as the product has them; only scrypt's cost is lower. */

export interface Started {
  readonly vault: Vault
  readonly backend: Backend
  visitor(): Call
}

export interface Folders {
  /** A folder of this test. */
  make(): string
  /** What a start of the application on that folder is. */
  start(folder: string): Started
  clock: Date
  /** Ends every start; the folders stay where they are looked at again. */
  end(options?: { keeps: boolean }): Promise<void>
}

export function folders(): Folders {
  const made: string[] = []
  const started: Started[] = []
  const own: Folders = {
    clock: new Date('2026-11-21T09:00:00'),
    make() {
      const folder = mkdtempSync(join(tmpdir(), 'warcha-centre-'))
      made.push(folder)
      return folder
    },
    start(folder) {
      const now = () => own.clock
      const data = openDataFolder(folder, { passwordCost: 2, now })
      const backend = createBackend({ ...data, resourcesDir, now })
      const one = { vault: data.vault, backend, visitor: () => callerOf(backend.connect()) }
      started.push(one)
      return one
    },
    async end({ keeps } = { keeps: false }) {
      for (const { backend } of started.splice(0)) await backend.close()
      if (keeps) return
      for (const folder of made) rmSync(folder, { recursive: true, force: true })
    },
  }
  return own
}

export const admin = { username: 'admin', password }

/** A centre in that folder, with its paper key. The administrator is signed in. */
export async function aCentreIn(all: Folders, folder: string): Promise<Started & { call: Call; key: string }> {
  const started = all.start(folder)
  const call = started.visitor()
  await call('centre.setUp', aCentre)
  const { key } = await call('recovery.createKey', {})
  await call('recovery.confirmKey', { key })
  return { ...started, call, key }
}
