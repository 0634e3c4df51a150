import type { BackendEvent } from '../../electron/shared/contract/events.ts'
import type { ServerConnection, WireReply } from '../../electron/transport/wire.ts'

/** A backend end that needs no backend: each path is one behaviour that a transport has to carry. */
export function createFakeConnection() {
  const listeners = new Set<(event: BackendEvent) => void>()
  let isClosed = false
  let isOver: () => void = () => {}
  const received: unknown[] = []

  async function handle(message: unknown): Promise<WireReply> {
    received.push(message)
    const request = message as { id?: unknown; path?: unknown; input?: unknown } | undefined
    const id = typeof request?.id === 'number' ? request.id : 0
    const refuse = (code: string, details: unknown): WireReply => ({ id, ok: false, error: { code, details } })
    switch (request?.path) {
      case 'echo':
        return { id, ok: true, result: request.input }
      case 'nothing':
        return { id, ok: true, result: null }
      case 'refused':
        return refuse('record.in_use', { record: 'cohort' })
      case 'strange':
        return refuse('no.such_code', { anything: 1 })
      case 'unwritable':
        return { id, ok: true, result: { figure: 10n } }
      case 'never':
        return new Promise(() => {})
      default:
        return typeof request?.path === 'string'
          ? refuse('procedure.unknown', {})
          : refuse('input.invalid', { problems: [{ path: '', problem: 'field.invalid' }] })
    }
  }

  const connection: ServerConnection = {
    handle,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onOver(listener) {
      isOver = listener
    },
    close() {
      isClosed = true
    },
  }
  return {
    connection,
    received,
    emit: (event: BackendEvent) => {
      for (const listener of listeners) listener(event)
    },
    /** As some seconds after a lock. */
    endForGood: () => isOver(),
    isClosed: () => isClosed,
    listenerCount: () => listeners.size,
  }
}

export type FakeConnection = ReturnType<typeof createFakeConnection>
