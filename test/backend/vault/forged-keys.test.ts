import crypto, { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Backend, createBackend } from '../../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../../electron/backend/data-folder.ts'
import { type Envelope, readEnvelope, writeEnvelope } from '../../../electron/backend/vault/envelope.ts'
import { newRecoveryKey, readRecoveryKey } from '../../../electron/backend/vault/recovery-key.ts'
import { type PasswordSlot, sealUnderPassword, sealUnderRecoveryKey } from '../../../electron/backend/vault/slots.ts'
import { aCentre, type Call, callerOf, password, resourcesDir } from '../../support/backend.ts'

/** Somebody who may write in the data folder, but knows no password, while the centre is open. */

let folder: string
let backend: Backend
let visitor: () => Call
let first: Envelope | undefined
const forged = 'un mot de passe que le centre ne connaît pas'
const files = ['vault.json', 'vault.copy.json']

beforeEach(async () => {
  first = undefined
  folder = mkdtempSync(join(tmpdir(), 'warcha-forged-'))
  const now = () => new Date('2026-11-21T09:00:00')
  const { vault, backupsDir } = openDataFolder(folder, { passwordCost: 2, now })
  backend = createBackend({ vault, backupsDir, resourcesDir, now })
  visitor = () => callerOf(backend.connect())
  const call = visitor()
  await call('centre.setUp', aCentre)
  await call('recovery.confirmKey', await call('recovery.createKey', {}))
})
afterEach(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

function rewrite(slots: (whole: Envelope) => Envelope['slots']): void {
  const envelope = readEnvelope(readFileSync(join(folder, files[0]!), 'utf8')) as Envelope
  const text = writeEnvelope({ ...envelope, revision: envelope.revision + 1, slots: slots(envelope) })
  for (const file of files) writeFileSync(join(folder, file), text)
}

it('cannot sign in with a slot of their own making', async () => {
  const { vaultId, slots } = readEnvelope(readFileSync(join(folder, files[0]!), 'utf8')) as Envelope
  const { id } = slots.find(({ kind }) => kind === 'password')!
  const ownKey = randomBytes(32)
  // The name under which the account finds its slot stands in the envelope for everybody to read.
  const chosen = (size: number) => (size === 16 ? Buffer.from(id, 'hex') : Buffer.alloc(size, 1))
  vi.spyOn(crypto, 'randomBytes').mockImplementation(chosen as typeof randomBytes)
  syncBuiltinESMExports()
  const slot = await sealUnderPassword(vaultId, { username: 'admin', password: forged, cost: 2 }, ownKey)
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  expect(slot.id).toBe(id)
  rewrite(() => [slot])
  await expect(visitor()('session.login', { username: 'admin', password: forged })).rejects.toThrow('login.refused')
})

it('cannot make a login ask for more than the computer has', async () => {
  const [{ cost: _, ...slot }] = (readEnvelope(readFileSync(join(folder, files[0]!), 'utf8')) as Envelope)
    .slots as never as [PasswordSlot]
  const forgeries = [
    ...[3, 2 ** 18, 2 ** 20].map((cost) => [{ ...slot, cost }]),
    Array.from({ length: 21 }, (_, n) => ({ ...slot, cost: 2, id: String(n).padStart(32, '0') })),
  ]
  for (const slots of forgeries) {
    const envelope = readEnvelope(readFileSync(join(folder, files[0]!), 'utf8'))
    if (envelope && envelope !== 'newer') first ??= envelope
    const text = writeEnvelope({ ...first!, revision: first!.revision + 1, slots })
    for (const file of [...files, 'vault.previous.json']) writeFileSync(join(folder, file), text)
    await expect(visitor()('session.login', { username: 'admin', password })).rejects.toThrow('vault.keys_damaged')
  }
})

it('cannot come in with a paper key of their own making', async () => {
  const key = newRecoveryKey()
  const read = readRecoveryKey(key)
  if (!read.ok) throw new Error('a new recovery key is not readable')
  rewrite(({ vaultId, slots }) => [...slots, sealUnderRecoveryKey(vaultId, read.secret, randomBytes(32))])
  await expect(visitor()('recovery.open', { key })).rejects.toThrow('recovery.refused')
  const call = visitor()
  await call('session.login', { username: 'admin', password })
  await call('session.confirmPassword', { password })
  await expect(call('recovery.confirmKey', { key })).rejects.toThrow('recovery.refused')
})
