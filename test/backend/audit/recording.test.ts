import { describe, expect, it } from 'vitest'
import { isRecorded } from '../../../electron/shared/contract/audit-rule.ts'
import { DocumentFile } from '../../../electron/shared/contract/fields.ts'
import { allProcedures, procedureAt } from '../../../electron/shared/contract/index.ts'
import { auditRows } from '../../support/audit.ts'
import { centreBackend, emptyBackend, password } from '../../support/backend.ts'
import { aCompetence, anEnrolment, aRoom, aTrainee } from '../../support/builders.ts'
import { connectionOf } from '../../support/small-centre.ts'
import { aFile } from '../../support/trainee-files.ts'

const room = { nameFr: 'Salle verte', nameAr: 'القاعة الخضراء', capacity: 12, isStepFree: true }

describe('what stands in the audit log', () => {
  it('is every change but those whose contract says why not', () => {
    const left = allProcedures().filter(([, { kind, audit }]) => kind === 'mutation' && !isRecorded(audit))
    const unrecorded = ['session.noteEntry', 'session.setPreferences', 'drafts.save', 'drafts.discard']
    expect(left.map(([path]) => path)).toEqual(unrecorded)
    for (const [path, { audit }] of left)
      expect(audit && 'unrecorded' in audit ? audit.unrecorded.length : 0, path).toBeGreaterThan(20)
  })

  it('is what leaves the screen: every query that asks for the password or answers a document', () => {
    const leaving = allProcedures().filter(
      ([, procedure]) => procedure.kind === 'query' && (procedure.reauth || procedure.output === DocumentFile),
    )
    expect(leaving.length).toBeGreaterThan(8)
    for (const [path, { audit }] of leaving) expect(audit, path).toMatchObject({ kind: 'export' })
  })

  it('reads the record before a change with a query of the same domain that the same people may ask', () => {
    for (const [path, procedure] of allProcedures()) {
      if (!isRecorded(procedure.audit) || !procedure.audit.before || procedure.kind !== 'mutation') continue
      const before = procedureAt(`${path.split('.')[0]}.${procedure.audit.before}`)
      expect(before?.kind, path).toBe('query')
      expect(before?.kind === 'query' ? before.roles : [], path).toEqual(expect.arrayContaining([...procedure.roles]))
    }
  })
})

