import type { z } from 'zod'

export type JsonValue = z.core.util.JSONType

/**
 * Whether a value is what JSON can say, at most so many lists and records deep. Unlike a recursive schema it ends with
 * whatever a message holds: circles, and what lies deeper than a stack.
 */
export function isJson(value: unknown, depth: number): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (depth === 0 || typeof value !== 'object') return false
  if (Array.isArray(value)) return value.every((one) => isJson(one, depth - 1))
  return isPlain(value) && Object.values(value).every((one) => isJson(one, depth - 1))
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
