import { type ChildProcess, fork } from 'node:child_process'
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron'

/** What main says to the backend beside its ports. */
export type ToldBackend =
  | { type: 'lock' }
  | { type: 'leave' }
  | { type: 'check'; systemIdleSeconds: number }
  /** A folder that the person picked, and the ticket that the page got for it. */
  | { type: 'folder'; ticket: string; path: string }
  | { type: 'close' }

/** A started backend, whichever way it was: the same messages, see electron/backend/process.ts. */
export interface BackendChild {
  /** Makes a port to the backend for one page load. */
  connect(): MessagePortMain
  tell(message: ToldBackend): void
  kill(): void
}

export interface ChildEvents {
  onReady(): void
  /** It is closed but for a copy to a stick. */
  onCopying(): void
  /** Somebody's session ended without being asked to by its page. */
  onSessionEnd(): void
  onExit(code: number | null): void
}

interface Message {
  type: string
  connection: number
  text: string
}

/** What a backend says of itself, whichever way it runs. */
const hearers = ({ onReady, onCopying, onSessionEnd }: ChildEvents): Partial<Record<string, () => void>> => ({
  ready: onReady,
  copying: onCopying,
  'session-ended': onSessionEnd,
})

/** The product's way: a utility process, to which ports are passed on. */
export function forkUtility(entry: string, options: string, events: ChildEvents): BackendChild {
  const child = utilityProcess.fork(entry, [options], { serviceName: 'Warcha backend', stdio: 'inherit' })
  child.on('message', ({ type }: Message) => hearers(events)[type]?.())
  child.on('exit', events.onExit)
  return {
    connect() {
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ type: 'connect', connection: 0 }, [port1])
      return port2
    },
    tell: (message) => child.postMessage(message),
    kill: () => void child.kill(),
  }
}

/** For debugging, and for an Electron older than the store needs: a Node of its own, texts forwarded by hand. */
export function forkNode(node: string, entry: string, options: string, events: ChildEvents): BackendChild {
  const { NODE_OPTIONS: _, ELECTRON_RUN_AS_NODE: __, ...env } = process.env
  const child: ChildProcess = fork(entry, [options], { execPath: node, execArgv: [], env, stdio: 'inherit' })
  const ports = new Map<number, MessagePortMain>()
  let last = 0
  const post = (message: Partial<Message> | ToldBackend) => void (child.connected && child.send(message))
  child.on('error', () => events.onExit(null))
  child.on('exit', (code) => {
    for (const port of ports.values()) port.close()
    events.onExit(code)
  })
  child.on('message', (message: Message) => {
    const hear = hearers(events)[message.type]
    if (hear) hear()
    else if (message.type === 'text') ports.get(message.connection)?.postMessage(message.text)
    else ports.get(message.connection)?.close()
  })
  return {
    connect() {
      const { port1, port2 } = new MessageChannelMain()
      const connection = ++last
      ports.set(connection, port1)
      port1.on('message', (event) => post({ type: 'text', connection, text: event.data }))
      port1.on('close', () => {
        if (ports.delete(connection)) post({ type: 'disconnect', connection })
      })
      post({ type: 'connect', connection })
      port1.start()
      return port2
    },
    tell: post,
    kill: () => void child.kill('SIGKILL'),
  }
}
