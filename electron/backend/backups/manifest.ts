import { createHash } from 'node:crypto'
import { z } from 'zod'
import { backupReasons } from '../../shared/contract/backups.ts'

/**
 * What a backup says of itself without its key: nothing about a person. Dates and order are read here and never from
 * the file system, because copying to a stick changes those. Written with a digest, so that a torn one is told.
 */

export const backupFormat = 1

const Hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

export const Manifest = z.strictObject({
  format: z.literal(backupFormat),
  /** The same in every copy of this backup. */
  id: Hex(16),
  vaultId: Hex(16),
  /** Counts up whatever the clock says. */
  number: z.int().min(1),
  createdAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  /** The name of the computer. */
  station: z.string().max(100),
  migrations: z.array(z.string().max(100)),
  tables: z.record(z.string(), z.int().min(0)),
  auditHead: z.strictObject({ seq: z.int(), mac: z.string().max(200) }).nullable(),
  bytes: z.int().min(1),
  sha256: Hex(32),
})
export type Manifest = z.infer<typeof Manifest>

const Written = z.object({ manifest: z.unknown(), digest: z.string() })

const digestOf = (manifest: unknown) => createHash('sha256').update(JSON.stringify(manifest)).digest('hex')

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify({ manifest, digest: digestOf(manifest) }, undefined, 2)}\n`
}

/** The manifest of a text, `newer` when a later version wrote it, or undefined when it is not a whole manifest. */
export function readManifest(text: string): Manifest | 'newer' | undefined {
  try {
    const { manifest, digest } = Written.parse(JSON.parse(text))
    if (digestOf(manifest) !== digest) return undefined
    const { format } = z.object({ format: z.int() }).parse(manifest)
    return format > backupFormat ? 'newer' : Manifest.parse(manifest)
  } catch {
    return undefined
  }
}
