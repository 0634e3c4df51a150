import { BackendEvent } from '../shared/contract/events.ts'
import { decode, encodeRequest } from './codec.ts'
import { Listeners, PendingCalls } from './pending.ts'
import type { Port } from './port.ts'
import type { PassingClient, WireReply } from './wire.ts'

/**
 * The page's end of a port. When the port closes under it, every pending and later call rejects with
 * `backend.stopped` and subscribers hear `backendStatus: stopped`; a new port needs a new client.
 */
export function createMessagePortClient(port: Port): PassingClient {
  const calls = new PendingCalls()
  const listeners = new Listeners()

  port.listen(
    (text) => {
      const message = decode(text)
      if (typeof message !== 'object' || message === null) return
      if ('id' in message) return calls.settle(message as WireReply)
      const event = BackendEvent.safeParse(message)
      if (event.success) listeners.emit(event.data)
    },
    () => {
      if (calls.stop()) listeners.emit({ event: 'backendStatus', payload: { state: 'stopped' } })
    },
  )

  function close(): void {
    calls.stop()
    port.close()
  }

  return {
    call: (path, input) => calls.add((id) => port.post(encodeRequest({ id, path, input }))),
    subscribe: (listener) => listeners.add(listener),
    close,
    leave: () => calls.whenAnswered(close),
  }
}
