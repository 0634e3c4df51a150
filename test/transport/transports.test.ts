import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BackendEvent } from '../../electron/shared/contract/events.ts'
import { maxMessageLength } from '../../electron/transport/codec.ts'
import { hosts, type Joined } from './hosts.ts'

/** The same promises over every transport: a page must not be able to tell which one it has. */
describe.each(hosts)('over %s', (_name, join) => {
  let joined: Joined

  beforeEach(async () => {
    joined = await join()
  })
  afterEach(async () => {
    joined.client.close()
    await joined.crash()
  })

  const call = (path: string, input?: unknown) => joined.client.call(path, input)

  test('a call answers with what the backend said, Arabic and nesting unharmed', async () => {
    const input = { name: 'فاطمة الزهراء', list: [1, null, { deep: true }], empty: '' }
    expect(await call('echo', input)).toEqual(input)
    expect(await call('nothing')).toBeNull()
  })

  test('a hundred calls at once each get their own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => call('echo', { n })))
    expect(answers).toEqual(Array.from({ length: 100 }, (_, n) => ({ n })))
  })

  test('a refusal arrives as a DomainError with its code and its facts', async () => {
    await expect(call('refused')).rejects.toMatchObject({
      name: 'DomainError',
      code: 'record.in_use',
      details: { record: 'cohort' },
    })
  })

  test('a code that this version does not know becomes internal', async () => {
    await expect(call('strange')).rejects.toMatchObject({ code: 'internal' })
  })

  test('an unknown procedure is refused, prototype names too', async () => {
    for (const path of ['trainees.fly', '__proto__', 'constructor', '']) {
      await expect(call(path)).rejects.toMatchObject({ code: 'procedure.unknown' })
    }
  })

  test('an input that cannot be written is refused before it leaves, and the next call works', async () => {
    const loop: Record<string, unknown> = {}
    loop.itself = loop
    await expect(call('echo', loop)).rejects.toMatchObject({ code: 'input.invalid' })
    await expect(call('echo', { figure: 10n })).rejects.toMatchObject({ code: 'input.invalid' })
    expect(joined.server.received).toEqual([])
    expect(await call('echo', 'still here')).toBe('still here')
  })

  test('a result that cannot be written still answers', async () => {
    await expect(call('unwritable')).rejects.toMatchObject({ code: 'internal', details: { incident: 'unwritable' } })
  })

  test('a message longer than allowed is refused before it leaves, and one of 8 MB passes', async () => {
    await expect(call('echo', 'x'.repeat(maxMessageLength))).rejects.toMatchObject({
      code: 'input.invalid',
      details: { problems: [{ path: '', problem: 'field.file_too_large' }] },
    })
    expect(joined.server.received).toEqual([])
    expect(await call('echo', 'x'.repeat(8_000_000))).toHaveLength(8_000_000)
  })

  test('a key named __proto__ reaches no prototype', async () => {
    await call('echo', JSON.parse('{"__proto__": {"polluted": true}}'))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('events arrive in order, until one stops listening', async () => {
    const heard: BackendEvent[] = []
    const stop = joined.client.subscribe((event) => heard.push(event))
    const progress = (done: number): BackendEvent => ({
      event: 'progress',
      payload: { task: 'backup', done, total: 3 },
    })
    for (const done of [1, 2, 3]) joined.server.emit(progress(done))
    await vi.waitFor(() => expect(heard).toEqual([progress(1), progress(2), progress(3)]))
    stop()
    joined.server.emit(progress(4))
    await call('nothing')
    expect(heard).toHaveLength(3)
  })

  test('a client that closes refuses later calls, and the backend learns that the page went', async () => {
    joined.client.close()
    await expect(call('echo', 1)).rejects.toMatchObject({ code: 'backend.stopped' })
    await vi.waitFor(() => expect(joined.server.isClosed()).toBe(true))
  })

  test('a crash rejects what waits and what comes after', async () => {
    const waiting = [call('never'), call('never')]
    const settled = Promise.allSettled(waiting)
    await vi.waitFor(() => expect(joined.server.received).toHaveLength(2))
    await joined.crash()
    for (const result of await settled) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'backend.stopped' } })
    }
    await expect(call('echo', 1)).rejects.toMatchObject({ code: 'backend.stopped' })
  })
})

describe.each(hosts.filter(([name]) => name !== 'memory'))('over %s, with another process', (_name, join) => {
  test('subscribers hear once that the backend stopped', async () => {
    const joined = await join()
    const heard: BackendEvent[] = []
    joined.client.subscribe((event) => heard.push(event))
    await joined.client.call('nothing', null)
    await joined.crash()
    const stopped: BackendEvent = { event: 'backendStatus', payload: { state: 'stopped' } }
    await vi.waitFor(() => expect(heard).toEqual([stopped]))
    joined.client.close()
  })
})
