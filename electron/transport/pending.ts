import type { BackendEvent } from '../shared/contract/events.ts'
import { DomainError, readError } from '../shared/errors.ts'
import type { WireReply } from './wire.ts'

interface Waiting {
  resolve(result: unknown): void
  reject(error: DomainError): void
}

/** The listeners of one end; a listener that throws does not silence the others. */
export class Listeners {
  readonly #all = new Set<(event: BackendEvent) => void>()

  add(listener: (event: BackendEvent) => void): () => void {
    this.#all.add(listener)
    return () => void this.#all.delete(listener)
  }

  emit(event: BackendEvent): void {
    for (const listener of [...this.#all]) {
      try {
        listener(event)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}

/** The calls of one connection that wait for their reply. Once stopped it refuses every later call too. */
export class PendingCalls {
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #onAnswered: (() => void) | undefined
  #stopped = false

  /** Numbers a call and sends it; whatever `send` throws rejects the call. */
  async add(send: (id: number) => void): Promise<unknown> {
    if (this.#stopped) throw new DomainError('backend.stopped', {})
    const id = ++this.#lastId
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    try {
      send(id)
    } catch (error) {
      this.#waiting.delete(id)
      throw error instanceof DomainError ? error : new DomainError('backend.stopped', {})
    }
    return answer
  }

  /** Gives a reply to its call; late and unknown replies are dropped. */
  settle(reply: WireReply): void {
    const call = this.#waiting.get(reply.id)
    if (!call) return
    this.#waiting.delete(reply.id)
    if (reply.ok) call.resolve(reply.result)
    else call.reject(readError(reply.error))
    if (this.#waiting.size === 0) this.#onAnswered?.()
  }

  /** Runs that as soon as nothing waits any more; at once when nothing does. */
  whenAnswered(act: () => void): void {
    if (this.#waiting.size === 0) act()
    else this.#onAnswered = act
  }

  /** Rejects what waits and what will come. Answers false when it was stopped already. */
  stop(): boolean {
    if (this.#stopped) return false
    this.#stopped = true
    for (const call of this.#waiting.values()) call.reject(new DomainError('backend.stopped', {}))
    this.#waiting.clear()
    return true
  }
}
