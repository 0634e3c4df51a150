import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenDatabase } from '../../db/open.ts'
import { type Backend, createBackend } from '../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../electron/backend/data-folder.ts'
import type { VaultStorage } from '../../electron/backend/vault/storage.ts'
import { createVault, type Vault } from '../../electron/backend/vault/vault.ts'
import type { Role } from '../../electron/shared/contract/define.ts'
import type { InputOf, OutputOf, Path } from '../../electron/shared/contract/index.ts'
import { readError } from '../../electron/shared/errors.ts'
import type { ServerConnection } from '../../electron/transport/wire.ts'
import { memoryStorage } from './memory-storage.ts'

/** The real backend on `:memory:` with a fixed clock; nothing is mocked. */

export const resourcesDir = join(import.meta.dirname, '../../resources')
export const password = 'un mot de passe long'

/** A typed call; rejects with the DomainError of a refusal. */
export type Call = <P extends Path>(path: P, input: InputOf<P>) => Promise<OutputOf<P>>

export function callerOf(connection: ServerConnection): Call {
  let id = 0
  return async (path, input) => {
    const reply = await connection.handle({ id: ++id, path, input: JSON.parse(JSON.stringify(input)) })
    if (!reply.ok) throw readError(reply.error)
    // Only what survives JSON may leave the backend.
    return JSON.parse(JSON.stringify(reply.result))
  }
}

export interface TestBackend {
  readonly backend: Backend
  /** The database itself, for builders and for looking at what was really written. */
  readonly database: OpenDatabase
  readonly vault: Vault
  /** Where the vault lies, to let its disk fail. */
  readonly storage: VaultStorage
  /** Moves the clock; `2026-11-21T09:00:00` of the machine's wall clock. */
  setNow(local: string): void
  /** Lets that many minutes pass for the sessions; the day stays. */
  pass(minutes: number): void
  /** A new connection with nobody signed in. */
  visitor(): Call
  /** A new connection signed in with an account of that role, created on first use. */
  as(role: Role, trainerId?: number): Promise<Call>
}

/** A backend whose centre is not set up yet; in a folder where the files themselves are looked at. */
export async function emptyBackend(now = '2026-11-21T09:00:00', folder?: string): Promise<TestBackend> {
  let clock = new Date(now)
  const clockNow = () => clock
  let passed = 0
  const sessionClock = () => new Date(Date.now() + passed * 60_000)
  const options = { passwordCost: 2, now: clockNow }
  const storage = folder === undefined ? await memoryStorage() : undefined
  const vault = storage ? createVault(storage, options) : openDataFolder(folder as string, options).vault
  const backupsDir = folder ? join(folder, 'backups') : join(tmpdir(), `warcha-none-${process.pid}`)
  const backend = createBackend({ vault, backupsDir, resourcesDir, now: clockNow, sessionClock })
  const visitor = () => callerOf(backend.connect())
  const accounts = new Set<string>()
  return {
    backend,
    get database() {
      const database = storage?.database ?? vault.database
      if (!database) throw new Error('nobody has opened this vault yet')
      return database
    },
    vault,
    get storage() {
      if (!storage) throw new Error('this vault lies in a folder')
      return storage
    },
    visitor,
    setNow(local) {
      clock = new Date(local)
    },
    pass(minutes) {
      passed += minutes
    },
    async as(role, trainerId) {
      const call = visitor()
      if (role === 'administrator') {
        await call('session.login', { username: 'admin', password })
        return call
      }
      const username = trainerId === undefined ? role : `${role}-${trainerId}`
      if (!accounts.has(username)) {
        accounts.add(username)
        const admin = visitor()
        await admin('session.login', { username: 'admin', password })
        await admin('session.confirmPassword', { password })
        const { oneTimePassword } = await admin('users.create', {
          username,
          displayName: `Compte ${username}`,
          role,
          trainerId: (trainerId ?? null) as never,
          language: 'fr',
        })
        await call('session.login', { username, password: oneTimePassword })
        await call('session.changePassword', { current: oneTimePassword, next: password })
        return call
      }
      await call('session.login', { username, password })
      return call
    },
  }
}

export const aCentre: InputOf<'centre.setUp'> = {
  language: 'fr',
  centre: {
    nameFr: 'Centre Amnougar',
    nameAr: 'مركز أمنوكار',
    nameTifinagh: 'ⴰⵎⵏⵓⴳⴰⵔ',
    associationFr: 'Association Horizon des handicapés',
    associationAr: 'جمعية الأفق للمعاقين',
    addressFr: 'Quartier Tassoumaat',
    addressAr: 'حي تاصومعت',
    cityFr: 'Ouarzazate',
    cityAr: 'ورزازات',
    phone: '+212524880000',
    email: '',
    dataProtectionNumber: null,
    directorNameFr: 'Mme Fatima Ouarzazi',
    directorNameAr: 'السيدة فاطمة الورزازي',
    logo: null,
  },
  trainingYear: { startsOn: '2026-09-01', endsOn: '2027-07-31' },
  administrator: { username: 'admin', displayName: 'Administration', password },
}

/** A backend with the centre set up and its paper key typed back. */
export async function centreBackend(now?: string, folder?: string): Promise<TestBackend> {
  const test = await emptyBackend(now, folder)
  const administrator = test.visitor()
  await administrator('centre.setUp', aCentre)
  await administrator('recovery.confirmKey', await administrator('recovery.createKey', {}))
  return test
}
