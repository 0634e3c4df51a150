import { DomainError } from '../shared/errors.ts'
import type { WireReply, WireRequest } from './wire.ts'

/**
 * Every transport carries JSON text. One encoding means that memory, ports, child processes and HTTP lose and keep
 * the same things (an `undefined` key goes, a BigInt is refused), and that the size of a message is known before it
 * is sent.
 */

/** The longest message either side takes, in characters: room for a scan of 20 MB in base64. */
export const maxMessageLength = 32 * 1024 * 1024

function refuse(problem: string): DomainError {
  return new DomainError('input.invalid', { problems: [{ path: '', problem }] })
}

/** The text of a request; throws `input.invalid` when the input cannot be written as JSON or is too long. */
export function encodeRequest(request: WireRequest): string {
  let text: string
  try {
    text = JSON.stringify(request)
  } catch {
    throw refuse('field.invalid')
  }
  if (text.length > maxMessageLength) throw refuse('field.file_too_large')
  return text
}

/** The text of a reply. A result that cannot be written still answers, so no caller waits for ever. */
export function encodeReply(reply: WireReply): string {
  try {
    return JSON.stringify(reply)
  } catch {
    const error = { code: 'internal', details: { incident: 'unwritable' } }
    return JSON.stringify({ id: reply.id, ok: false, error } satisfies WireReply)
  }
}

/** What a text says; a text that is no JSON or is too long comes back as undefined, which nobody accepts. */
export function decode(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > maxMessageLength) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
