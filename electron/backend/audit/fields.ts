import { isDeepStrictEqual } from 'node:util'

type Fields = Readonly<Record<string, unknown>>

/** What says which record and which version, not what is changed in it. */
const notFields = new Set(['id', 'version'])

/** Names of the fields of an input. */
export function fieldsOf(input: unknown): string[] {
  return isFields(input) ? Object.keys(input).filter((name) => !notFields.has(name) && !name.endsWith('Id')) : []
}

/** Names of the input's fields whose value is another after than before. */
export function changedFields(input: unknown, before: unknown, after: unknown): string[] {
  if (!isFields(input) || !isFields(before) || !isFields(after)) return fieldsOf(input)
  return Object.keys(input).filter(
    (name) => !notFields.has(name) && Object.hasOwn(after, name) && !isDeepStrictEqual(before[name], after[name]),
  )
}

/** The record of an input in the answer of a query, which may be a list. */
export function recordIn(answer: unknown, input: unknown): unknown {
  if (!Array.isArray(answer)) return answer
  return isFields(input) ? answer.find((one) => isFields(one) && one.id === input.id) : undefined
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
