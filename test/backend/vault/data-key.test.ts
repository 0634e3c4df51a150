import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inspect } from '../../../db/backup.ts'
import { listBackups } from '../../../electron/backend/backups/ladder.ts'
import { password } from '../../support/backend.ts'
import { changedByRestore, contentOf } from '../../support/content.ts'
import { aCentreIn, admin, type Folders, folders } from '../../support/folder-centre.ts'

/** Another key for all the data, on real folders. */

let all: Folders
beforeEach(() => {
  all = folders()
})
afterEach(() => all.end())

const nobody = { seq: null, userId: null, kind: null, traineeId: null, from: null, to: null }
const wholeLog = { ...nobody, language: 'en' } as const
const room = (name: string) => ({ nameFr: name, nameAr: name, capacity: 12, isStepFree: true })

/** A centre with a second account, a room, a draft and a backup; then its key is changed. */
async function changed() {
  const folder = all.make()
  const { call, vault, visitor, key, backend } = await aCentreIn(all, folder)
  await call('session.confirmPassword', { password })
  const account = {
    username: 'fatima',
    displayName: 'Fatima',
    role: 'secretary',
    trainerId: null,
    language: 'ar',
  } as const
  const { oneTimePassword } = await call('users.create', account)
  const fatima = { username: 'fatima', password: oneTimePassword }
  await call('rooms.create', room('Salle 1'))
  await call('drafts.save', { form: 'rooms.create', content: { nameFr: 'à moitié' } as never })
  const before = await call('backups.make', {})
  await call('rooms.create', room('Salle 2'))
  const content = dataOf(vault.source!.raw)
  const formerKey = Buffer.from(vault.source!.key)
  const log = await call('audit.list', wholeLog)
  const answer = await call('recovery.renewDataKey', { password, key })
  return { folder, call, vault, visitor, key, backend, fatima, before, content, formerKey, log, answer }
}

/** What neither a restore nor another key may change. */
const dataOf = (raw: Parameters<typeof contentOf>[0]) => contentOf(raw, [...changedByRestore, 'audit_key'])

describe('another key for the data', () => {
  it('keeps everything, the paper key and the password of whoever asked; the others are named', async () => {
    const { folder, visitor, vault, key, backend, fatima, content, formerKey, log, answer, call } = await changed()
    expect(answer).toEqual({ withoutPassword: ['Fatima'] })
    expect(dataOf(vault.source!.raw)).toEqual(content)
    await expect(call('users.list', {})).rejects.toThrow('session.missing')
    await expect(visitor()('session.login', fatima)).rejects.toThrow('login.refused')
    const back = visitor()
    await back('session.login', admin)
    expect(await back('users.list', {})).toMatchObject([
      { username: 'admin', hasPassword: true, mustChangePassword: false },
      { username: 'fatima', hasPassword: false },
    ])
    expect(await back('drafts.of', { form: 'rooms.create' })).toMatchObject({ content: { nameFr: 'à moitié' } })
    await back('recovery.confirmKey', { key })
    // The log goes on where it was, entry by entry, and says what was done.
    expect(await back('audit.check', {})).toMatchObject({ brokenAt: null })
    const { entries } = await back('audit.list', wholeLog)
    expect(entries.slice(-log.entries.length)).toEqual(log.entries)
    expect(entries.map(({ text }) => text)).toContain('changed the data key')
    // Nothing that opens with the key of before is left beside the backups.
    expect(readdirSync(join(folder, 'quarantine'))).toEqual([])
    for (const name of ['vault.json', 'vault.copy.json', 'vault.previous.json'])
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8')).envelope.slots).toHaveLength(2)
    await back('session.confirmPassword', { password })
    const { id } = (await back('users.list', {}))[1]!
    const { oneTimePassword } = await back('users.resetPassword', { id })
    await visitor()('session.login', { ...fatima, password: oneTimePassword })
    await backend.close()
    expect(() => inspect({ path: join(folder, 'warcha.sqlite'), key: formerKey })).toThrow('database.damaged')
  })

  it('opens after a start with the password or the paper key, and has a backup under the new key', async () => {
    const { folder, backend, key, before } = await changed()
    await backend.close()
    const { visitor, vault } = all.start(folder)
    const call = visitor()
    await call('session.login', admin)
    const made = listBackups(join(folder, 'backups'))
    expect(made.map(({ manifest }) => manifest.reason)).toEqual(['renewal', 'renewal', 'manual'])
    const list = await call('backups.list', { place: null })
    expect(list.map(({ needsPaperKey }) => needsPaperKey)).toEqual([false, true, true])
    expect(list.at(-1)!.id).toBe(before.id)
    await vault.close()
    await visitor()('recovery.open', { key })
  })

  it('does nothing for a wrong password, a wrong paper key, or without the password typed again', async () => {
    const folder = all.make()
    const { call, key, vault } = await aCentreIn(all, folder)
    const { key: foreign } = await aCentreIn(all, all.make())
    const bytes = () => readFileSync(join(folder, 'vault.json'), 'utf8')
    const before = bytes()
    const dataKey = Buffer.from(vault.source!.key)
    await expect(call('recovery.renewDataKey', { password: 'un autre mot', key })).rejects.toThrow('password.wrong')
    await expect(call('recovery.renewDataKey', { password, key: foreign })).rejects.toThrow('recovery.refused')
    await expect(call('recovery.renewDataKey', { password, key: 'ABCD' })).rejects.toThrow('recovery.length')
    all.clock = new Date(all.clock.getTime() + 6 * 60_000)
    await expect(call('recovery.renewDataKey', { password, key })).rejects.toThrow('session.reauth_needed')
    expect(bytes()).toBe(before)
    expect(vault.source!.key.equals(dataKey)).toBe(true)
    expect(await call('rooms.list', {})).toEqual([])
  })

  it('keeps what shows that the log was cut', async () => {
    const folder = all.make()
    const { call, key, vault, visitor } = await aCentreIn(all, folder)
    const { raw } = vault.source!
    raw.exec('DROP TRIGGER audit_entry_kept')
    raw.exec('DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)')
    await call('recovery.renewDataKey', { password, key })
    const back = visitor()
    await back('session.login', admin)
    expect((await back('audit.check', {})).brokenAt).not.toBeNull()
  })
})

