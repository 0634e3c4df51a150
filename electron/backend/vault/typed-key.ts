import { DomainError } from '../../shared/errors.ts'
import type { Envelope } from './envelope.ts'
import { readRecoveryKey } from './recovery-key.ts'
import { openWithRecoveryKey } from './slots.ts'

/** The secret of a key read from paper. @throws DomainError `recovery.length`, `recovery.wrong_group`, `recovery.mistyped`. */
export function readTypedKey(typed: string): Buffer {
  const read = readRecoveryKey(typed)
  if (read.ok) return read.secret
  if (read.problem === 'length') throw new DomainError('recovery.length', { count: read.count })
  if (read.groups.length > 0) throw new DomainError('recovery.wrong_group', { groups: read.groups.join(', ') })
  throw new DomainError('recovery.mistyped', {})
}

/** The slot that this secret opens, and the data key in it. */
export function slotOpenedBy(
  { vaultId, slots }: Envelope,
  secret: Buffer,
): { slotId: string; key: Buffer } | undefined {
  for (const slot of slots) {
    const key = slot.kind === 'recovery' ? openWithRecoveryKey(vaultId, slot, secret) : undefined
    if (key) return { slotId: slot.id, key }
  }
  return undefined
}
