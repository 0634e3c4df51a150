import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../electron/shared/contract/index.ts'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aFunder, aTrainee } from '../../support/builders.ts'

let test: TestBackend
let call: Call
let lead: number
let partner: number

beforeEach(async () => {
  test = await centreBackend()
  call = await test.as('secretary')
  lead = await aTrainee(test, { lastName: 'Ouhssine', firstName: 'Fadma' })
  partner = await aTrainee(test, { lastName: 'Ben Salah', firstName: 'Youssef' })
})

type Project = InputOf<'enterprises.create'>

function aProject(values: Partial<Project> = {}): Project {
  return {
    name: 'Les bijoux de Fadma',
    nameAr: 'حلي فاضمة',
    kind: 'creation',
    sector: 'craft',
    activity: 'Bijoux en argent',
    workshopId: null,
    legalForm: 'informal',
    registrationNumber: '',
    ice: '',
    communeCode: '08.401.01.07',
    locality: 'Tassoumaat',
    milieu: 'urban',
    phone: '06 12 34 56 78',
    startedOn: null,
    adviserId: null,
    note: '',
    stage: 'idea',
    since: '2026-10-05',
    founders: [{ traineeId: lead as never, role: 'lead', sharePercent: 60 }],
    ...values,
  }
}

const field = (path: string, problem: string) => ({
  code: 'input.invalid',
  details: { problems: expect.arrayContaining([{ path, problem }]) },
})