describe('an entry', () => {
  it('says who did what to which record, when, where, and which fields', async () => {
    const test = await centreBackend('2026-11-21T09:30:00')
    const id = (await aRoom(test)) as never
    const secretary = await test.as('secretary')
    await secretary('rooms.update', { id, ...room })
    await secretary('rooms.update', { id, ...room, capacity: 14 })
    const rows = await auditRows(test, 'rooms.update')
    expect(rows).toMatchObject([
      {
        userName: 'Compte secretary',
        recordType: 'room',
        recordId: id,
        fields: 'nameFr,nameAr,capacity',
        outcome: 'done',
      },
      { fields: 'capacity' },
    ])
    expect(new Date(rows[0]!.at).getTime()).toBe(new Date('2026-11-21T09:30:00').getTime())
    expect(rows[0]!.utcOffset).toBe(0 - new Date('2026-11-21T09:30:00').getTimezoneOffset())
    expect(rows[0]!.station).not.toBe('')
  })

  it('is written for each record of a list', async () => {
    const test = await centreBackend()
    const [one, other] = [await anEnrolment(test), await anEnrolment(test)]
    const competenceId = await aCompetence(test)
    const attempt = { competenceId, result: 'acquired', assessedOn: '2026-11-20', note: null } as never as object
    const director = await test.as('director')
    const entries = [one, other].map((enrolmentId) => ({ enrolmentId, ...attempt })) as never
    await director('assessments.record', { entries }).catch(() => {})
    const rows = await auditRows(test, 'assessments.record')
    expect(rows.map(({ recordType, recordId }) => [recordType, recordId])).toEqual([
      ['enrolment', one],
      ['enrolment', other],
    ])
  })

  it('of a change that failed says only that it was refused, and why', async () => {
    const test = await centreBackend()
    const admin = await test.as('administrator')
    await admin('session.confirmPassword', { password })
    await expect(admin('users.disable', { id: 1 as never })).rejects.toMatchObject({ code: 'user.self_disable' })
    expect(await auditRows(test, 'users.disable')).toMatchObject([
      { outcome: 'user.self_disable', userName: 'Administration', recordType: 'user', recordId: 1 },
    ])
  })

  it('of a message that is no message is one, however deep it goes, and few, however many it names', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    const many = Array.from({ length: 5_000 }, (_, index) => index + 1)
    let deep: unknown = 'x'
    for (let n = 0; n < 100_000; n++) deep = [deep]
    const connection = await connectionOf(test, 'secretary')
    const reply = await connection.handle({ id: 1, path: 'rooms.update', input: { id: deep } })
    expect(reply).toMatchObject({ error: { code: 'input.invalid' } })
    expect(await auditRows(test, 'rooms.update')).toMatchObject([{ recordId: null, outcome: 'input.invalid' }])
    await expect(secretary('certificates.issue', { enrolmentIds: many as never })).rejects.toThrow('input.invalid')
    expect(await auditRows(test, 'certificates.issue')).toHaveLength(100)
  })

  it('is not lost and not alone: it comes with its change or neither does', async () => {
    const test = await centreBackend()
    const director = await test.as('director')
    test.database.raw.exec(
      "CREATE TRIGGER no_room_log BEFORE INSERT ON audit_entry WHEN NEW.action = 'rooms.create' AND NEW.outcome = 'done' BEGIN SELECT RAISE(ABORT, 'no'); END",
    )
    await expect(director('rooms.create', room)).rejects.toThrow()
    expect(test.database.raw.prepare('SELECT count(*) FROM room').pluck().get()).toBe(0)
    expect((await auditRows(test, 'rooms.create')).map(({ outcome }) => outcome)).toEqual(['internal'])
  })

  it('tells of the wrong role, whatever was asked, and of a password that was not typed again', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    await expect(secretary('users.list', {})).rejects.toMatchObject({ code: 'session.wrong_role' })
    await expect(secretary('trainees.exportList', { text: '' })).rejects.toMatchObject({
      code: 'session.reauth_needed',
    })
    expect(await auditRows(test, 'users.list')).toMatchObject([{ outcome: 'session.wrong_role' }])
    expect(await auditRows(test, 'trainees.exportList')).toMatchObject([{ outcome: 'session.reauth_needed' }])
  })

  it('counts a file that the same person opens again within ten minutes once', async () => {
    const test = await centreBackend()
    const id = (await aTrainee(test)) as never
    const [secretary, director] = [await test.as('secretary'), await test.as('director')]
    const opened = async () => (await auditRows(test, 'trainees.details')).length
    for (const call of [secretary, secretary, director]) await call('trainees.details', { id })
    expect(await opened()).toBe(2)
    test.setNow('2026-11-21T09:11:00')
    await secretary('trainees.details', { id })
    expect(await opened()).toBe(3)
    await secretary('trainees.list', { text: '' })
    expect(await auditRows(test, 'trainees.list')).toEqual([])
  })

  it('names who came in, and whose name was tried; what was typed by nobody known is not kept', async () => {
    const test = await centreBackend()
    const visitor = test.visitor()
    for (const username of ['admin', 'mot de passe de Fatima'])
      await expect(visitor('session.login', { username, password: 'un autre mot' })).rejects.toThrow()
    await visitor('session.login', { username: 'admin', password })
    const rows = (await auditRows(test, 'session.login')).slice(-3)
    expect(rows.map(({ userName, outcome }) => [userName, outcome])).toEqual([
      ['Administration', 'login.refused'],
      [null, 'login.refused'],
      ['Administration', 'done'],
    ])
    expect(JSON.stringify(await auditRows(test))).not.toContain('Fatima')
  })

  it('stands for the set-up itself, first of all', async () => {
    const test = await centreBackend()
    expect((await auditRows(test))[0]).toMatchObject({ seq: 1, action: 'centre.setUp', userName: 'Administration' })
    await (await emptyBackend()).visitor()('session.status', {})
  })

  it('never holds what was written, on no field of a whole file', async () => {
    const test = await centreBackend()
    const secretary = await test.as('secretary')
    const file = { ...aFile, lastName: 'Canari', address: 'Derb Canari', note: 'un canari', emergencyName: 'Canari' }
    const { id, version } = await secretary('trainees.enrol', file)
    const { notDuplicateReason: _, ...same } = file
    await secretary('trainees.update', { id, version, ...same, note: 'le canari chante' })
    await secretary('enrolments.ofTrainee', { traineeId: id })
    const log = JSON.stringify(await auditRows(test))
    expect(log).not.toMatch(/canari/i)
    expect(await auditRows(test, 'trainees.update')).toMatchObject([{ recordId: id, fields: 'note' }])
  })
})

describe('what a full disk kept out of the log', () => {
  it('is written once, by the first of those who write next', async () => {
    const test = await centreBackend()
    const trainer = await test.as('trainer')
    const refused = () => expect(trainer('users.list', {})).rejects.toThrow('session.wrong_role')
    test.database.raw.exec("CREATE TRIGGER no_room BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'full'); END")
    await refused()
    test.database.raw.exec('DROP TRIGGER no_room')
    await Promise.all([refused(), refused()])
    expect(await auditRows(test, 'users.list')).toHaveLength(3)
  })
})
