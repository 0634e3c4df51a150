import type { BackendEvent } from '../shared/contract/events.ts'

/**
 * What crosses between a page and the backend, the same over a MessagePort, loopback HTTP and plain memory.
 * A transport moves these messages and nothing else: it knows no procedure, no role, no rule.
 */

export interface WireRequest {
  readonly id: number
  readonly path: string
  readonly input: unknown
}

export type WireReply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly error: { readonly code: string; readonly details: unknown } }

/** The backend's end of one page load: it holds the signed-in user, so every page load starts without one. */
export interface ServerConnection {
  /** Answers any message, even a malformed one, with a reply; never throws. */
  handle(message: unknown): Promise<WireReply>
  /** Calls back on every event; returns how to stop. */
  subscribe(listener: (event: BackendEvent) => void): () => void
  /** Calls back when it answers nothing any more, some seconds after `sessionEnded`: its transport then closes it. */
  onOver(listener: () => void): void
  close(): void
}

/** The page's end. A refused call rejects with a DomainError; a dead backend rejects every pending call. */
export interface Client {
  call(path: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: BackendEvent) => void): () => void
  close(): void
}

/** The page's end of one connection of several. */
export interface PassingClient extends Client {
  /** Closes as soon as every call that was made is answered. */
  leave(): void
}
