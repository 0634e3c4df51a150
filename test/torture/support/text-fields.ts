import { z } from 'zod'
import { type Path, procedureAt } from '../../../electron/shared/contract/index.ts'

/** The fields of a procedure's input into which somebody can type anything, found in its schema. */

export type Place = readonly (string | number)[]

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

/** Secrets, which are never kept as they are, and names that Warcha gave itself: folders, backups, forms. */
const notWritten = /(^|\.)(\w*[pP]assword|key|paperKey|current|next|witnessUsername|place|id|ticket|form)$/

export function textFieldsOf(path: Path): Place[] {
  const schema = z.toJSONSchema(procedureAt(path)!.input, { io: 'input', unrepresentable: 'any' }) as Schema
  const places = new Map(placesIn(schema, []).map((place) => [place.join('.'), place]))
  return [...places].flatMap(([name, place]) => (notWritten.test(name) ? [] : [place]))
}

function placesIn(schema: Schema, at: Place): Place[] {
  // A picture is no text.
  if (schema.enum || schema.const !== undefined || schema.format === 'base64') return []
  const below = [
    ...(schema.anyOf ?? []).flatMap((one) => placesIn(one, at)),
    ...(schema.oneOf ?? []).flatMap((one) => placesIn(one, at)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) => placesIn(one, [...at, key])),
    ...(schema.items ? placesIn(schema.items, [...at, 0]) : []),
  ]
  return schema.type === 'string' ? [at, ...below] : below
}

/** A copy of an input with that text there. */
export function withText(input: unknown, [key, ...rest]: Place, text: string): unknown {
  if (key === undefined) return text
  if (typeof key === 'number') return [withText((input as unknown[])[key], rest, text)]
  return { ...(input as object), [key]: withText((input as Record<string, unknown>)[key], rest, text) }
}

/** What stands at that place. */
export function textAt(input: unknown, place: Place): unknown {
  return place.reduce((found, key) => (found as Record<string | number, unknown> | undefined)?.[key], input)
}

/** Everything that an answer calls by this name, however deep. */
export function called(name: string, answer: unknown): unknown[] {
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => [...(key === name ? [value] : []), ...called(name, value)])
}