describe('a new project', () => {
  it('gets the next number of its year, its first stage and its founders', async () => {
    const first = await call('enterprises.create', aProject())
    const second = await call('enterprises.create', aProject({ name: 'Autre' }))
    expect([first.number, second.number]).toEqual(['P-2026-001', 'P-2026-002'])
    expect(first).toMatchObject({
      stage: 'idea',
      phone: '+212612345678',
      founders: [{ lastName: 'Ouhssine', role: 'lead', sharePercent: 60, since: '2026-10-05', until: null }],
      stages: [{ stage: 'idea', since: '2026-10-05' }],
    })
    expect(await call('followUp.ofEnterprise', { enterpriseId: first.id })).toEqual([])
  })

  it('needs at least one founder, each of them once, with shares up to the whole', async () => {
    await expect(call('enterprises.create', aProject({ founders: [] }))).rejects.toMatchObject(
      field('founders', 'field.required'),
    )
    const twice = [
      { traineeId: lead as never, role: 'lead' as const, sharePercent: null },
      { traineeId: lead as never, role: 'partner' as const, sharePercent: null },
    ]
    await expect(call('enterprises.create', aProject({ founders: twice }))).rejects.toMatchObject({
      code: 'founder.already_there',
      details: { name: 'Ouhssine Fadma' },
    })
    await call('session.setPreferences', { language: 'ar' })
    await expect(call('enterprises.create', aProject({ founders: twice }))).rejects.toMatchObject({
      details: { name: expect.stringMatching(/^[\p{Script=Arabic} ]+$/u) },
    })
    const tooMuch = [
      { traineeId: lead as never, role: 'lead' as const, sharePercent: 60 },
      { traineeId: partner as never, role: 'partner' as const, sharePercent: 41 },
    ]
    await expect(call('enterprises.create', aProject({ founders: tooMuch }))).rejects.toMatchObject({
      code: 'founder.shares_over',
      details: { total: 101 },
    })
    // Nothing of the refused projects was written, and their numbers were given back.
    expect((await call('enterprises.create', aProject())).number).toBe('P-2026-001')
  })

  it.each([
    ['an ICE of 14 digits', { ice: '00152378900008' }, 'ice', 'field.ice'],
    ['an ICE without registration', { ice: '001523789000085' }, 'ice', 'field.ice_unregistered'],
    [
      'a registered form without its number',
      { legalForm: 'auto_entrepreneur' },
      'registrationNumber',
      'field.required',
    ],
    [
      'a company without a register number',
      { legalForm: 'sarl', registrationNumber: 'Ouarzazate' },
      'registrationNumber',
      'field.trade_register',
    ],
    ['an impossible phone', { phone: '0612' }, 'phone', 'field.phone'],
    ['a start before it starts', { startedOn: '2026-10-01' }, 'startedOn', 'field.invalid'],
    ['a stage of tomorrow', { since: '2026-11-22' }, 'since', 'field.day_in_future'],
    ['an old enterprise without its age', { kind: 'consolidation', stage: 'active' }, 'startedOn', 'field.required'],
  ] as const)('refuses %s', async (_, values, path, problem) => {
    await expect(call('enterprises.create', aProject(values))).rejects.toMatchObject(field(path, problem))
  })

  it('takes an ICE typed in groups and the register number with its court', async () => {
    const values = { legalForm: 'sarl', registrationNumber: '1234 Ouarzazate', ice: '001 523 789 0000 85' } as const
    expect(await call('enterprises.create', aProject(values))).toMatchObject({ ice: '001523789000085' })
  })

  it('plans the visits of an existing enterprise from the first day of support, not from its own start', async () => {
    const values = { kind: 'consolidation', stage: 'active', startedOn: '2019-03-01', since: '2026-11-02' } as const
    const { id } = await call('enterprises.create', aProject(values))
    const visits = await call('followUp.ofEnterprise', { enterpriseId: id })
    expect(visits[0]).toMatchObject({ month: 1, plannedOn: '2026-12-02' })
  })

  it('is found by its names, number and founders, and not once it is in the trash', async () => {
    const { id } = await call('enterprises.create', aProject())
    for (const text of ['bijoux', 'حلي', 'P-2026-001', 'ouhssine'])
      expect(await call('search.everything', { text, limit: 5 }), text).toMatchObject([{ kind: 'enterprise', id }])
    await call('enterprises.trash', { id })
    expect(await call('search.everything', { text: 'bijoux', limit: 5 })).toEqual([])
    expect(await call('enterprises.list', { trashed: false })).toEqual([])
    expect(await call('enterprises.list', { trashed: true })).toHaveLength(1)
    await call('enterprises.restore', { id })
    expect(await call('search.everything', { text: 'bijoux', limit: 5 })).toHaveLength(1)
  })

  it('takes no change of any kind while it is in the trash', async () => {
    const { id } = await call('enterprises.create', aProject({ stage: 'started', since: '2026-10-10' }))
    const { stage: _, since: __, founders: ___, ...fields } = aProject()
    const line = aLine(id, await aFunder(test))
    const funded = await call('enterprises.addFunding', line)
    const [first] = await call('followUp.ofEnterprise', { enterpriseId: id })
    await call('enterprises.trash', { id })
    const ofIt = { enterpriseId: id }
    const founder = { ...ofIt, traineeId: partner as never, role: 'partner', sharePercent: null, since: '2026-10-10' }
    const changes = [
      () => call('enterprises.update', { ...fields, id, version: 1 }),
      () => call('enterprises.addFounder', founder as never),
      () =>
        call('enterprises.endFounder', {
          ...ofIt,
          traineeId: lead as never,
          since: '2026-10-10',
          until: '2026-11-01',
        }),
      () => call('enterprises.changeStage', { ...ofIt, stage: 'active', since: '2026-11-01', note: '' }),
      () => call('enterprises.addFunding', line),
      () => call('enterprises.updateFunding', { ...line, id: funded.funding[0]!.id }),
      () => call('enterprises.removeFunding', { ...ofIt, id: funded.funding[0]!.id }),
      () => call('followUp.add', { ...ofIt, plannedOn: '2026-12-01' }),
      () => call('followUp.record', { ...aFinding(), visitId: first!.id, doneOn: '2026-11-10' }),
    ]
    for (const change of changes)
      await expect(change(), String(change)).rejects.toMatchObject({
        code: 'enterprise.in_trash',
        details: { number: 'P-2026-001' },
      })
    await call('enterprises.restore', { id })
    expect(await call('followUp.add', { ...ofIt, plannedOn: '2026-12-01' })).toMatchObject({ month: null })
  })
})

