import type { BackendEvent } from '../shared/contract/events.ts'
import type { ServerConnection } from '../transport/wire.ts'
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
  /** Where incidents are written; nowhere when absent. */
  readonly logDir?: string
  readonly now?: () => Date
}

export interface Backend {
  /** One connection a page load. */
  connect(): ServerConnection
  close(): Promise<void>
}

/** Serves a vault, which opens with the first login; closing the backend closes it. */
export function createBackend(options: BackendOptions): Backend {
  const now = options.now ?? (() => new Date())
  const listeners = new Set<(event: BackendEvent) => void>()
  const services: DispatchServices = {
    vault: options.vault,
    now,
    resources: createResources(options.resourcesDir),
    documents: createDocuments(options.resourcesDir),
    announce(domains) {
      for (const listener of listeners) listener({ event: 'dataChanged', payload: { domains: [...domains] } })
    },
    report: createReporter(options.logDir, now),
  }
  return {
    connect: () => connectTo(listeners, (state, message) => dispatch(services, state, message)),
    close: () => options.vault.close(),
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
