import type { Role } from '../../shared/contract/define.ts'
import type { InputOf, OutputOf, Path } from '../../shared/contract/index.ts'
import { readError } from '../../shared/errors.ts'
import type { Backend } from '../create-backend.ts'
import type { Random } from './random.ts'

/**
 * What every part of the demo works with: the real procedures, called by the role that does it in a centre, on a
 * clock that is set to the day on which it happened.
 */
export interface World {
  readonly random: Random
  /** The last day of the demo: its today. */
  readonly today: string
  as(role: Role): Call
  /** Keeps the numbers of papers and phones apart. */
  nextSerial(): number
  /** Everything that follows happens on this day. */
  goTo(day: string, time?: string): void
}

export type Call = <P extends Path>(path: P, input: InputOf<P>) => Promise<OutputOf<P>>

export function callerOf(backend: Backend): Call {
  const connection = backend.connect()
  let id = 0
  return async (path, input) => {
    const reply = await connection.handle({ id: ++id, path, input })
    if (!reply.ok) throw readError(reply.error)
    return reply.result as never
  }
}