describe('an enterprise on its way', () => {
  const aStep = (enterpriseId: number, stage: string, since: string) =>
    call('enterprises.changeStage', { enterpriseId, stage, since, note: '' } as never)

  it('sets the start day and plans the five visits when it starts', async () => {
    const { id } = await call('enterprises.create', aProject())
    await aStep(id, 'granted', '2026-10-20')
    expect(await aStep(id, 'started', '2026-10-31')).toMatchObject({ startedOn: '2026-10-31', stage: 'started' })
    const visits = await call('followUp.ofEnterprise', { enterpriseId: id })
    expect(visits.map((visit) => [visit.month, visit.plannedOn])).toEqual([
      [1, '2026-11-30'],
      [3, '2027-01-31'],
      [6, '2027-04-30'],
      [12, '2027-10-31'],
      [24, '2028-10-31'],
    ])
  })

  it('refuses a stage before the one it follows, of tomorrow, before the start, or a second start', async () => {
    const { id } = await call('enterprises.create', aProject())
    await expect(aStep(id, 'study', '2026-10-04')).rejects.toMatchObject(
      field('since', 'field.before_previous:2026-10-05'),
    )
    await expect(aStep(id, 'study', '2026-11-22')).rejects.toMatchObject(field('since', 'field.day_in_future'))
    await expect(aStep(id, 'active', '2026-10-06')).rejects.toMatchObject({ code: 'enterprise.not_started' })
    await aStep(id, 'started', '2026-10-06')
    await expect(aStep(id, 'started', '2026-10-07')).rejects.toMatchObject({
      code: 'enterprise.already_started',
      details: { startedOn: '2026-10-06' },
    })
  })

  it('keeps done visits and moves the others when the start day is corrected', async () => {
    const created = await call('enterprises.create', aProject({ stage: 'started', since: '2026-10-10' }))
    const { id } = created
    const [first] = await call('followUp.ofEnterprise', { enterpriseId: id })
    await call('followUp.record', { ...aFinding(), visitId: first!.id, doneOn: '2026-11-10' })
    const { stage: _, since: __, founders: ___, ...fields } = aProject()
    const updated = await call('enterprises.update', { ...fields, id, version: 1, startedOn: '2026-10-15' })
    expect(updated).toMatchObject({ startedOn: '2026-10-15', stages: [{ stage: 'started', since: '2026-10-15' }] })
    const visits = await call('followUp.ofEnterprise', { enterpriseId: id })
    expect(visits.map((visit) => visit.plannedOn)).toEqual([
      '2026-11-10',
      '2027-01-15',
      '2027-04-15',
      '2027-10-15',
      '2028-10-15',
    ])
  })

  it('keeps a corrected start between the stages around it, and says which', async () => {
    const { id } = await call('enterprises.create', aProject())
    await aStep(id, 'started', '2026-10-10')
    const { version } = await aStep(id, 'active', '2026-11-01')
    const { stage: _, since: __, founders: ___, ...fields } = aProject()
    const moved = (startedOn: string) => call('enterprises.update', { ...fields, id, version, startedOn })
    await expect(moved('2026-10-04')).rejects.toMatchObject(field('startedOn', 'field.before_previous:2026-10-05'))
    await expect(moved('2026-11-02')).rejects.toMatchObject(field('startedOn', 'field.after_next:2026-11-01'))
  })

  it('refuses to save over what somebody else saved', async () => {
    const { id } = await call('enterprises.create', aProject())
    const { stage: _, since: __, founders: ___, ...fields } = aProject({ name: 'Un' })
    expect(await call('enterprises.update', { ...fields, id, version: 1 })).toMatchObject({ name: 'Un', version: 2 })
    await expect(call('enterprises.update', { ...fields, id, version: 1 })).rejects.toMatchObject({
      code: 'record.changed',
    })
    await expect(
      call('enterprises.update', { ...fields, id, version: 2, startedOn: '2026-10-09' }),
    ).rejects.toMatchObject({ code: 'enterprise.not_started' })
  })

  it('lets founders come and go, but never all of them', async () => {
    const { id } = await call('enterprises.create', aProject())
    const newcomer = { enterpriseId: id, traineeId: partner as never, role: 'partner' as const, sharePercent: 40 }
    await call('enterprises.addFounder', { ...newcomer, since: '2026-11-01' })
    await expect(call('enterprises.addFounder', { ...newcomer, since: '2026-11-02' })).rejects.toMatchObject({
      code: 'founder.already_there',
    })
    const leave = { enterpriseId: id, traineeId: lead as never, since: '2026-10-05' }
    await expect(call('enterprises.endFounder', { ...leave, until: '2026-10-01' })).rejects.toMatchObject(
      field('until', 'field.end_before_start'),
    )
    const after = await call('enterprises.endFounder', { ...leave, until: '2026-11-10' })
    expect(after.founders.map((founder) => [founder.lastName, founder.until])).toEqual([
      ['Ben Salah', null],
      ['Ouhssine', '2026-11-10'],
    ])
    await expect(
      call('enterprises.endFounder', {
        enterpriseId: id,
        traineeId: partner as never,
        since: '2026-11-01',
        until: '2026-11-12',
      }),
    ).rejects.toMatchObject({ code: 'enterprise.no_founder' })
  })
})

