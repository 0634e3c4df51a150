import { expect, test } from 'vitest'
import type { BackendEvent } from '../../electron/shared/contract/events.ts'
import { createMemoryClient } from '../../electron/transport/memory.ts'
import { createReconnectingClient } from '../../electron/transport/reconnecting-client.ts'
import { createFakeConnection } from './fake-connection.ts'

const state = (name: 'ready' | 'stopped' | 'restarting'): BackendEvent => ({
  event: 'backendStatus',
  payload: { state: name },
})

test('calls made while the backend starts wait for it', async () => {
  const { client, use } = createReconnectingClient()
  const early = client.call('echo', 'early')
  use(createMemoryClient(createFakeConnection().connection))
  expect(await early).toBe('early')
})

test('a death refuses what waits, the return is announced, and nothing is replayed', async () => {
  const { client, use, lose } = createReconnectingClient()
  const heard: BackendEvent[] = []
  client.subscribe((event) => heard.push(event))
  const [first, second] = [createFakeConnection(), createFakeConnection()]
  use(createMemoryClient(first.connection))
  const waiting = client.call('never', null)
  lose('restarting')
  await expect(waiting).rejects.toMatchObject({ code: 'backend.stopped' })
  await expect(client.call('echo', 1)).rejects.toMatchObject({ code: 'backend.stopped' })
  use(createMemoryClient(second.connection))
  expect(await client.call('echo', 2)).toBe(2)
  expect(second.received).toEqual([{ id: 1, path: 'echo', input: 2 }])
  expect(heard).toEqual([state('restarting'), state('ready')])
})

test('events come from the present backend only', () => {
  const { client, use } = createReconnectingClient()
  const [old, present] = [createFakeConnection(), createFakeConnection()]
  use(createMemoryClient(old.connection))
  use(createMemoryClient(present.connection))
  const heard: BackendEvent[] = []
  client.subscribe((event) => heard.push(event))
  const changed: BackendEvent = { event: 'dataChanged', payload: { domains: [] } }
  old.emit(changed)
  present.emit(changed)
  expect(heard).toEqual([changed])
})

test('a session that ends lets what was sent be answered, and goes on over the next connection', async () => {
  const [old, present] = [createFakeConnection(), createFakeConnection()]
  const { client, use } = createReconnectingClient(() => use(createMemoryClient(present.connection)))
  use(createMemoryClient(old.connection))
  const heard: BackendEvent[] = []
  let kept: Promise<unknown> | undefined
  client.subscribe((event) => {
    heard.push(event)
    if (event.event === 'sessionEnded') kept = client.call('echo', 'typed')
  })
  const ended: BackendEvent = { event: 'sessionEnded', payload: { reason: 'idle' } }
  old.emit(ended)
  const later = client.call('echo', 'later')
  expect(await kept).toBe('typed')
  expect(await later).toBe('later')
  expect(old.received).toMatchObject([{ input: 'typed' }])
  expect(present.received).toMatchObject([{ input: 'later' }])
  expect(old.isClosed()).toBe(true)
  expect(heard).toEqual([ended])
})

test('a backend that never comes refuses the calls that waited for it', async () => {
  const { client, lose } = createReconnectingClient()
  const early = client.call('echo', 'early')
  lose('stopped')
  await expect(early).rejects.toMatchObject({ code: 'backend.stopped' })
})
