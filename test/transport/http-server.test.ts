import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { maxMessageLength } from '../../electron/transport/codec.ts'
import { createHttpClient } from '../../electron/transport/http-client.ts'
import { createFakeConnection, type FakeConnection } from './fake-connection.ts'
import { fetchFrom, startHttp, token } from './hosts.ts'
import { NodeEventSource } from './node-event-source.ts'

let server: FakeConnection
let host: Awaited<ReturnType<typeof startHttp>>
const connection = 'c0ffee00-0000-4000-8000-000000000000'

beforeEach(async () => {
  server = createFakeConnection()
  host = await startHttp(server, 60)
})
afterEach(() => host.stop())

type Answer = { status: number; body: string }

/** A request with every header ours to forge, which fetch does not allow. */
function send(headers: Record<string, string>, body = '{"id":1,"path":"nothing"}', path = '/rpc', method = 'POST') {
  const good: Record<string, string> = {
    host: new URL(host.origin).host,
    origin: host.origin,
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-warcha-connection': connection,
  }
  const all = Object.fromEntries(Object.entries({ ...good, ...headers }).filter(([, value]) => value !== ''))
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(`${host.origin}${path}`, { method, headers: all }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
        if (path.startsWith('/events')) resolve({ status: response.statusCode ?? 0, body: text })
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? body : undefined)
  })
}

test('the page itself is served', async () => {
  expect(await send({})).toEqual({ status: 200, body: '{"id":1,"ok":true,"result":null}' })
})

describe('refuses, without reaching the backend,', () => {
  const refused = {
    'a wrong token': { headers: { authorization: 'Bearer wrong' }, status: 403 },
    'a token of the right length': { headers: { authorization: `Bearer ${token.slice(0, -1)}x` }, status: 403 },
    'no token': { headers: { authorization: '' }, status: 403 },
    'another host name (DNS rebinding)': { headers: { host: 'evil.example:80' }, status: 421 },
    'localhost by name': { headers: { host: 'localhost' }, status: 421 },
    'another origin': { headers: { origin: 'http://evil.example' }, status: 403 },
    'the opaque origin': { headers: { origin: 'null' }, status: 403 },
    'no origin': { headers: { origin: '' }, status: 403 },
    'no connection': { headers: { 'x-warcha-connection': '' }, status: 400 },
    'a connection no page makes': { headers: { 'x-warcha-connection': '../../etc' }, status: 400 },
  }
  test.each(Object.entries(refused))('%s', async (_what, { headers, status }) => {
    expect((await send(headers as Record<string, string>)).status).toBe(status)
    expect(server.received).toEqual([])
  })

  test('a stream with a wrong token or from another origin', async () => {
    const stream = (given: string, headers = {}) =>
      send(headers, '', `/events?token=${given}&connection=${connection}`, 'GET')
    expect((await stream('wrong')).status).toBe(403)
    expect((await stream(token, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await stream(token, { origin: '' })).status).toBe(200)
  })

  test('other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await send({}, '', '/rpc', method)).status).toBe(405)
    }
  })

  test('a body longer than a message may be, and goes on serving', async () => {
    const answer = await send({}, 'x'.repeat(maxMessageLength + 1))
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'input.invalid' } })
    expect(server.received).toEqual([])
    expect((await send({})).status).toBe(200)
  })
})

test('a malformed body is answered by the backend', async () => {
  for (const body of ['', '{', '[]', '"text"', 'null']) {
    expect(JSON.parse((await send({}, body)).body)).toMatchObject({ ok: false, error: { code: 'input.invalid' } })
  }
})

test('an upload broken off harms nobody', async () => {
  const sent = request(`${host.origin}/rpc`, {
    method: 'POST',
    headers: { origin: host.origin, authorization: `Bearer ${token}`, 'x-warcha-connection': connection },
  })
  sent.on('error', () => {})
  sent.write('{"id":1,')
  await new Promise((resolve) => setTimeout(resolve, 20))
  sent.destroy()
  expect((await send({})).status).toBe(200)
})

test('a connection that is over ends its stream, and its name is refused for good', async () => {
  const names = [crypto.randomUUID(), crypto.randomUUID()]
  const client = createHttpClient({
    origin: host.origin,
    token,
    nameConnection: () => names.shift() ?? '',
    fetch: fetchFrom(host.origin),
    EventSource: NodeEventSource as never,
  })
  await vi.waitFor(() => expect(server.listenerCount()).toBe(1))
  server.endForGood()
  await expect(client.call('echo', 1)).rejects.toMatchObject({ code: 'session.missing' })
  // The page that missed the end has another name now.
  expect(await client.call('echo', 2)).toBe(2)
  expect(server.received).toHaveLength(1)
  client.close()
})

describe('a page that goes away', () => {
  const open = () => {
    const sent = request(`${host.origin}/events?token=${token}&connection=${connection}`)
    sent.on('error', () => {})
    sent.end()
    return sent
  }

  test('keeps its session when it comes back in time, and loses it when it does not', async () => {
    const first = open()
    await vi.waitFor(() => expect(server.listenerCount()).toBe(1))
    first.destroy()
    const second = open()
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(server.isClosed()).toBe(false)
    second.destroy()
    await vi.waitFor(() => expect(server.isClosed()).toBe(true))
  })
})
