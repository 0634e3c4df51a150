import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findAuditHead } from '../../../db/queries/audit.ts'
import { macOf, noMac } from '../../../electron/backend/audit/chain.ts'
import { verifyAudit } from '../../../electron/backend/audit/verify.ts'
import { createBackend } from '../../../electron/backend/create-backend.ts'
import { openDataFolder } from '../../../electron/backend/data-folder.ts'
import { auditRows } from '../../support/audit.ts'
import {
  aCentre,
  type Call,
  callerOf,
  centreBackend,
  password,
  resourcesDir,
  type TestBackend,
} from '../../support/backend.ts'
import { aCentreIn, folders } from '../../support/folder-centre.ts'

/** Takes the triggers away, as somebody would who holds the key and a database tool. */
function unguarded({ database }: Pick<TestBackend, 'database'>) {
  for (const name of ['frozen', 'kept', 'gapless']) database.raw.exec(`DROP TRIGGER audit_entry_${name}`)
  return database.raw
}

async function logOfTwenty() {
  const test = await centreBackend()
  for (let n = 0; n < 18; n++) await test.as('administrator')
  const { auditKey } = test.vault
  return {
    test,
    verify: (last?: number) =>
      verifyAudit(
        test.database.kysely,
        auditKey!,
        [test.vault.auditMemo.head].filter((head) => head !== undefined),
        last,
      ),
  }
}

describe('the table of the log', () => {
  it.each([
    ['UPDATE', "UPDATE audit_entry SET outcome = 'done' WHERE seq = 2", 'frozen'],
    ['DELETE', 'DELETE FROM audit_entry WHERE seq = 2', 'kept'],
    ['DELETE of the last', 'DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)', 'kept'],
    ['REPLACE', 'REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE seq = 2', 'the audit log'],
    [
      'a gap',
      'INSERT INTO audit_entry SELECT seq + 2, at, utc_offset, user_id, user_name, station, action, record_type, record_id, fields, outcome, mac FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)',
      'no gaps',
    ],
  ])('refuses %s', async (_, statement, message) => {
    const { test } = await logOfTwenty()
    const before = await auditRows(test)
    expect(() => test.database.raw.exec(statement)).toThrow(message)
    expect(await auditRows(test)).toEqual(before)
  })
})

describe('the chain', () => {
  it('is signed as it has always been, so that an older log stays sound', () => {
    const key = Buffer.alloc(32, 7)
    const row = {
      ...{ seq: 41, at: '2026-03-09T08:30:00.000Z', utcOffset: 60, userId: 2, userName: 'Fatima ⵣ الزهراء' },
      ...{ station: 'PC-1', action: 'trainees.update', recordType: 'trainee', recordId: 7 },
      ...{ fields: 'lastName,phones', outcome: 'done' },
    } as const
    expect(macOf(key, row, noMac)).toBe('7c5d24ad8f8c9e23aa7f451967a2c27584623a09e852bf4deec57d15bf9841fc')
    const nameless = { ...row, userId: null, userName: null, recordType: null, recordId: null, fields: '' }
    expect(macOf(key, { ...nameless, station: 'a\ud83d' }, noMac)).toBe(
      '24461a25aa362bd2baf8c357359cf97aa7c90084fbba156780c0387812d0a638',
    )
  })

  it('is sound as it was written, whole and in its last entries', async () => {
    const { test, verify } = await logOfTwenty()
    const { seq } = (await findAuditHead(test.database.kysely))!
    expect(seq).toBeGreaterThan(20)
    expect(await verify()).toEqual({ checked: seq, brokenAt: null })
    expect(await verify(5)).toEqual({ checked: 5, brokenAt: null })
  })

  it.each([
    ['user_name', "'Quelqu’un'"],
    ['user_id', 'NULL'],
    ['at', "'2020-01-01T00:00:00.000Z'"],
    ['action', "'session.logout'"],
    ['outcome', "'login.refused'"],
    ['fields', "'note'"],
    ['station', "'AUTRE'"],
    ['mac', `'${'f'.repeat(64)}'`],
  ])('finds the very row whose %s was edited', async (column, value) => {
    const { test, verify } = await logOfTwenty()
    unguarded(test).exec(`UPDATE audit_entry SET ${column} = ${value} WHERE seq = 7`)
    expect(await verify()).toMatchObject({ brokenAt: 7 })
  })

  it('finds a row taken out, and one put in between', async () => {
    const { test, verify } = await logOfTwenty()
    unguarded(test).exec('DELETE FROM audit_entry WHERE seq = 9')
    expect(await verify()).toMatchObject({ brokenAt: 9 })
    test.database.raw.exec(
      'INSERT INTO audit_entry SELECT 9, at, utc_offset, user_id, user_name, station, action, record_type, record_id, fields, outcome, mac FROM audit_entry WHERE seq = 8',
    )
    expect(await verify()).toMatchObject({ brokenAt: 9 })
  })

  it('does not take another key’s entries for its own', async () => {
    const { test } = await logOfTwenty()
    expect(await verifyAudit(test.database.kysely, Buffer.alloc(32), [])).toMatchObject({ brokenAt: 1 })
  })

  it('alone overlooks an end that was cut off; the head kept beside it does not', async () => {
    const { test, verify } = await logOfTwenty()
    const { seq } = (await findAuditHead(test.database.kysely))!
    unguarded(test).exec(`DELETE FROM audit_entry WHERE seq > ${seq - 3}`)
    expect(await verifyAudit(test.database.kysely, test.vault.auditKey!, [])).toMatchObject({ brokenAt: null })
    expect(await verify()).toMatchObject({ brokenAt: seq - 2 })
    for (let n = 0; n < 5; n++) await test.as('administrator')
    test.vault.auditMemo = { refused: [], restoredAfter: 0 }
    expect(await verify()).toMatchObject({ brokenAt: null })
  })
})

