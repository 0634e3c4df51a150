import fc from 'fast-check'
import type { z } from 'zod'
import { arbitraryInput } from './arbitrary-input.ts'

/**
 * Inputs that no page sends: what fits a schema, or nearly, with one thing in it replaced, removed or added. Over a
 * MessagePort come more kinds of values than JSON has.
 */

const nested = (depth: number, wrap: (inner: unknown) => unknown) => {
  let value: unknown = 'x'
  for (let n = 0; n < depth; n++) value = wrap(value)
  return value
}
const round: Record<string, unknown> = {}
round.self = round

const wrongTypes: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e308, 10n],
  ...['', 'text', [], {}, [[]], [null], new Date(Number.NaN), new Map([['id', 1]]), new Set([1]), new Uint8Array(8)],
  ...[/x/, new Error('x'), new ArrayBuffer(4), round],
]
const tooLong: readonly unknown[] = [
  ...['x'.repeat(10_000), '\u0000'.repeat(100_000), 'ب'.repeat(1_000_000), '9'.repeat(1_000_000)],
  Array.from(Array(20_000), (_, n) => n + 1),
  Array.from(Array(20_000), (_, n) => ({ id: n + 1, enrolmentId: n + 1, traineeId: n + 1 })),
  ...[Array(20_000).fill('x'), Array(20_000).fill({}), Object.fromEntries(Array.from(Array(5_000), (_, n) => [n, n]))],
]
const tooDeep: readonly unknown[] = [200, 5_000, 100_000].flatMap((depth) => [
  nested(depth, (inner) => [inner]),
  nested(depth, (inner) => ({ inner })),
])
const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'hasOwnProperty']
const unknownKeys = ['unheardOf', 'ID', 'id ', '', 'x'.repeat(1_000), '0', "'; DROP TABLE trainee; --", '\u202e']

type Place = readonly (string | number)[]

/** Every place in a value, itself included. */
function placesIn(value: unknown, at: Place = []): Place[] {
  const entries = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : []
  return [at, ...entries.flatMap(([key, inner]) => placesIn(inner, [...at, key]))]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy in which `change` was done to what stands at that place. */
function changed(value: unknown, [key, ...rest]: Place, change: (found: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? changed(inner, rest, change) : inner))
  return { ...(value as object), [key]: changed((value as Record<string, unknown>)[key], rest, change) }
}

function withKey(value: unknown, key: string, content: unknown): unknown {
  const copy = { ...(isRecord(value) ? value : {}) }
  // An assignment to `__proto__` would set the prototype; JSON.parse makes a key of it, and so does this.
  return Object.defineProperty(copy, key, { value: content, enumerable: true, configurable: true, writable: true })
}

function withoutKey(value: unknown, index: number): unknown {
  if (!isRecord(value)) return undefined
  const keys = Object.keys(value)
  const { [keys[index % Math.max(1, keys.length)] ?? '']: _, ...rest } = value
  return rest
}

const change: fc.Arbitrary<(found: unknown) => unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...wrongTypes).map((value) => () => value) },
  { weight: 1, arbitrary: fc.jsonValue().map((value) => () => value) },
  { weight: 1, arbitrary: fc.constantFrom(...tooLong).map((value) => () => value) },
  { weight: 1, arbitrary: fc.constantFrom(...tooDeep).map((value) => () => value) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...prototypeKeys)
      .map((key) => (found: unknown) => withKey(found, key, { isPolluted: true })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...unknownKeys).map((key) => (found: unknown) => withKey(found, key, 1)) },
  { weight: 2, arbitrary: fc.nat(20).map((index) => (found: unknown) => withoutKey(found, index)) },
)

/** Only what the schema refuses. */
export function hostileInput(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc
    .tuple(arbitraryInput(schema), fc.nat(), change)
    .map(([input, place, one]) => {
      const places = placesIn(input)
      return changed(input, places[place % places.length]!, one)
    })
    .filter((input) => !schema.safeParse(input).success)
}
