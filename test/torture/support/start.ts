import { type Backend, createBackend } from '../../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../../electron/backend/data-folder.ts'
import type { Vault } from '../../../electron/backend/vault/vault.ts'
import { aCentre, type Call, callerOf, password, resourcesDir } from '../../support/backend.ts'
import { aFile, anotherFile } from '../../support/trainee-files.ts'

/** Starts of the application on vaults in real folders; only scrypt's cost is lower than in the product. */

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
  const { oneTimePassword: first } = await call('users.create', {
    username: secretary.username,
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
