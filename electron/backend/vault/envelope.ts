import { createHash } from 'node:crypto'
import { z } from 'zod'
import { formatVersion, Slot } from './slots.ts'

/** Of one name, or of paper keys: each wrong password is tried on all of them. Two is what a change leaves for a moment. */
const mostSlots = 20

function isModest(slots: readonly Slot[]): boolean {
  const counts = new Map<string, number>()
  for (const slot of slots) {
    const whose = slot.kind === 'password' ? slot.tag : slot.kind
    counts.set(whose, (counts.get(whose) ?? 0) + 1)
  }
  return [...counts.values()].every((count) => count <= mostSlots)
}

/**
 * The envelope: which slots open a vault. It holds no name and no secret. It is written as JSON with a digest, so that
 * a torn or edited copy is told from a whole one; the highest `revision` among whole copies counts.
 */
export const Envelope = z.strictObject({
  format: z.literal(formatVersion),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  revision: z.int().min(1),
  /** Which data key the slots hold: a vault that was given another one keeps its id. */
  keyId: z.string().regex(/^[0-9a-f]{32}$/),
  slots: z.array(Slot).refine(isModest),
})
export type Envelope = z.infer<typeof Envelope>

const Written = z.object({ envelope: z.unknown(), digest: z.string() })

const digestOf = (envelope: unknown) => createHash('sha256').update(JSON.stringify(envelope)).digest('hex')

export function writeEnvelope(envelope: Envelope): string {
  return `${JSON.stringify({ envelope, digest: digestOf(envelope) }, undefined, 2)}\n`
}

/** The envelope of a text, `newer` when a later version wrote it, or undefined when it is not a whole envelope. */
export function readEnvelope(text: string): Envelope | 'newer' | undefined {
  try {
    const { envelope, digest } = Written.parse(JSON.parse(text))
    if (digestOf(envelope) !== digest) return undefined
    const { format } = z.object({ format: z.int() }).parse(envelope)
    return format > formatVersion ? 'newer' : Envelope.parse(envelope)
  } catch {
    return undefined
  }
}
