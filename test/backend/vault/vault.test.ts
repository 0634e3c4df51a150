import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Backend, createBackend } from '../../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../../electron/backend/data-folder.ts'
import { type Envelope, readEnvelope } from '../../../electron/backend/vault/envelope.ts'
import { decideSwap } from '../../../electron/backend/vault/swap.ts'
import type { Vault } from '../../../electron/backend/vault/vault.ts'
import { aCentre, type Call, callerOf, centreBackend, password, resourcesDir } from '../../support/backend.ts'

/** A vault in a folder, as the product has it; only scrypt's cost is lower. */

let folder: string
let clock: Date
let opened: { vault: Vault; backend: Backend }[]
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warcha-vault-'))
  clock = new Date('2026-11-21T09:00:00')
  opened = []
})
afterEach(async () => {
  for (const { backend } of opened) await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a start of the application is. */
function start(): { vault: Vault; backend: Backend; visitor: () => Call } {
  const now = () => clock
  const { vault, backupsDir } = openDataFolder(folder, { passwordCost: 2, now })
  const backend = createBackend({ vault, backupsDir, resourcesDir, now })
  opened.push({ vault, backend })
  return { vault, backend, visitor: () => callerOf(backend.connect()) }
}

async function setUp(): Promise<{ key: string }> {
  const { backend, visitor } = start()
  const call = visitor()
  await call('centre.setUp', aCentre)
  const { key } = await call('recovery.createKey', {})
  await call('recovery.confirmKey', { key })
  await backend.close()
  return { key }
}

const admin = { username: 'admin', password }

describe('a vault in a folder', () => {
  it('tells a changed password as changed though a full disk keeps the old slot, which goes with the next change', async () => {
    const test = await centreBackend()
    const call = await test.as('administrator')
    const { saveEnvelope } = test.storage
    let saves = 0
    test.storage.saveEnvelope = (envelope) => {
      saves += 1
      if (saves === 2) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      saveEnvelope(envelope)
    }
    const slots = test.vault.envelope.slots.length
    const next = 'un nouveau mot de passe à soi'
    await call('session.changePassword', { current: password, next })
    expect(saves).toBe(2)
    expect(test.vault.envelope.slots).toHaveLength(slots + 1)
    await expect(test.visitor()('session.login', admin)).rejects.toThrow('login.refused')
    await test.visitor()('session.login', { ...admin, password: next })
    await call('session.changePassword', { current: next, next: 'et encore un autre, plus tard' })
    expect(test.vault.envelope.slots).toHaveLength(slots)
  })

  it('opens with the password after a restart, and shows the centre’s name before', async () => {
    await setUp()
    const call = start().visitor()
    expect(await call('session.status', {})).toMatchObject({
      state: 'signed_out',
      centreNameFr: aCentre.centre.nameFr,
      needsRecoveryKey: false,
      hidesScreen: false,
    })
    await expect(call('users.list', {})).rejects.toThrow('session.missing')
    await expect(call('session.login', { ...admin, password: 'faux' })).rejects.toThrow('login.refused')
    expect(await call('session.login', admin)).toMatchObject({ username: 'admin' })
    expect(await call('users.list', {})).toHaveLength(1)
  })

  it('holds nothing in clear but the centre’s name', async () => {
    await setUp()
    const texts = ['Fatima Ouarzazi', 'Quartier Tassoumaat', 'Administration', 'CREATE TABLE']
    for (const name of readdirSync(folder, { recursive: true }) as string[]) {
      const path = at(name)
      if (!statSync(path).isFile()) continue
      const bytes = readFileSync(path)
      for (const text of texts)
        for (const encoding of ['utf8', 'utf16le'] as const)
          expect(bytes.includes(Buffer.from(text, encoding)), `${name}: ${text}`).toBe(false)
    }
  })

  it('keeps the waiting time of wrong tries over a restart, even with the clock set back', async () => {
    await setUp()
    const first = start()
    for (let i = 0; i < 6; i++) {
      await expect(first.visitor()('session.login', { ...admin, password: 'faux' })).rejects.toThrow('login.refused')
      clock = new Date(clock.getTime() + 60_000)
    }
    clock = new Date(clock.getTime() - 60_000)
    await first.backend.close()
    const call = start().visitor()
    await expect(call('session.login', admin)).rejects.toMatchObject({ code: 'login.wait', details: { seconds: 8 } })
    clock = new Date('2016-11-21T09:00:00')
    await expect(call('session.login', admin)).rejects.toMatchObject({ code: 'login.wait', details: { seconds: 8 } })
    clock = new Date(clock.getTime() + 9_000)
    await call('session.login', admin)
  })

  it('lets a changed password in, and the old one no more', async () => {
    await setUp()
    const { backend, visitor } = start()
    const call = visitor()
    await call('session.login', admin)
    await call('session.changePassword', { current: password, next: 'une tout autre phrase' })
    await backend.close()
    const again = start().visitor()
    await expect(again('session.login', admin)).rejects.toThrow('login.refused')
    await again('session.login', { ...admin, password: 'une tout autre phrase' })
  })

  it('keeps a slot that was taken away in no copy of the keys', async () => {
    await setUp()
    const call = start().visitor()
    await call('session.login', admin)
    const slotsIn = (name: string) => {
      const envelope = readEnvelope(readFileSync(at(name), 'utf8')) as Envelope
      return envelope.slots.flatMap(({ kind, id }) => (kind === 'password' ? [id] : []))
    }
    const [old] = slotsIn('vault.json')
    await call('session.changePassword', { current: password, next: 'une tout autre phrase' })
    for (const name of ['vault.json', 'vault.copy.json', 'vault.previous.json'])
      expect(slotsIn(name), name).toEqual([expect.not.stringMatching(old!)])
  })

  it('changes no password when the change is cut off before it counts', async () => {
    await setUp()
    const first = start()
    await first.visitor()('session.login', admin)
    // A power cut between the two steps: the envelope has the new slot, no account names it.
    await first.vault.changes().add({ username: 'admin', password: 'jamais confirmée' })
    await first.backend.close()
    const second = start()
    await expect(second.visitor()('session.login', { ...admin, password: 'jamais confirmée' })).rejects.toThrow(
      'login.refused',
    )
    expect(second.vault.database).toBeUndefined()
    await second.visitor()('session.login', admin)
    await expect(second.visitor()('session.login', { ...admin, password: 'jamais confirmée' })).rejects.toThrow(
      'login.refused',
    )
  })

  it.each([
    ['vault.json', 'torn'],
    ['vault.json', 'gone'],
    ['vault.copy.json', 'torn'],
    ['vault.copy.json', 'gone'],
  ])('opens when %s is %s, from its twin', async (name, state) => {
    await setUp()
    if (state === 'gone') rmSync(at(name))
    else truncateSync(at(name), 40)
    await start().visitor()('session.login', admin)
  })

  it('says that the keys are gone, or damaged, and touches nothing', async () => {
    await setUp()
    const before = readFileSync(at('warcha.sqlite'))
    const envelopes = ['vault.json', 'vault.copy.json', 'vault.previous.json']
    for (const name of envelopes) writeFileSync(at(name), '{')
    await expect(start().visitor()('session.status', {})).rejects.toThrow('vault.keys_damaged')
    for (const name of envelopes) rmSync(at(name))
    await expect(start().visitor()('session.status', {})).rejects.toThrow('vault.keys_missing')
    await expect(start().visitor()('centre.setUp', aCentre)).rejects.toThrow('vault.keys_missing')
    expect(readFileSync(at('warcha.sqlite')).equals(before)).toBe(true)
  })

  it('says that the data is gone and makes no empty centre in its place', async () => {
    await setUp()
    rmSync(at('warcha.sqlite'))
    await expect(start().visitor()('session.status', {})).rejects.toThrow('database.missing')
    await expect(start().visitor()('centre.setUp', aCentre)).rejects.toThrow('database.missing')
    expect(existsSync(at('warcha.sqlite'))).toBe(false)
  })

  it('forgets a first run that was cut off before it was decided, and ends one cut off after', async () => {
    await setUp()
    const envelope = readEnvelope(readFileSync(at('vault.json'), 'utf8')) as Envelope
    const other = mkdtempSync(join(tmpdir(), 'warcha-vault-'))
    copyFileSync(at('warcha.sqlite'), join(other, 'warcha.sqlite.new'))
    await Promise.all(opened.map(({ backend }) => backend.close()))
    rmSync(folder, { recursive: true, force: true })
    folder = other
    decideSwap(folder, { envelope, aside: '2026-11-21-09-00-00-damaged-1' })
    await start().visitor()('session.login', admin)
    await Promise.all(opened.map(({ backend }) => backend.close()))

    const third = mkdtempSync(join(tmpdir(), 'warcha-vault-'))
    copyFileSync(at('warcha.sqlite'), join(third, 'warcha.sqlite.new'))
    rmSync(folder, { recursive: true, force: true })
    folder = third
    expect(await start().visitor()('session.status', {})).toMatchObject({ state: 'needs_set_up' })
    await start().visitor()('centre.setUp', aCentre)
  })

  it('makes one centre when it is asked for twice at once', async () => {
    const { visitor } = start()
    const asked = await Promise.allSettled([visitor()('centre.setUp', aCentre), visitor()('centre.setUp', aCentre)])
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(existsSync(at('quarantine'))).toBe(false)
    await visitor()('session.login', admin)
  })

  it('tells a second start that the first one has the data', async () => {
    await setUp()
    await start().visitor()('session.login', admin)
    await expect(start().visitor()('session.login', admin)).rejects.toThrow('database.in_use')
  })
})

describe('the paper key', () => {
  it('gives a new password to one who keeps the centre, and only after the key', async () => {
    const { key } = await setUp()
    const call = start().visitor()
    const wanted = { userId: 1 as never, password: 'un mot de passe retrouvé' }
    await expect(call('recovery.resetPassword', wanted)).rejects.toThrow('session.missing')
    await expect(call('recovery.open', { key: key.slice(0, 20) })).rejects.toThrow('recovery.length')
    const [account] = await call('recovery.open', { key: key.toLowerCase() })
    expect(account).toMatchObject({ username: 'admin', role: 'administrator' })
    expect(await call('recovery.resetPassword', { ...wanted, userId: account!.id })).toMatchObject({
      username: 'admin',
    })
    expect(await call('users.list', {})).toHaveLength(1)
    const other = start()
    await Promise.all(opened.slice(0, -1).map(({ backend }) => backend.close()))
    await expect(other.visitor()('session.login', admin)).rejects.toThrow('login.refused')
    await other.visitor()('session.login', { ...admin, password: wanted.password })
  })

  it('says which group is mistyped, and refuses the key of another centre', async () => {
    const { key } = await setUp()
    const call = start().visitor()
    const wrong = key.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'))
    await expect(call('recovery.open', { key: wrong })).rejects.toMatchObject({
      code: 'recovery.wrong_group',
      details: { groups: '8' },
    })
    const { newRecoveryKey } = await import('../../../electron/backend/vault/recovery-key.ts')
    await expect(call('recovery.open', { key: newRecoveryKey() })).rejects.toThrow('recovery.refused')
  })

  it('is replaced only when the new one was typed back', async () => {
    const { key } = await setUp()
    const { backend, visitor } = start()
    const call = visitor()
    await call('session.login', admin)
    await expect(call('recovery.createKey', {})).rejects.toThrow('session.reauth_needed')
    await call('session.confirmPassword', { password })
    const lost = await call('recovery.createKey', {})
    const next = await call('recovery.createKey', {})
    await call('recovery.confirmKey', { key })
    await expect(call('recovery.confirmKey', next)).rejects.toThrow('recovery.refused')
    const last = await call('recovery.createKey', {})
    await call('recovery.confirmKey', last)
    for (const gone of [key, lost.key, next.key]) {
      clock = new Date(clock.getTime() + 60_000)
      await expect(call('recovery.confirmKey', { key: gone })).rejects.toThrow('recovery.refused')
    }
    await backend.close()
    clock = new Date(clock.getTime() + 60_000)
    await start().visitor()('recovery.open', last)
  })

  it('is asked of the administrator before anything else, and printed in French and Arabic', async () => {
    const { visitor } = start()
    const call = visitor()
    await call('centre.setUp', aCentre)
    expect(await call('session.status', {})).toMatchObject({ needsRecoveryKey: true })
    const { key } = await call('recovery.createKey', {})
    const sheet = await call('recovery.sheet', { key })
    expect(sheet.mediaType).toBe('application/pdf')
    expect(Buffer.from(sheet.content, 'base64').toString('latin1', 0, 5)).toBe('%PDF-')
    await call('recovery.confirmKey', { key })
    expect(await call('session.status', {})).toMatchObject({ needsRecoveryKey: false })
  })
})
