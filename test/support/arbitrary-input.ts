import fc from 'fast-check'
import { z } from 'zod'

/** Inputs that fit a procedure's schema, or nearly: generated from the schema itself, so no procedure is forgotten. */

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly additionalProperties?: Schema | boolean
}

/** What people and attackers type: scripts, formulas, controls, right to left, days and times that do or do not exist. */
export const oddTexts = [
  '',
  ' ',
  "'; DROP TABLE trainee; --",
  '<script>alert(1)</script>',
  '=1+1',
  '\u0000',
  '\u202eabc',
  'آيت لحسن',
  'ⴰⵎⵏⵓⴳⴰⵔ',
  '👩🏽‍🌾',
  '١٢٣',
  '2026-02-30',
  '2026-11-16',
  '2027-01-31',
  '08:30',
  '12:00',
  '25:00',
  'NaN',
  '__proto__',
  'x'.repeat(5000),
]

function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(fromSchema))
  switch (schema.type) {
    case 'object':
      return fromProperties(schema)
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 4 })
    case 'integer':
    case 'number':
      return integerOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return fc.oneof(
        fc.constantFrom(...oddTexts),
        fc.constantFrom('2026-11-16', '2026-12-20', '08:30', '10:00'),
        fc.string(),
      )
    default:
      return fc.jsonValue()
  }
}

function integerOf(schema: Schema): fc.Arbitrary<number> {
  const min = schema.minimum ?? (schema.exclusiveMinimum === undefined ? -5 : schema.exclusiveMinimum + 1)
  const max = Math.min(schema.maximum ?? 100_000, 100_000)
  // Small numbers are the ids of real rows.
  return fc.oneof(fc.integer({ min, max: Math.max(min, Math.min(4, max)) }), fc.integer({ min, max }))
}

function fromProperties(schema: Schema): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {})
  if (entries.length === 0) return fc.constant({})
  return fc.record(Object.fromEntries(entries.map(([name, property]) => [name, fromSchema(property)])), {
    requiredKeys: [...(schema.required ?? [])],
  })
}

export function arbitraryInput(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fromSchema(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema)
}
