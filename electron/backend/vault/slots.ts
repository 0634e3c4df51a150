import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

/**
 * A slot is the data key sealed under something that a person knows: a password or the paper key. Opening a slot is
 * the check of the password; no hash of it is kept anywhere. docs/decisions/0018 says why each part is what it is.
 */

export const formatVersion = 1
const keyLength = 32
/** scrypt's N takes 1 KiB each: a forged envelope must not make us ask for more than the computer has. */
export const highestCost = 2 ** 17

const Base64Bytes = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)
const SlotId = z.string().regex(/^[0-9a-f]{32}$/)
const sealed = { nonce: Base64Bytes, ciphertext: Base64Bytes, authTag: Base64Bytes }

export const PasswordSlot = z.strictObject({
  kind: z.literal('password'),
  id: SlotId,
  /** Finds the slots of a user name without naming anybody. */
  tag: z.string().regex(/^[0-9a-f]{32}$/),
  /** scrypt with r = 8 and p = 1; kept, so that it can grow. */
  cost: z
    .int()
    .min(2)
    .max(highestCost)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  salt: Base64Bytes,
  ...sealed,
})
export type PasswordSlot = z.infer<typeof PasswordSlot>

export const RecoverySlot = z.strictObject({ kind: z.literal('recovery'), id: SlotId, salt: Base64Bytes, ...sealed })
export type RecoverySlot = z.infer<typeof RecoverySlot>

export const Slot = z.discriminatedUnion('kind', [PasswordSlot, RecoverySlot])
export type Slot = z.infer<typeof Slot>

/** What a slot is bound to besides its key, so that none can be moved to another vault or dressed up as another. */
type Bound = Pick<PasswordSlot, 'kind' | 'id' | 'tag' | 'cost'> | Pick<RecoverySlot, 'kind' | 'id'>

function additionalData(vaultId: string, slot: Bound): Buffer {
  const own = slot.kind === 'password' ? [slot.tag, slot.cost] : []
  return Buffer.from(JSON.stringify([formatVersion, vaultId, slot.kind, slot.id, ...own]))
}

function seal(vaultId: string, slot: Bound, key: Buffer, dataKey: Buffer) {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(additionalData(vaultId, slot))
  const ciphertext = Buffer.concat([cipher.update(dataKey), cipher.final()])
  const [nonceText, ciphertextText, authTag] = [nonce, ciphertext, cipher.getAuthTag()].map((bytes) =>
    bytes.toString('base64'),
  )
  return { nonce: nonceText!, ciphertext: ciphertextText!, authTag: authTag! }
}

/** The data key, or undefined when the slot is not under this key or was changed. */
function unseal(vaultId: string, slot: Slot, key: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'), { authTagLength: 16 })
    decipher.setAAD(additionalData(vaultId, slot))
    decipher.setAuthTag(Buffer.from(slot.authTag, 'base64'))
    const dataKey = Buffer.concat([decipher.update(Buffer.from(slot.ciphertext, 'base64')), decipher.final()])
    return dataKey.length === keyLength ? dataKey : undefined
  } catch {
    return undefined
  }
}

function derivedKey(secret: Buffer, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `warcha ${purpose}`, keyLength))
}

/** A key of its own for each purpose, from the data key. */
export function keyFor(purpose: 'audit' | 'key id', dataKey: Buffer): Buffer {
  return derivedKey(dataKey, Buffer.alloc(0), purpose)
}

/** Tells one data key from another without saying anything of either. */
export const keyIdOf = (dataKey: Buffer) => keyFor('key id', dataKey).toString('hex').slice(0, 32)

/** About a third of a second at the product's cost, on purpose. */
async function passwordKey(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
  const stretched = await new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
  return derivedKey(stretched, salt, 'password slot')
}

/** Where the slots of a user name are found. */
export function tagOf(vaultId: string, username: string): string {
  return createHmac('sha256', vaultId).update(username.normalize('NFC').toLowerCase()).digest('hex').slice(0, 32)
}

/** The slots of that user name's password, newest last. */
export function passwordSlotsOf(vaultId: string, slots: readonly Slot[], username: string): readonly string[] {
  const tag = tagOf(vaultId, username)
  return slots.flatMap((slot) => (slot.kind === 'password' && slot.tag === tag ? [slot.id] : []))
}

export const newId = () => randomBytes(16).toString('hex')

export async function sealUnderPassword(
  vaultId: string,
  account: { username: string; password: string; cost: number },
  dataKey: Buffer,
): Promise<PasswordSlot> {
  const { username, password, cost } = account
  const salt = randomBytes(16)
  const slot = { kind: 'password', id: newId(), tag: tagOf(vaultId, username), cost } as const
  const key = await passwordKey(password, salt, cost)
  return { ...slot, salt: salt.toString('base64'), ...seal(vaultId, slot, key, dataKey) }
}

export async function openWithPassword(
  vaultId: string,
  slot: PasswordSlot,
  password: string,
): Promise<Buffer | undefined> {
  return unseal(vaultId, slot, await passwordKey(password, Buffer.from(slot.salt, 'base64'), slot.cost))
}

/** Takes the time of a wrong password, for a name that has none. */
export async function pretendToOpen(password: string, cost: number): Promise<void> {
  await passwordKey(password, randomBytes(16), cost)
}

/** The paper key has 140 random bits: it needs no stretching. */
export function sealUnderRecoveryKey(vaultId: string, secret: Buffer, dataKey: Buffer): RecoverySlot {
  const salt = randomBytes(16)
  const slot = { kind: 'recovery', id: newId() } as const
  const key = derivedKey(secret, salt, 'recovery slot')
  return { ...slot, salt: salt.toString('base64'), ...seal(vaultId, slot, key, dataKey) }
}

export function openWithRecoveryKey(vaultId: string, slot: RecoverySlot, secret: Buffer): Buffer | undefined {
  return unseal(vaultId, slot, derivedKey(secret, Buffer.from(slot.salt, 'base64'), 'recovery slot'))
}
