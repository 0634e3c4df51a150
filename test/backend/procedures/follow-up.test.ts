import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { anEnterprise, aStage, aVisit } from '../../support/builders.ts'

let test: TestBackend
let call: Call
let enterpriseId: number

beforeEach(async () => {
  test = await centreBackend()
  call = await test.as('secretary')
  enterpriseId = await anEnterprise(test, { startedOn: '2026-09-20' })
})

const findings = (visitId: number): InputOf<'followUp.record'> => ({
  visitId: visitId as never,
  doneOn: '2026-11-20',
  kind: 'visit',
  status: 'active',
  turnover: 450_000,
  charges: 120_000,
  income: '',
  workers: 3,
  workersWomen: 2,
  workersDisabled: 1,
  keepsBooks: true,
  difficulties: ['market', 'energy'],
  advice: 'Tenir le cahier chaque jour',
  nextStep: 'Chercher un local',
  nextStepOn: '2026-12-15',
})

describe('a visit', () => {
  it('keeps what was found, and what was not told stays apart from zero', async () => {
    const visit = await call('followUp.add', { enterpriseId: enterpriseId as never, plannedOn: '2026-11-18' })
    expect(visit).toMatchObject({ month: null, daysLate: 3, doneOn: null })
    const done = await call('followUp.record', findings(visit.id))
    expect(done).toMatchObject({
      doneOn: '2026-11-20',
      daysLate: null,
      turnover: 450_000,
      income: null,
      keepsBooks: true,
      difficulties: ['market', 'energy'],
      visitorName: 'Compte secretary',
    })
    expect(await call('followUp.ofEnterprise', { enterpriseId: enterpriseId as never })).toEqual([done])
  })

  it('is written down once, after it took place, and with a status', async () => {
    const id = await aVisit(test, enterpriseId)
    await expect(call('followUp.record', { ...findings(id), doneOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'visit.in_future',
      details: { day: '2026-11-22' },
    })
    await expect(call('followUp.record', { ...findings(id), status: null as never })).rejects.toMatchObject({
      details: { problems: [{ path: 'status', problem: 'field.required' }] },
    })
    await call('followUp.record', findings(id))
    await expect(call('followUp.record', findings(id))).rejects.toMatchObject({
      code: 'visit.already_done',
      details: { doneOn: '2026-11-20' },
    })
  })

  it('is corrected by another hand, and keeps who made it and who corrected it last', async () => {
    const id = (await aVisit(test, enterpriseId)) as never
    await expect(call('followUp.correct', findings(id))).rejects.toMatchObject({ code: 'visit.not_done' })
    expect(await call('followUp.record', findings(id))).toMatchObject({ correctedAt: null, correctorName: null })
    const director = await test.as('director')
    await expect(director('followUp.correct', { ...findings(id), doneOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'visit.in_future',
    })
    expect(await director('followUp.correct', { ...findings(id), turnover: 45_000, income: 0 })).toMatchObject({
      doneOn: '2026-11-20',
      turnover: 45_000,
      income: 0,
      visitorName: 'Compte secretary',
      correctorName: 'Compte director',
      correctedAt: expect.any(String),
    })
    await expect((await test.as('trainer'))('followUp.correct', findings(id))).rejects.toMatchObject({
      code: 'session.wrong_role',
    })
  })

  it.each([
    ['more women than workers', { workersWomen: 4 }, 'workersWomen', 'field.too_large:3'],
    ['more disabled workers than workers', { workersDisabled: 4 }, 'workersDisabled', 'field.too_large:3'],
    ['women among workers nobody counted', { workers: null, workersDisabled: 0 }, 'workersWomen', 'field.too_large:0'],
    ['a negative turnover', { turnover: -1 }, 'turnover', 'field.too_small:0'],
    ['an unknown difficulty', { difficulties: ['ghosts'] }, 'difficulties.0', 'field.invalid'],
  ])('refuses %s', async (_, values, path, problem) => {
    const id = await aVisit(test, enterpriseId)
    await expect(call('followUp.record', { ...findings(id), ...values } as never)).rejects.toMatchObject({
      details: { problems: [{ path, problem }] },
    })
  })
})

describe('visits to make', () => {
  it('come oldest first with how late they are, and who was seen last', async () => {
    const late = await aVisit(test, enterpriseId, { month: 1, plannedOn: '2026-10-20' })
    const coming = await aVisit(test, enterpriseId, { month: 3, plannedOn: '2026-12-20' })
    await aVisit(test, enterpriseId, { month: 6, plannedOn: '2026-12-22' })
    await aVisit(test, enterpriseId, { doneOn: '2026-10-02', status: 'seasonal' })
    const due = await call('followUp.due', { adviserId: null, days: 30 })
    expect(due.map((visit) => [visit.id, visit.daysLate])).toEqual([
      [late, 32],
      [coming, -29],
    ])
    expect(due[0]).toMatchObject({ lastVisitOn: '2026-10-02', lastStatus: 'seasonal', founders: [{}] })
  })

  it('are those of an adviser when asked, and none of an enterprise that is closed or in the trash', async () => {
    const admin = await test.as('administrator')
    const adviser = (await admin('users.list', {})).find((user) => user.role === 'secretary')!
    await test.database.kysely
      .updateTable('enterprise')
      .set({ adviserId: adviser.id })
      .where('id', '=', enterpriseId)
      .execute()
    const other = await anEnterprise(test, { startedOn: '2026-09-20' })
    await aVisit(test, enterpriseId)
    await aVisit(test, other)
    expect(await call('followUp.due', { adviserId: null, days: 0 })).toHaveLength(2)
    expect(await call('followUp.due', { adviserId: adviser.id, days: 0 })).toMatchObject([{ enterpriseId }])
    await aStage(test, enterpriseId, 'closed', '2026-11-01')
    await call('enterprises.trash', { id: other as never })
    expect(await call('followUp.due', { adviserId: null, days: 0 })).toEqual([])
  })
})
