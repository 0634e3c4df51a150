import type { BackendEvent } from '../shared/contract/events.ts'
import type { ServerConnection } from '../transport/wire.ts'
import { createBackups } from './backups/backups.ts'
import { type ConnectionState, type DispatchServices, dispatch } from './dispatch.ts'
import { createDocuments } from './documents/documents.ts'
import { createReporter } from './incidents.ts'
import { createResources } from './resources/index.ts'
import type { Vault } from './vault/vault.ts'

export interface BackendOptions {
  /** Where the data lies, behind its key. */
  readonly vault: Vault
  /** The folder of resources/ as shipped: holidays, communes, fonts. */
  readonly resourcesDir: string
  /** Where the backups of this computer stand; made when the first one is. */
  readonly backupsDir: string
  /** Where incidents are written; nowhere when absent. */
  readonly logDir?: string
  readonly now?: () => Date
}

/** How often is looked whether a regular backup is due. */
const lookEveryMs = 10 * 60_000

export interface Backend {
  /** One connection a page load. */
  connect(): ServerConnection
  close(): Promise<void>
}

/** Serves a vault, which opens with the first login; closing the backend closes it. */
export function createBackend(options: BackendOptions): Backend {
  const now = options.now ?? (() => new Date())
  const listeners = new Set<(event: BackendEvent) => void>()
  const report = createReporter(options.logDir, now)
  const { vault, backupsDir } = options
  const backups = createBackups({ vault, folder: backupsDir, now })
  const services: DispatchServices = {
    vault,
    backups,
    now,
    resources: createResources(options.resourcesDir),
    documents: createDocuments(options.resourcesDir),
    announce(domains) {
      for (const listener of listeners) listener({ event: 'dataChanged', payload: { domains: [...domains] } })
    },
    report,
  }
  // Nobody asked for these: what prevents one is written down, and the age of the last one is on every home page.
  const backUp = (reason: 'quit' | 'regular') =>
    backups.makeIfChanged(reason).catch((error) => void report(error, `backups.${reason}`))
  const timer = setInterval(() => void backUp('regular'), lookEveryMs).unref()
  return {
    connect: () => connectTo(listeners, (state, message) => dispatch(services, state, message)),
    async close() {
      clearInterval(timer)
      await backUp('quit')
      await vault.close()
    },
  }
}

function connectTo(
  listeners: Set<(event: BackendEvent) => void>,
  answer: (state: ConnectionState, message: unknown) => ReturnType<ServerConnection['handle']>,
): ServerConnection {
  const state: ConnectionState = { userId: undefined, confirmedAt: undefined, isRecovering: false }
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
      state.isRecovering = false
      for (const listener of own) listeners.delete(listener)
    },
  }
}
