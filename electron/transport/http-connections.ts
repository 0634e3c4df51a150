import type { ServerResponse } from 'node:http'
import type { ServerConnection } from './wire.ts'

interface Entry {
  connection: ServerConnection
  /** More than one when a window was duplicated with its session. */
  streams: Set<ServerResponse>
  leaving?: NodeJS.Timeout
}

const maxConnections = 64
/** Ended names that a page which missed its end may still come with. */
const keptEnded = 256

/**
 * The page loads that the loopback host serves, each named by its page. A connection ends `graceMs` after its event
 * stream does, so that a reload finds its session and a closed window loses it. One whose session was ended is over for
 * good, and its name answers nothing any more.
 */
export function createHttpConnections(connect: () => ServerConnection, graceMs: number) {
  const entries = new Map<string, Entry>()
  const ended = new Set<string>()

  function close(name: string): void {
    const entry = entries.get(name)
    if (!entry) return
    entries.delete(name)
    clearTimeout(entry.leaving)
    for (const stream of entry.streams) stream.end()
    entry.connection.close()
  }

  function leaveLater(name: string, entry: Entry): void {
    clearTimeout(entry.leaving)
    entry.leaving = setTimeout(() => close(name), graceMs)
    entry.leaving.unref()
  }

  function open(name: string): Entry | undefined {
    if (!/^[\w-]{16,64}$/.test(name) || ended.has(name)) return undefined
    const known = entries.get(name)
    if (known) return known
    if (entries.size >= maxConnections) return undefined
    const entry: Entry = { connection: connect(), streams: new Set() }
    entries.set(name, entry)
    entry.connection.subscribe((event) => {
      for (const stream of entry.streams) stream.write(`data: ${JSON.stringify(event)}\n\n`)
    })
    entry.connection.onOver(() => {
      ended.add(name)
      const [oldest] = ended
      if (ended.size > keptEnded && oldest) ended.delete(oldest)
      close(name)
    })
    leaveLater(name, entry)
    return entry
  }

  return {
    /** A session ended under that name. */
    isOver: (name: string) => ended.has(name),
    /** The connection of that name, opened when new; undefined for a name no page of ours makes, or one that is over. */
    find: (name: string) => open(name)?.connection,
    /** Makes the response the connection's event stream; false when the name is refused. */
    stream(name: string, response: ServerResponse): boolean {
      const entry = open(name)
      if (!entry) return false
      clearTimeout(entry.leaving)
      entry.streams.add(response)
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': open\n\n')
      response.on('close', () => {
        entry.streams.delete(response)
        if (entry.streams.size === 0 && entries.get(name) === entry) leaveLater(name, entry)
      })
      return true
    },
    closeAll: () => [...entries.keys()].forEach(close),
  }
}
