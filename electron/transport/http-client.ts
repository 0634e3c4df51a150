import { BackendEvent } from '../shared/contract/events.ts'
import { decode, encodeRequest } from './codec.ts'
import { Listeners, PendingCalls } from './pending.ts'
import type { Client, WireReply } from './wire.ts'

export interface HttpClientOptions {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string
  token: string
  /**
   * Names this page load to the server; the same name after a reload finds the session that it left. Asked for again
   * when the session ended, for the server answers nothing more to the name before.
   */
  nameConnection(): string
  fetch?: typeof globalThis.fetch
  EventSource?: new (url: string) => EventSource
}

/** The page's end of the loopback host. Requests are never repeated here; only the event stream reconnects. */
export function createHttpClient(options: HttpClientOptions): Client {
  const { origin, token } = options
  const request = options.fetch ?? globalThis.fetch.bind(globalThis)
  const calls = new PendingCalls()
  const listeners = new Listeners()
  let connection = options.nameConnection()
  let source = openStream()
  let isLost = false
  const say = (state: 'ready' | 'stopped') => listeners.emit({ event: 'backendStatus', payload: { state } })

  function openStream(): EventSource {
    const stream = new (options.EventSource ?? EventSource)(
      `${origin}/events?${new URLSearchParams({ token, connection })}`,
    )
    stream.onmessage = (message) => {
      const event = BackendEvent.safeParse(decode(message.data))
      if (!event.success) return
      listeners.emit(event.data)
      if (event.data.event === 'sessionEnded') renew()
    }
    stream.onopen = () => {
      if (isLost) say('ready')
      isLost = false
    }
    stream.onerror = () => {
      if (!isLost) say('stopped')
      isLost = true
    }
    return stream
  }

  /** Who heard it has sent by now what it had to send under the old name. */
  function renew(): void {
    source.close()
    connection = options.nameConnection()
    source = openStream()
  }

  async function send(id: number, body: string): Promise<void> {
    const name = connection
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-warcha-connection': name,
    }
    const stopped: WireReply = { id, ok: false, error: { code: 'backend.stopped', details: {} } }
    try {
      const response = await request(`${origin}/rpc`, { method: 'POST', headers, body })
      if (response.status === 410 && name === connection) renew()
      const reply = decode(await response.text()) as WireReply | undefined
      calls.settle(reply && typeof reply.ok === 'boolean' ? { ...reply, id } : stopped)
    } catch {
      calls.settle(stopped)
    }
  }

  return {
    call: (path, input) => calls.add((id) => void send(id, encodeRequest({ id, path, input }))),
    subscribe: (listener) => listeners.add(listener),
    close() {
      calls.stop()
      source.close()
    },
  }
}
