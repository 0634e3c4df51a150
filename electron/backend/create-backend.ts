import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, refuseNewer } from '../../db/migrate.ts'
import { type OpenDatabase, openDatabase } from '../../db/open.ts'
import type { BackendEvent } from '../shared/contract/events.ts'
import { DomainError, type ErrorCode } from '../shared/errors.ts'
import type { ServerConnection } from '../transport/wire.ts'
import { type ConnectionState, type DispatchServices, dispatch } from './dispatch.ts'
import { createDocuments } from './documents/documents.ts'
import { createPasswords } from './passwords.ts'
import { createResources } from './resources/index.ts'

export interface BackendOptions {
  /** The database file, or `:memory:`. */
  readonly databasePath: string
  /** The folder of resources/ as shipped: holidays, communes, fonts. */
  readonly resourcesDir: string
  /** Where a copy goes before a migration. */
  readonly backupsDir?: string
  /** Where incidents are written; nowhere when absent. */
  readonly logDir?: string
  readonly now?: () => Date
  /** scrypt's N; only tests lower it. */
  readonly passwordCost?: number
}

export interface Backend {
  /** `ready`, or why the database could not be opened: then every call is refused with that code. */
  readonly status: 'ready' | ErrorCode
  /** One connection a page load. */
  connect(): ServerConnection
  close(): Promise<void>
}

/** Opens, migrates and serves the database. Never rejects: a page must be able to say what is wrong. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const report = reporter(options.logDir, options.now ?? (() => new Date()))
  const opened = await open(options, report)
  return opened instanceof DomainError ? refusingBackend(opened) : serveDatabase(opened, options)
}

/** Serves a database that is open and migrated; closing the backend closes it. */
export function serveDatabase(database: OpenDatabase, options: Omit<BackendOptions, 'databasePath'>): Backend {
  const now = options.now ?? (() => new Date())
  const listeners = new Set<(event: BackendEvent) => void>()
  const services: DispatchServices = {
    db: database.kysely,
    now,
    passwords: createPasswords(options.passwordCost ?? 2 ** 17, () => now().getTime()),
    resources: createResources(options.resourcesDir),
    documents: createDocuments(options.resourcesDir),
    announce(domains) {
      for (const listener of listeners) listener({ event: 'dataChanged', payload: { domains: [...domains] } })
    },
    report: reporter(options.logDir, now),
  }
  return {
    status: 'ready',
    connect: () => connectTo(listeners, (state, message) => dispatch(services, state, message)),
    close: () => database.close(),
  }
}

async function open(options: BackendOptions, report: DispatchServices['report']) {
  try {
    if (options.databasePath !== ':memory:') refuseNewer(options.databasePath)
    const database = openDatabase(options.databasePath)
    try {
      await migrate(database, options.backupsDir)
      return database
    } catch (error) {
      await database.close()
      throw error
    }
  } catch (error) {
    report(error, 'open')
    return error instanceof DomainError ? error : new DomainError('database.unavailable', {}, { cause: error })
  }
}

function connectTo(
  listeners: Set<(event: BackendEvent) => void>,
  answer: (state: ConnectionState, message: unknown) => ReturnType<ServerConnection['handle']>,
): ServerConnection {
  const state: ConnectionState = { userId: undefined, confirmedAt: undefined }
  const own = new Set<(event: BackendEvent) => void>()
  return {
    handle: (message) => answer(state, message),
    subscribe(listener) {
      own.add(listener)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      state.userId = undefined
      for (const listener of own) listeners.delete(listener)
    },
  }
}

function refusingBackend(problem: DomainError): Backend {
  return {
    status: problem.code,
    connect: () => ({
      async handle(message) {
        const id = typeof message === 'object' && message !== null && 'id' in message ? Number(message.id) : 0
        return { id, ok: false, error: { code: problem.code, details: problem.details } }
      },
      subscribe: () => () => {},
      close() {},
    }),
    async close() {},
  }
}

/** Incidents go to a file with their stack; pages only ever see the number. */
function reporter(logDir: string | undefined, now: () => Date): DispatchServices['report'] {
  return (error, path) => {
    const incident = `${now().toISOString().slice(0, 10)}-${Math.random().toString(36).slice(2, 6)}`
    if (logDir) {
      mkdirSync(logDir, { recursive: true })
      const cause = error instanceof Error ? `${error.stack}\n${error.cause ?? ''}` : String(error)
      appendFileSync(join(logDir, 'warcha.log'), `${now().toISOString()} ${incident} ${path}\n${cause}\n`)
    }
    return incident
  }
}