describe('funding', () => {
  it('adds up what was asked, granted and paid, the founders’ own money included', async () => {
    const { id } = await call('enterprises.create', aProject())
    const funder = await call('enterprises.addFunder', { nameFr: 'INDH', nameAr: 'المبادرة الوطنية' })
    await call('enterprises.addFunding', aLine(id, funder.id))
    const own = { ...aLine(id, null), kind: 'own' as const, asked: null, granted: 500_050, paid: 0, paidOn: null }
    const details = await call('enterprises.addFunding', own)
    expect(details.totals).toEqual({ asked: 5_000_000, granted: 4_500_050, paid: 4_000_000 })
    expect(await call('enterprises.list', { trashed: false })).toMatchObject([{ granted: 4_500_050, paid: 4_000_000 }])
    const [grant] = details.funding
    const smaller = { ...aLine(id, funder.id), id: grant!.id, paid: 1_000_000 }
    expect((await call('enterprises.updateFunding', smaller)).totals.paid).toBe(1_000_000)
    expect((await call('enterprises.removeFunding', { enterpriseId: id, id: grant!.id })).totals.paid).toBe(0)
  })

  it('refuses to pay more than was granted, or earlier, or without saying when and by whom', async () => {
    const { id } = await call('enterprises.create', aProject())
    const line = aLine(id, await aFunder(test))
    await expect(call('enterprises.addFunding', { ...line, paid: 4_000_001 })).rejects.toMatchObject({
      code: 'funding.paid_over_granted',
    })
    for (const [values, path, problem] of [
      [{ paidOn: '2026-09-30' }, 'paidOn', 'field.too_early:2026-10-01'],
      [{ paidOn: '2026-11-22' }, 'paidOn', 'field.day_in_future'],
      [{ paidOn: '' }, 'paidOn', 'field.required'],
      [{ grantedOn: '' }, 'grantedOn', 'field.required'],
      [{ funderId: '' }, 'funderId', 'field.required'],
      [{ kind: 'own' }, 'funderId', 'field.invalid'],
    ] as const)
      await expect(call('enterprises.addFunding', { ...line, ...values })).rejects.toMatchObject(field(path, problem))
  })

  it('knows a funder by its name whatever its accents', async () => {
    await call('enterprises.addFunder', { nameFr: 'Fondation Créer', nameAr: '' })
    await expect(call('enterprises.addFunder', { nameFr: 'fondation creer', nameAr: '' })).rejects.toMatchObject({
      code: 'record.duplicate',
    })
    expect(await call('enterprises.funders', {})).toHaveLength(1)
  })
})

function aFinding() {
  return {
    kind: 'visit' as const,
    status: 'active' as const,
    turnover: null,
    charges: null,
    income: null,
    workers: null,
    workersWomen: null,
    workersDisabled: null,
    keepsBooks: null,
    difficulties: [],
    advice: '',
    nextStep: '',
    nextStepOn: null,
  }
}

function aLine(enterpriseId: number, funderId: number | null): InputOf<'enterprises.addFunding'> {
  return {
    enterpriseId: enterpriseId as never,
    kind: 'grant',
    funderId: funderId as never,
    asked: 5_000_000,
    granted: 4_000_000,
    grantedOn: '2026-10-01',
    paid: 4_000_000,
    paidOn: '2026-10-20',
    reference: 'INDH 12/2026',
    note: '',
  }
}
