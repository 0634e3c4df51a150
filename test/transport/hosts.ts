import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { MessageChannel } from 'node:worker_threads'
import { createHttpClient } from '../../electron/transport/http-client.ts'
import { createHttpServer } from '../../electron/transport/http-server.ts'
import { createMemoryClient } from '../../electron/transport/memory.ts'
import { createMessagePortClient } from '../../electron/transport/message-port-client.ts'
import { serveMessagePort } from '../../electron/transport/message-port-server.ts'
import { asPort } from '../../electron/transport/port.ts'
import type { Client } from '../../electron/transport/wire.ts'
import { createFakeConnection, type FakeConnection } from './fake-connection.ts'
import { NodeEventSource } from './node-event-source.ts'

/** One joined pair of ends, and how to break it. */
export interface Joined {
  client: Client
  server: FakeConnection
  /** Ends the backend's side as a crash would. */
  crash(): Promise<void>
}

export const token = 'a-token-of-the-test'

export async function startHttp(server: FakeConnection, graceMs = 20) {
  const http = createHttpServer({
    token,
    graceMs,
    connect: () => server.connection,
    readPageFile: () => ({ status: 404, headers: {}, body: new Uint8Array() }),
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const stop = async () => {
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
  }
  return { origin, stop }
}

/** Node's fetch sends no Origin of its own; a browser always does. */
export function fetchFrom(origin: string): typeof fetch {
  return (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), origin } })
}

const joins = { memory, port, emitter, child, http }
export const hosts = Object.entries(joins) as [keyof typeof joins, () => Promise<Joined>][]

async function memory(): Promise<Joined> {
  const server = createFakeConnection()
  const client = createMemoryClient(server.connection)
  return { client, server, crash: async () => client.close() }
}

async function port(): Promise<Joined> {
  const server = createFakeConnection()
  const { port1, port2 } = new MessageChannel()
  serveMessagePort(asPort(port1), server.connection)
  return { client: createMessagePortClient(asPort(port2)), server, crash: async () => port1.close() }
}

/** Electron's MessagePortMain speaks as an emitter and wraps its data; Node's port, dressed as one. */
async function emitter(): Promise<Joined> {
  const server = createFakeConnection()
  const { port1, port2 } = new MessageChannel()
  const dressed = {
    postMessage: (message: unknown) => port1.postMessage(message),
    on: (type: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      type === 'message'
        ? port1.on('message', (data) => listener({ data }))
        : port1.on('close', () => listener({ data: undefined })),
    start: () => {},
    close: () => port1.close(),
  }
  serveMessagePort(asPort(dressed), server.connection)
  return { client: createMessagePortClient(asPort(port2)), server, crash: async () => port1.close() }
}

/** The channel of a forked process: its parent holds the serving end, the child repeats what it hears. */
async function child(): Promise<Joined> {
  const server = createFakeConnection()
  const relay = fork(new URL('relay.mjs', import.meta.url), { execArgv: [] })
  const side = (name: string) => ({
    post: (text: string) => void relay.send({ to: name === 'page' ? 'backend' : 'page', text }),
    listen(onText: (text: unknown) => void, onClose: () => void) {
      relay.on('message', (message: { to: string; text: string }) => message.to === name && onText(message.text))
      relay.on('exit', onClose)
    },
    close: () => void relay.kill(),
  })
  serveMessagePort(side('backend'), server.connection)
  const client = createMessagePortClient(side('page'))
  await once(relay, 'message')
  const crash = async () => {
    if (relay.exitCode !== null || relay.signalCode !== null) return
    relay.kill('SIGKILL')
    await once(relay, 'exit')
  }
  return { client, server, crash }
}

async function http(): Promise<Joined> {
  const server = createFakeConnection()
  const { origin, stop } = await startHttp(server)
  const connection = crypto.randomUUID()
  const client = createHttpClient({
    origin,
    token,
    nameConnection: () => connection,
    fetch: fetchFrom(origin),
    EventSource: NodeEventSource as never,
  })
  // The stream has to be open before the first event is sent.
  while (server.listenerCount() === 0) await new Promise((resolve) => setTimeout(resolve, 2))
  return { client, server, crash: stop }
}