describe('opening', () => {
  it('checks the log, finds the cut tail, keeps showing it, and writes what was refused while it was closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'warcha-audit-'))
    const now = () => new Date('2026-11-21T09:00:00')
    const start = () => {
      const opened = openDataFolder(folder, { passwordCost: 2, now })
      return { vault: opened.vault, backend: createBackend({ ...opened, resourcesDir, now }) }
    }
    const admin = { username: 'admin', password }
    const first = start()
    await callerOf(first.backend.connect())('centre.setUp', aCentre)
    await first.backend.close()

    const second = start()
    const call = callerOf(second.backend.connect())
    await expect(call('session.login', { ...admin, password: 'un autre mot de passe' })).rejects.toThrow()
    await call('session.login', admin)
    const { database } = second.vault
    expect((await auditRows({ database: database! })).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['centre.setUp', 'done'],
      ['session.login', 'done'],
      ['session.login', 'login.refused'],
    ])
    for (let n = 0; n < 4; n++) await call('session.confirmPassword', { password })
    const raw = database!.raw
    raw.exec('DROP TRIGGER audit_entry_kept')
    raw.exec('DELETE FROM audit_entry WHERE seq > 5')
    await second.vault.close()

    for (const _ of [1, 2]) {
      const again = start()
      await callerOf(again.backend.connect())('session.login', admin)
      const { auditKey, auditMemo } = again.vault
      expect(await verifyAudit(again.vault.database!.kysely, auditKey!, [auditMemo.head!])).toMatchObject({
        brokenAt: expect.any(Number),
      })
      await again.backend.close()
    }
    rmSync(folder, { recursive: true, force: true })
  })
})

describe('files of an hour ago', () => {
  const all = folders()
  afterAll(() => all.end())
  const admin = { username: 'admin', password }
  const room = (call: Call, nameFr: string) =>
    call('rooms.create', { nameFr, nameAr: nameFr, capacity: 5, isStepFree: true } as never)
  const stateOf = async (call: Call) => (await call('audit.state', {})).report

  it('put back together are told from the heads in the backups, unless a backup was restored', async () => {
    const folder = all.make()
    const first = await aCentreIn(all, folder)
    await room(first.call, 'Avant')
    await first.backend.close()
    const before = all.make()
    for (const name of ['warcha.sqlite', 'audit.json']) cpSync(join(folder, name), join(before, name))
    const second = all.start(folder)
    const call = second.visitor()
    await call('session.login', admin)
    for (const name of ['Un', 'Deux', 'Trois']) await room(call, name)
    const [older] = await call('backups.list', { place: null })
    expect(await stateOf(call)).toMatchObject({ brokenAt: null, isNoteMissing: false })
    await second.backend.close()
    for (const name of ['warcha.sqlite', 'audit.json']) cpSync(join(before, name), join(folder, name))
    const third = all.start(folder)
    const again = third.visitor()
    await again('session.login', admin)
    expect(await stateOf(again)).toMatchObject({ brokenAt: expect.any(Number) })
    await again('session.confirmPassword', { password })
    await again('backups.restore', { place: null, id: older!.id })
    const restored = third.visitor()
    await restored('session.login', admin)
    expect(await stateOf(restored)).toMatchObject({ brokenAt: null })
    await third.backend.close()
  })

  it('are not known to be the last ones where the note beside them is gone, and that is told', async () => {
    const folder = all.make()
    const first = await aCentreIn(all, folder)
    for (const name of ['Un', 'Deux', 'Trois']) await room(first.call, name)
    await first.backend.close()
    rmSync(join(folder, 'audit.json'))
    const { visitor } = all.start(folder)
    const call = visitor()
    await call('session.login', admin)
    expect(await stateOf(call)).toMatchObject({ brokenAt: null, isNoteMissing: true })
  })
})
