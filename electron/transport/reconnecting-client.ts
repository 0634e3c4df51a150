import type { BackendEvent } from '../shared/contract/events.ts'
import { DomainError } from '../shared/errors.ts'
import { Listeners } from './pending.ts'
import type { Client } from './wire.ts'

type State = BackendEvent & { event: 'backendStatus' }

/**
 * One client for the life of a page over the successive ports of its backend. Calls made before the first port wait
 * for it; calls made between a death and the next port are refused at once with `backend.stopped`, never replayed.
 */
export function createReconnectingClient() {
  const listeners = new Listeners()
  let current: Client | 'starting' | 'stopped' = 'starting'
  let begin: (client: Client | undefined) => void = () => {}
  const first = new Promise<Client | undefined>((resolve) => {
    begin = resolve
  })

  function say(state: State['payload']['state']): void {
    listeners.emit({ event: 'backendStatus', payload: { state } })
  }

  const client: Client = {
    async call(path, input) {
      const target = current === 'starting' ? await first : current
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
    use(next: Client): void {
      const isBack = current !== 'starting'
      if (typeof current === 'object') current.close()
      current = next
      next.subscribe((event) => {
        if (current !== next) return
        if (event.event === 'backendStatus' && event.payload.state !== 'ready') lose(event.payload.state)
        else listeners.emit(event)
      })
      begin(next)
      if (isBack) say('ready')
    },
    /** The host says that the backend died, and whether it is starting another one. */
    lose,
  }

  function lose(state: 'stopped' | 'restarting'): void {
    if (typeof current === 'object') current.close()
    current = 'stopped'
    begin(undefined)
    say(state)
  }
}
