import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Backend, createBackend } from '../../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../../electron/backend/data-folder.ts'
import type { Vault } from '../../../electron/backend/vault/vault.ts'
import { aCentre, type Call, callerOf, password, resourcesDir } from '../../support/backend.ts'
import { aFile, anotherFile } from '../../support/trainee-files.ts'

/** Vaults in real folders, as the product has them; only scrypt's cost is lower. */

export const admin = { username: 'admin', password }
export const secretary = { username: 'secretaire', password }

const now = () => new Date('2026-11-21T09:00:00')

/** A start of the application. */
export interface Started {
  readonly vault: Vault
  readonly backend: Backend
  visitor(): Call
  as(account: { username: string; password: string }): Promise<Call>
}

export function start(folder: string): Started {
  const { vault, logDir, backupsDir } = openDataFolder(folder, { passwordCost: 2, now })
  const backend = createBackend({ vault, backupsDir, resourcesDir, logDir, now })
  const visitor = () => callerOf(backend.connect())
  return {
    vault,
    backend,
    visitor,
    async as(account) {
      const call = visitor()
      await call('session.login', account)
      return call
    },
  }
}

/** The first run with its paper key and a secretary, two trainees enrolled; everything closed again. */
export async function firstRun(folder: string): Promise<{ key: string }> {
  const { backend, visitor, as } = start(folder)
  const call = visitor()
  await call('centre.setUp', aCentre)
  const { key } = await call('recovery.createKey', {})
  await call('recovery.confirmKey', { key })
  await call('session.confirmPassword', { password })
  const first = `${password} provisoire`
  await call('users.create', {
    username: secretary.username,
    password: first,
    displayName: 'Secrétariat',
    role: 'secretary',
    trainerId: null,
    language: 'fr',
  })
  const office = await as({ ...secretary, password: first })
  await office('session.changePassword', { current: first, next: password })
  for (const file of [aFile, anotherFile]) await office('trainees.enrol', file)
  await backend.close()
  return { key }
}

const made: string[] = []

/** A folder of this test file, gone at its end. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warcha-torture-'))
  if (made.length === 0)
    afterAll(() => {
      for (const path of made) rmSync(path, { recursive: true, force: true })
    })
  made.push(folder)
  return folder
}

let template: Promise<{ folder: string; key: string }> | undefined

/** A copy of a vault that was set up once for this test file. */
export async function aVault(): Promise<{ folder: string; key: string }> {
  template ??= (async () => {
    const folder = freshFolder()
    return { folder, ...(await firstRun(folder)) }
  })()
  const { folder: from, key } = await template
  const folder = freshFolder()
  cpSync(from, folder, { recursive: true })
  return { folder, key }
}