describe('a backup from before', () => {
  it('comes back with the paper key, under the key of today and with the passwords of today', async () => {
    const { visitor, key, before, vault } = await changed()
    const back = visitor()
    await back('session.login', admin)
    await back('session.confirmPassword', { password })
    const wanted = { place: null, id: before.id }
    await expect(back('backups.preview', wanted)).rejects.toThrow('backup.needs_paper_key')
    await expect(back('backups.restore', wanted)).rejects.toThrow('backup.needs_paper_key')
    await back('backups.preview', { ...wanted, key })
    const todaysKey = Buffer.from(vault.source!.key)
    expect(await back('backups.restore', { ...wanted, key })).toEqual({ withoutPassword: ['Fatima'] })
    expect(vault.source!.key.equals(todaysKey)).toBe(true)
    const again = visitor()
    await again('session.login', admin)
    expect(await again('rooms.list', {})).toHaveLength(1)
    expect(await again('audit.check', {})).toMatchObject({ brokenAt: null })
    await again('recovery.confirmKey', { key })
  })

  it('comes back with the paper key alone on another computer', async () => {
    const { folder, key, before, backend } = await changed()
    await backend.close()
    const other = all.make()
    cpSync(join(folder, 'backups'), join(other, 'backups'), { recursive: true })
    const call = all.start(other).visitor()
    const accounts = await call('backups.restoreWithKey', { place: null, id: before.id, key })
    await call('recovery.resetPassword', { userId: accounts[0]!.id, password: 'un mot de passe retrouvé' })
    expect(await call('rooms.list', {})).toHaveLength(1)
    expect(await call('audit.check', {})).toMatchObject({ brokenAt: null })
  })

  it('comes back over damaged data with the paper key, and the passwords of today open it', async () => {
    const { folder, key, before, backend } = await changed()
    await backend.close()

    truncateSync(join(folder, 'warcha.sqlite'), 20_000)
    const { visitor } = all.start(folder)
    await visitor()('backups.restoreWithKey', { place: null, id: before.id, key })
    const call = visitor()
    await call('session.login', admin)
    expect(await call('rooms.list', {})).toHaveLength(1)
    expect(await call('audit.check', {})).toMatchObject({ brokenAt: null })
  })

  it('and the data under the new key come out with the rescue tool', async () => {
    const { folder, key, backend } = await changed()
    await backend.close()
    const tool = resolve(import.meta.dirname, '../../../electron/rescue/rescue.mjs')
    const oldest = listBackups(join(folder, 'backups')).at(-1)!.folder
    const files = ['--database', join(oldest, 'data.sqlite'), '--envelope', join(oldest, 'keys.json')]
    for (const options of [['--data', folder], files]) {
      const run = spawnSync(process.execPath, [tool, ...options], { input: `${key}\n`, encoding: 'utf8' })
      expect(run.stderr).not.toMatch(/[Dd]amaged/)
      expect(run.status).toBe(0)
    }
    expect(existsSync(join(folder, 'swap.json'))).toBe(false)
  })
})
