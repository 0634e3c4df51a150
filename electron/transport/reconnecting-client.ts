import type { BackendEvent } from '../shared/contract/events.ts'
import { DomainError } from '../shared/errors.ts'
import { Listeners } from './pending.ts'
import type { Client, PassingClient } from './wire.ts'

type State = BackendEvent & { event: 'backendStatus' }

/**
 * One client for the life of a page over the successive ports of its backend. Calls made before the first port wait
 * for it; calls made between a death and the next port are refused at once with `backend.stopped`, never replayed.
 */
export function createReconnectingClient(renew: () => void = () => {}) {
  const listeners = new Listeners()
  let current: PassingClient | 'starting' | 'stopped' = 'starting'
  let begin: (client: PassingClient | undefined) => void = () => {}
  let coming = awaited()

  function awaited(): Promise<PassingClient | undefined> {
    return new Promise((resolve) => {
      begin = resolve
    })
  }

  function say(state: State['payload']['state']): void {
    listeners.emit({ event: 'backendStatus', payload: { state } })
  }

  const client: Client = {
    async call(path, input) {
      const target = current === 'starting' ? await coming : current
      if (target === undefined || typeof target === 'string') throw new DomainError('backend.stopped', {})
      return target.call(path, input)
    },
    subscribe: (listener) => listeners.add(listener),
    close() {
      if (typeof current === 'object') current.close()
      current = 'stopped'
      begin(undefined)
    },
  }

  return {
    client,
    /** A new port is there. Subscribers hear `ready` when an earlier one had died. */
    use(next: PassingClient): void {
      const isBack = current !== 'starting'
      if (typeof current === 'object') current.close()
      current = next
      next.subscribe((event) => {
        if (current !== next) return
        if (event.event === 'backendStatus' && event.payload.state !== 'ready') lose(event.payload.state)
        else listeners.emit(event)
        if (event.event === 'sessionEnded') retire(next)
      })
      begin(next)
      if (isBack) say('ready')
    },
    /** The host says that the backend died, and whether it is starting another one. */
    lose,
  }

  /** Who heard it has sent by now what it had to send there; what is called from here on goes over the next port. */
  function retire(last: PassingClient): void {
    current = 'starting'
    coming = awaited()
    last.leave()
    renew()
  }

  function lose(state: 'stopped' | 'restarting'): void {
    if (typeof current === 'object') current.close()
    current = 'stopped'
    begin(undefined)
    say(state)
  }
}
