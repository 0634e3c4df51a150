import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** A small file, or undefined where it is missing or damaged: nothing that is lost with it is of worth. */
export function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
