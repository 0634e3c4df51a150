import type { MessagePortMain, ParentPort } from 'electron'
import { serveMessagePort } from '../transport/message-port-server.ts'
import { asPort, type Port } from '../transport/port.ts'
import type { Backend } from './create-backend.ts'
import { createReporter } from './incidents.ts'
import { requireNode } from './node-version.ts'
import { requireOwnAddon } from './store-addon.ts'

/**
 * Entry of the backend's own process: Electron's utility process, or a plain Node forked with the same messages. A
 * utility process receives real ports; a forked Node, which cannot, receives texts marked with their connection.
 * Imports of the store wait until Node's version is known to be right.
 */

export type ToBackend =
  | { type: 'connect'; connection: number }
  | { type: 'text'; connection: number; text: string }
  | { type: 'disconnect'; connection: number }
  /** The machine is locked or changes hands. */
  | { type: 'lock' }
  /** The machine sleeps: lock, close the file, and leave nothing in memory. */
  | { type: 'leave' }
  | { type: 'check'; systemIdleSeconds: number }
  /** A folder that the person picked in the host's dialog. */
  | { type: 'folder'; ticket: string; path: string }
  | { type: 'close' }
export type FromBackend =
  | { type: 'ready' }
  /** The data is closed; a copy to a stick goes on, for two minutes at most. */
  | { type: 'copying' }
  | { type: 'session-ended' }
  | { type: 'text'; connection: number; text: string }
  | { type: 'disconnect'; connection: number }

/** The last argument of the process, as JSON. */
export interface ProcessOptions {
  dataFolder: string
  resourcesDir: string
}

/** A backup at quit may have to read and write everything once. */
const closeWithin = 30_000
const checkEveryMs = 5_000
/** What a locked page takes to send what was typed: a machine that falls asleep does not wait as long as a lock does. */
const beforeSleepMs = 1_000
const parentPort = (process as { parentPort?: ParentPort }).parentPort
const forwarded = new Map<number, { onText(text: unknown): void; onClose(): void }>()

function tell(message: FromBackend): void {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message)
}

/** One connection of a forked Node, seen as a port. */
function forwardedPort(connection: number): Port {
  return {
    post: (text) => tell({ type: 'text', connection, text }),
    listen: (onText, onClose) => void forwarded.set(connection, { onText, onClose }),
    close: () => tell({ type: 'disconnect', connection }),
  }
}

async function close(backend: Backend): Promise<void> {
  setTimeout(() => process.exit(1), closeWithin)
  await backend.close()
  process.exit(0)
}

/** Somebody leaves and sees that it goes on: time for the stick besides, which has its own limit. */
async function quit(backend: Backend): Promise<void> {
  const timer = setTimeout(() => process.exit(1), closeWithin)
  await backend.close()
  clearTimeout(timer)
  await backend.copyOut(() => tell({ type: 'copying' }))
  process.exit(0)
}

/** The vault was closed because nobody is there: a new process, started by the host, has nothing in its memory. */
async function check(backend: Backend, systemIdleSeconds?: number): Promise<void> {
  if (await backend.checkSessions(systemIdleSeconds)) await close(backend)
}

function leave(backend: Backend): void {
  backend.lock('machine')
  setTimeout(() => void close(backend), beforeSleepMs)
}

function receive(backend: Backend, message: ToBackend, ports: MessagePortMain[]): void {
  if (message.type === 'close') void quit(backend)
  else if (message.type === 'lock') backend.lock('machine')
  else if (message.type === 'leave') leave(backend)
  else if (message.type === 'check') void check(backend, message.systemIdleSeconds)
  else if (message.type === 'folder') backend.offerFolder(message.ticket, message.path)
  else if (message.type === 'connect') {
    const port = ports[0] ? asPort(ports[0]) : forwardedPort(message.connection)
    serveMessagePort(port, backend.connect())
  } else if (message.type === 'text') {
    forwarded.get(message.connection)?.onText(message.text)
  } else {
    forwarded.get(message.connection)?.onClose()
    forwarded.delete(message.connection)
  }
}

/** What escapes every other net: written down, and the process ends, because nobody knows what it would do next. */
function reportLastResort(logDir: string): void {
  const report = createReporter(logDir, () => new Date())
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(kind, (error: unknown) => {
      report(error, kind)
      process.exit(1)
    })
}

async function run(): Promise<void> {
  requireNode(22)
  const { dataFolder, ...options } = JSON.parse(process.argv.at(-1) ?? '') as ProcessOptions
  requireOwnAddon()
  const { createBackend } = await import('./create-backend.ts')
  const { openDataFolder } = await import('./data-folder.ts')
  const folder = openDataFolder(dataFolder)
  reportLastResort(folder.logDir)
  const backend = createBackend({ ...folder, ...options, onSessionEnd: () => tell({ type: 'session-ended' }) })
  if (parentPort) {
    parentPort.on('message', (event) => receive(backend, event.data, event.ports))
  } else {
    process.on('message', (message) => receive(backend, message as ToBackend, []))
    // The host died without a word: leave the file in order and go.
    process.on('disconnect', () => void close(backend))
  }
  setInterval(() => void check(backend), checkEveryMs)
  tell({ type: 'ready' })
}

run().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}
`)
  process.exit(1)
})
