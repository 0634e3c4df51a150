import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readEnvelope, writeEnvelope } from '../../../electron/backend/vault/envelope.ts'
import {
  formatVersion,
  keyIdOf,
  newId,
  openWithPassword,
  openWithRecoveryKey,
  type PasswordSlot,
  sealUnderPassword,
  sealUnderRecoveryKey,
} from '../../../electron/backend/vault/slots.ts'

const vaultId = newId()
const dataKey = randomBytes(32)
const account = { username: 'amina', password: 'une phrase assez longue', cost: 2 }

/** The slot with one bit of one of its base64 fields turned. */
function withBit(slot: PasswordSlot, field: 'salt' | 'nonce' | 'ciphertext' | 'authTag', bit: number): PasswordSlot {
  const bytes = Buffer.from(slot[field], 'base64')
  bytes[bit >> 3]! ^= 1 << (bit & 7)
  return { ...slot, [field]: bytes.toString('base64') }
}

describe('a slot', () => {
  it('gives the data key back to its password, in either form of an accent', async () => {
    const slot = await sealUnderPassword(vaultId, { ...account, password: 'déjà une longue phrase' }, dataKey)
    for (const form of ['NFC', 'NFD'])
      expect(await openWithPassword(vaultId, slot, 'déjà une longue phrase'.normalize(form))).toEqual(dataKey)
    expect(await openWithPassword(vaultId, slot, 'deja une longue phrase')).toBeUndefined()
  })

  it('opens for nothing once a bit is turned or a part is exchanged', async () => {
    const slot = await sealUnderPassword(vaultId, account, dataKey)
    const other = await sealUnderPassword(vaultId, { ...account, username: 'autre' }, dataKey)
    for (const field of ['salt', 'nonce', 'ciphertext', 'authTag'] as const)
      for (let bit = 0; bit < Buffer.from(slot[field], 'base64').length * 8; bit++)
        expect(await openWithPassword(vaultId, withBit(slot, field, bit), account.password), field).toBeUndefined()
    for (const part of ['id', 'tag', 'salt', 'nonce', 'ciphertext', 'authTag'] as const)
      expect(await openWithPassword(vaultId, { ...slot, [part]: other[part] }, account.password), part).toBeUndefined()
    expect(await openWithPassword(vaultId, { ...slot, cost: 4 }, account.password)).toBeUndefined()
    expect(await openWithPassword(newId(), slot, account.password)).toBeUndefined()
  })

  it('opens for the paper key that it was sealed under, and for no other', () => {
    const [secret, another] = [randomBytes(28), randomBytes(28)]
    const slot = sealUnderRecoveryKey(vaultId, secret, dataKey)
    expect(openWithRecoveryKey(vaultId, slot, secret)).toEqual(dataKey)
    expect(openWithRecoveryKey(vaultId, slot, another)).toBeUndefined()
    expect(openWithRecoveryKey(newId(), slot, secret)).toBeUndefined()
  })
})

describe('an envelope', () => {
  it('names nobody, and is refused when anything of it changed', async () => {
    const slots = [await sealUnderPassword(vaultId, account, dataKey)]
    const envelope = { format: formatVersion, vaultId, revision: 3, keyId: keyIdOf(dataKey), slots } as const
    const text = writeEnvelope({ ...envelope, slots })
    expect(text).not.toContain('amina')
    expect(readEnvelope(text)).toEqual(envelope)
    expect(readEnvelope(text.replace('"revision": 3', '"revision": 4'))).toBeUndefined()
    for (const cut of [0, 1, 100, text.length - 10]) expect(readEnvelope(text.slice(0, cut))).toBeUndefined()
  })

  it('of a later version is told from a damaged one', () => {
    const later = { format: 2, vaultId, revision: 1, slots: [] } as never
    expect(readEnvelope(writeEnvelope(later))).toBe('newer')
  })
})
