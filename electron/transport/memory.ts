import { BackendEvent } from '../shared/contract/events.ts'
import { decode, encodeReply, encodeRequest } from './codec.ts'
import { Listeners, PendingCalls } from './pending.ts'
import type { PassingClient, ServerConnection, WireReply } from './wire.ts'

/**
 * A client joined to a connection in the same process, for tests. It still passes everything through JSON text, so
 * that a page tested over memory meets no value which a port or HTTP would not carry.
 */
export function createMemoryClient(connection: ServerConnection): PassingClient {
  const calls = new PendingCalls()
  const listeners = new Listeners()
  const unsubscribe = connection.subscribe((event) => {
    listeners.emit(BackendEvent.parse(decode(JSON.stringify(event))))
  })

  function close(): void {
    calls.stop()
    unsubscribe()
    connection.close()
  }
  connection.onOver(close)

  return {
    call: (path, input) =>
      calls.add((id) => {
        const text = encodeRequest({ id, path, input })
        void connection.handle(decode(text)).then((reply) => calls.settle(decode(encodeReply(reply)) as WireReply))
      }),
    subscribe: (listener) => listeners.add(listener),
    close,
    leave: () => calls.whenAnswered(close),
  }
}
