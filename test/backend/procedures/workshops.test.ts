import { beforeEach, describe, expect, it } from 'vitest'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'

const jewellery = {
  code: 'bij',
  nameFr: 'Bijouterie',
  nameAr: 'صياغة الحلي',
  family: 'craft',
  colour: '#8a4b00',
} as const
const names = { nameFr: 'Filigrane', nameAr: 'الفيليغران' }

describe('the catalogue of workshops', () => {
  let test: TestBackend
  let secretary: Call
  beforeEach(async () => {
    test = await centreBackend()
    secretary = await test.as('secretary')
  })

  it('is a tree of programmes, modules and competences in the order the centre gives', async () => {
    const { id } = await secretary('workshops.create', jewellery)
    const tree = await secretary('workshops.addProgramme', { workshopId: id, ...names, requiredHours: 600 })
    const programmeId = tree.programmes[0]!.id
    await secretary('workshops.addModule', { programmeId, nameFr: 'Premier', nameAr: 'الأول', hours: 200 })
    await secretary('workshops.addModule', { programmeId, nameFr: 'Deuxième', nameAr: 'الثاني', hours: 300 })
    const before = await secretary('workshops.details', { id })
    const [first, second] = before.programmes[0]!.modules
    const after = await secretary('workshops.moveModule', { id: second!.id, by: -1 })
    expect(after.programmes[0]!.modules.map((module) => module.nameFr)).toEqual(['Deuxième', 'Premier'])
    await secretary('workshops.moveModule', { id: second!.id, by: -1 })
    await secretary('workshops.addCompetence', {
      moduleId: first!.id,
      nameFr: 'Souder',
      nameAr: 'اللحام',
      isCritical: true,
    })
    const done = await secretary('workshops.addCompetence', {
      moduleId: first!.id,
      nameFr: 'Polir',
      nameAr: 'الصقل',
      isCritical: false,
    })
    expect(done.programmes[0]!.modules[1]!.competences).toMatchObject([
      { nameFr: 'Souder', isCritical: true, isArchived: false },
      { nameFr: 'Polir', isCritical: false },
    ])
  })

  it('shows the hours of the modules that are not archived beside the required hours', async () => {
    const { id } = await secretary('workshops.create', jewellery)
    const { programmes } = await secretary('workshops.addProgramme', { workshopId: id, ...names, requiredHours: 600 })
    expect(programmes[0]).toMatchObject({ requiredHours: 600, moduleHours: 0 })
    const programmeId = programmes[0]!.id
    await secretary('workshops.addModule', { programmeId, ...names, hours: 450 })
    const full = await secretary('workshops.addModule', { programmeId, ...names, hours: 150 })
    expect(full.programmes[0]!.moduleHours).toBe(600)
    const module = full.programmes[0]!.modules[0]!
    await secretary('workshops.setModuleArchived', { id: module.id, isArchived: true })
    const [listed] = await secretary('workshops.list', {})
    expect(listed!.programmes[0]!.moduleHours).toBe(150)
  })

  it('keeps archived records readable and takes them back', async () => {
    const { id } = await secretary('workshops.create', jewellery)
    await secretary('workshops.setArchived', { id, isArchived: true })
    expect(await secretary('workshops.details', { id })).toMatchObject({ code: 'BIJ', isArchived: true })
    expect(await secretary('workshops.list', {})).toMatchObject([{ isArchived: true }])
    expect(await secretary('workshops.setArchived', { id, isArchived: false })).toMatchObject({ isArchived: false })
  })

  it('refuses a code that another workshop has, under its field', async () => {
    const { id } = await secretary('workshops.create', jewellery)
    await expect(secretary('workshops.create', { ...jewellery, code: ' BIJ ' })).rejects.toMatchObject({
      details: { problems: [{ path: 'code', problem: 'field.duplicate' }] },
    })
    expect(await secretary('workshops.update', { id, ...jewellery, nameFr: 'Bijoux' })).toMatchObject({
      nameFr: 'Bijoux',
    })
    await expect(secretary('workshops.create', { ...jewellery, code: 'bij-é' })).rejects.toMatchObject({
      details: { problems: [{ path: 'code', problem: 'field.code' }] },
    })
  })

  it('is read by trainers and changed by managers only', async () => {
    const trainer = await test.as('trainer')
    expect(await trainer('workshops.list', {})).toEqual([])
    await expect(trainer('workshops.create', jewellery)).rejects.toMatchObject({ code: 'session.wrong_role' })
    expect(await (await test.as('administrator'))('workshops.create', jewellery)).toMatchObject({ code: 'BIJ' })
  })

  it('says that a record does not exist', async () => {
    await expect(secretary('workshops.details', { id: 99 as never })).rejects.toMatchObject({
      code: 'record.not_found',
    })
    await expect(
      secretary('workshops.addModule', { programmeId: 99 as never, ...names, hours: 1 }),
    ).rejects.toMatchObject({ details: { record: 'programme' } })
  })
})

describe('rooms and trainers', () => {
  it('are created, changed and archived', async () => {
    const call = await (await centreBackend()).as('director')
    const room = await call('rooms.create', { nameFr: 'Salle 1', nameAr: 'قاعة 1', capacity: 12, isStepFree: false })
    expect(
      await call('rooms.update', { id: room.id, nameFr: 'Salle 1', nameAr: 'قاعة 1', capacity: 10, isStepFree: true }),
    ).toMatchObject({ capacity: 10, isStepFree: true, isArchived: false })
    expect(await call('rooms.setArchived', { id: room.id, isArchived: true })).toMatchObject({ isArchived: true })
    expect(await call('rooms.list', {})).toHaveLength(1)
    await expect(
      call('rooms.create', { nameFr: 'X', nameAr: 'X', capacity: 0, isStepFree: true }),
    ).rejects.toMatchObject({ details: { problems: [{ path: 'capacity', problem: 'field.too_small:1' }] } })
  })

  it('keeps the phone of a trainer in one form and leaves empty fields empty', async () => {
    const call = await (await centreBackend()).as('secretary')
    const fields = { lastName: 'Idrissi', firstName: 'Hassan', lastNameAr: '', firstNameAr: '', sex: 'M' as const }
    const trainer = await call('trainers.create', { ...fields, phone: '06 61 23 45 67', email: '', workshopId: '' })
    expect(trainer).toMatchObject({ phone: '+212661234567', email: null, workshopId: null, lastNameAr: null })
    await expect(
      call('trainers.update', { id: trainer.id, ...fields, phone: '06 61', email: 'hassan@', workshopId: null }),
    ).rejects.toMatchObject({ code: 'input.invalid' })
    await expect(
      call('trainers.create', { ...fields, phone: null, email: null, workshopId: 77 as never }),
    ).rejects.toMatchObject({ code: 'record.not_found' })
  })
})
