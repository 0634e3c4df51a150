import { z } from 'zod'
import type { Procedure } from '../shared/contract/define.ts'

/** What parses a procedure's input and output. */
export type Parsers = Pick<Procedure, 'input' | 'output'>

/** zod takes some milliseconds to write the code of a schema: too many for what is asked once. */
const callsBeforeCompiling = 3

const calls = new WeakMap<Procedure, number>()
const compiled = new WeakMap<Procedure, Parsers>()

/**
 * The schemas of a procedure; once it is called often, as code that zod writes for them, with the same answers and the
 * same problems, several times faster. Only here: the policy of a page forbids code that is made.
 */
export function parsersOf(procedure: Procedure): Parsers {
  const known = compiled.get(procedure)
  if (known) return known
  const count = (calls.get(procedure) ?? 0) + 1
  calls.set(procedure, count)
  if (count <= callsBeforeCompiling) return procedure
  const parsers = { input: z.compile(procedure.input), output: z.compile(procedure.output) }
  compiled.set(procedure, parsers)
  return parsers
}
