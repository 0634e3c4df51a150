import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { decode, encodeReply, maxMessageLength } from './codec.ts'
import { createHttpConnections } from './http-connections.ts'
import type { PageFile } from './page-files.ts'
import type { ServerConnection, WireReply } from './wire.ts'

export interface HttpServerOptions {
  token: string
  connect(): ServerConnection
  readPageFile(pathname: string): PageFile
  /** How long a page that went away may come back to its session (a reload), in milliseconds. */
  graceMs?: number
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Answers a failed call in the words of the contract, so that the page has one kind of refusal to show. */
function refuse(response: ServerResponse, status: number, code: string, details: unknown = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(encodeReply({ id: 0, ok: false, error: { code, details } } satisfies WireReply))
}

/** The text of a request; undefined when it is too long, read to its end all the same so that the answer arrives. */
async function read(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length <= maxMessageLength) parts.push(part)
  }
  return length <= maxMessageLength ? Buffer.concat(parts).toString('utf8') : undefined
}

/**
 * The loopback host's server: `POST /rpc`, `GET /events` and the built pages. Only its own address in Host and Origin,
 * and only the token's holder, reach the backend; other sites of the same browser and other names of this machine do not.
 */
export function createHttpServer(options: HttpServerOptions): Server {
  const secret = digest(options.token)
  const connections = createHttpConnections(options.connect, options.graceMs ?? 30_000)

  /** Gone for a name whose session ended, so that a page which missed that takes another one. */
  const statusOf = (name: string) => (connections.isOver(name) ? 410 : 400)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = server.address()
    const host = typeof address === 'object' && address ? `127.0.0.1:${address.port}` : ''
    if (request.headers.host !== host) return refuse(response, 421, 'session.missing')
    const url = new URL(request.url ?? '/', `http://${host}`)
    const isCall = request.method === 'POST' && url.pathname === '/rpc'
    const isStream = request.method === 'GET' && url.pathname === '/events'
    if (!isCall && !isStream) {
      if (request.method !== 'GET') return refuse(response, 405, 'procedure.unknown')
      const file = options.readPageFile(url.pathname)
      return void response.writeHead(file.status, file.headers).end(file.body)
    }
    const { origin, authorization } = request.headers
    const given = isCall ? (authorization ?? '').replace(/^Bearer /, '') : (url.searchParams.get('token') ?? '')
    const name = isCall ? request.headers['x-warcha-connection'] : url.searchParams.get('connection')
    // A browser sends no Origin with a same-origin GET, and always with a POST.
    const isOurs = origin === `http://${host}` || (isStream && origin === undefined)
    if (!isOurs || !timingSafeEqual(digest(given), secret)) return refuse(response, 403, 'session.missing')
    if (isStream) {
      if (!connections.stream(String(name), response)) refuse(response, statusOf(String(name)), 'session.missing')
      return
    }
    const connection = connections.find(String(name))
    if (!connection) return refuse(response, statusOf(String(name)), 'session.missing')
    const text = await read(request)
    const problems = [{ path: '', problem: 'field.file_too_large' }]
    if (text === undefined) return refuse(response, 413, 'input.invalid', { problems })
    const reply = await connection.handle(decode(text))
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(encodeReply(reply))
  }
  // What cannot be read (an aborted upload, a path that is no URL) ends its own request only.
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.on('close', () => connections.closeAll())
  return server
}
