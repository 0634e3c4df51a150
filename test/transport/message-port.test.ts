import { MessageChannel } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { maxMessageLength } from '../../electron/transport/codec.ts'
import { createMessagePortClient } from '../../electron/transport/message-port-client.ts'
import { serveMessagePort } from '../../electron/transport/message-port-server.ts'
import { asPort } from '../../electron/transport/port.ts'
import { createFakeConnection } from './fake-connection.ts'

test('a malformed or oversized message is answered with a refusal, and the port stays open', async () => {
  const server = createFakeConnection()
  const { port1, port2 } = new MessageChannel()
  serveMessagePort(asPort(port1), server.connection)
  const answers: string[] = []
  port2.on('message', (text) => answers.push(text))
  for (const bad of ['no json', '', { id: 1 }, 7, null, '"text"', '[]', 'x'.repeat(maxMessageLength + 1)]) {
    port2.postMessage(bad)
  }
  await vi.waitFor(() => expect(answers).toHaveLength(8))
  for (const answer of answers) {
    expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'input.invalid' } })
  }
  port2.postMessage(JSON.stringify({ id: 9, path: 'echo', input: 1 }))
  await vi.waitFor(() => expect(JSON.parse(answers[8] ?? '')).toEqual({ id: 9, ok: true, result: 1 }))
  port2.close()
  await vi.waitFor(() => expect(server.isClosed()).toBe(true))
  expect(server.listenerCount()).toBe(0)
})

test('a connection that is over answers nothing any more, and its port closes', async () => {
  const server = createFakeConnection()
  const { port1, port2 } = new MessageChannel()
  serveMessagePort(asPort(port1), server.connection)
  const client = createMessagePortClient(asPort(port2))
  expect(await client.call('echo', 1)).toBe(1)
  const waiting = client.call('never', null)
  await vi.waitFor(() => expect(server.received).toHaveLength(2))
  server.endForGood()
  await expect(waiting).rejects.toMatchObject({ code: 'backend.stopped' })
  await expect(client.call('echo', 2)).rejects.toMatchObject({ code: 'backend.stopped' })
  expect(server.received).toHaveLength(2)
  expect(server.isClosed()).toBe(true)
})

test('a page ignores answers that nobody asked for and events that are none', async () => {
  const { port1, port2 } = new MessageChannel()
  const client = createMessagePortClient(asPort(port2))
  const heard: unknown[] = []
  client.subscribe((event) => heard.push(event))
  const answer = client.call('echo', 1)
  const strange = [{ id: 99, ok: true, result: 'stolen' }, { event: 'sell', payload: {} }, { event: 'progress' }, 3]
  for (const message of strange) port1.postMessage(JSON.stringify(message))
  port1.postMessage('{')
  port1.postMessage(JSON.stringify({ id: 1, ok: true, result: 'right' }))
  expect(await answer).toBe('right')
  expect(heard).toEqual([])
  client.close()
})
