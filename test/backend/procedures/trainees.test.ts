import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../electron/shared/contract/index.ts'
import { type Call, centreBackend, password, type TestBackend } from '../../support/backend.ts'
import { aCohort, anEnrolment, anEnterprise, aSession, aTrainer } from '../../support/builders.ts'
import { aFile, anIncompleteFile, anotherFile } from '../../support/trainee-files.ts'

let test: TestBackend
let call: Call
beforeEach(async () => {
  test = await centreBackend()
  call = await test.as('secretary')
})

type Enrol = InputOf<'trainees.enrol'>
const editOf = ({ notDuplicateReason: _, ...file }: Enrol) => file
const noFilter = { text: '' }

describe('enrolling', () => {
  it('gives the file number of the year and keeps what was typed, normalised', async () => {
    const first = await call('trainees.enrol', { ...aFile, documentNumber: ' pa 123456 ' })
    expect(first).toMatchObject({
      fileNumber: '2026/001',
      registeredOn: '2026-11-21',
      documentNumber: 'PA123456',
      birthYear: 2003,
      milieu: 'rural',
      phones: [{ number: '+212661234567', owner: null }],
      emergencyPhone: '+212524881122',
      commune: { nameFr: 'Tarmigt', province: { nameFr: 'Ouarzazate' } },
      current: null,
      hasDisability: true,
      missing: [],
      version: 1,
    })
    expect((await call('trainees.enrol', anotherFile)).fileNumber).toBe('2026/002')
    test.setNow('2027-01-04T09:00:00')
    expect(
      (await call('trainees.enrol', { ...anIncompleteFile, lastName: 'Wahbi', firstName: 'Touda', sex: 'F' }))
        .fileNumber,
    ).toBe('2027/001')
  })

  it('saves an incomplete file and says what is missing', async () => {
    const file = await call('trainees.enrol', anIncompleteFile)
    expect(file.missing).toEqual([
      'arabic_name',
      'document',
      'commune',
      'phone',
      'schooling',
      'situation',
      'disability_questions',
      'file_consent',
    ])
    expect(file).toMatchObject({ birthDate: null, birthYear: 1999, hasDisability: null })
  })

  it.each<[string, Partial<Enrol>, string, string]>([
    ['no birth at all', { birthDate: null, birthYear: null }, 'birthDate', 'field.required'],
    ['a birth in the future', { birthDate: '2026-11-22' }, 'birthDate', 'field.day_in_future'],
    ['a year of birth in the future', { birthDate: null, birthYear: 2027 }, 'birthYear', 'field.day_in_future'],
    ['a day that does not exist', { birthDate: '2003-02-30' }, 'birthDate', 'field.day'],
    ['a CIN with an O for a zero', { documentNumber: 'PAO12345' }, 'documentNumber', 'field.document_number'],
    ['a number without its kind', { documentType: null }, 'documentType', 'field.required'],
    ['a phone missing a digit', { phones: [{ number: '066123456', owner: null }] }, 'phones.0.number', 'field.phone'],
    ['four phones', { phones: Array(4).fill({ number: '0661234567', owner: null }) }, 'phones', 'field.too_long:3'],
    ['an unknown commune', { communeCode: '99.999.99.99' }, 'communeCode', 'field.invalid'],
    ['Arabic letters in the Latin name', { lastName: 'آيت' }, 'lastName', 'field.latin_letters'],
    ['Latin letters in the Arabic name', { lastNameAr: 'Ait' }, 'lastNameAr', 'field.arabic_letters'],
    ['an empty name', { firstName: '   ' }, 'firstName', 'field.required'],
    ['a WG answer that does not exist', { wgVision: 5 as never }, 'wgVision', 'field.invalid'],
    [
      'two main disabilities',
      {
        disabilityTypes: [
          { type: 'motor', isMain: true },
          { type: 'visual', isMain: true },
        ],
      },
      'disabilityTypes',
      'field.duplicate',
    ],
    [
      'a consent of tomorrow',
      { consents: [{ purpose: 'file', answer: 'given', means: 'oral', language: 'darija', givenOn: '2026-11-22' }] },
      'consents.0.givenOn',
      'field.day_in_future',
    ],
  ])('refuses %s under its field', async (_, change, path, problem) => {
    await expect(call('trainees.enrol', { ...aFile, ...change })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { problems: expect.arrayContaining([{ path, problem }]) },
    })
    expect(await call('trainees.list', noFilter)).toEqual([])
  })

  it('leaves no gap in the numbers after a refusal', async () => {
    await call('trainees.enrol', aFile)
    await expect(call('trainees.enrol', { ...aFile, documentNumber: 'PA999' })).rejects.toMatchObject({
      code: 'trainee.likely_duplicate',
    })
    expect((await call('trainees.enrol', anotherFile)).fileNumber).toBe('2026/002')
  })
})

describe('duplicates', () => {
  let itto: OutputOf<'trainees.details'>
  beforeEach(async () => {
    itto = await call('trainees.enrol', aFile)
  })
  const typed: InputOf<'trainees.likelyDuplicates'> = {
    exceptId: null,
    lastName: '',
    firstName: '',
    lastNameAr: '',
    firstNameAr: '',
    sex: null,
    birthDate: null,
    birthYear: null,
    documentType: null,
    documentNumber: '',
    phones: [],
  }

  it('says nothing while nothing tells anybody', async () => {
    expect(await call('trainees.likelyDuplicates', typed)).toEqual([])
    expect(await call('trainees.likelyDuplicates', { ...typed, lastName: 'Ait Lahcen', phones: ['06'] })).toEqual([])
  })

  it.each<[string, Partial<typeof typed>, string[]]>([
    ['the names in another spelling', { lastName: 'ait lahssen', firstName: 'ITTO' }, ['name']],
    ['the Arabic names', { lastNameAr: 'ايت لحسن', firstNameAr: 'ايطو' }, ['name']],
    ['swapped names and a presumed year', { lastName: 'Itto', firstName: 'Aitlahcen', birthYear: 2004 }, ['name']],
    ['the phone in another grouping', { phones: ['+212 (0)661.23.45.67'] }, ['phone']],
    ['the document in small letters', { documentType: 'cin', documentNumber: 'pa 123456' }, ['document']],
    [
      'everything',
      {
        lastName: 'Ait Lahcen',
        firstName: 'Itto',
        phones: ['0661234567'],
        documentType: 'cin',
        documentNumber: 'PA123456',
      },
      ['document', 'phone', 'name'],
    ],
  ])('recognises %s while it is typed', async (_, change, reasons) => {
    expect(await call('trainees.likelyDuplicates', { ...typed, ...change })).toMatchObject([
      { id: itto.id, fileNumber: '2026/001', reasons },
    ])
    expect(await call('trainees.likelyDuplicates', { ...typed, ...change, exceptId: itto.id })).toEqual([])
  })

  it('asks why before a second file, and remembers the reason', async () => {
    const twin = { ...aFile, documentNumber: 'PA123457', phones: [] }
    await expect(call('trainees.enrol', twin)).rejects.toMatchObject({
      code: 'trainee.likely_duplicate',
      details: { count: 1 },
    })
    const file = await call('trainees.enrol', { ...twin, notDuplicateReason: 'Cousine du même nom' })
    expect(file.notDuplicateReason).toBe('Cousine du même nom')
  })

  it('keeps no reason where there was nothing to explain', async () => {
    const file = await call('trainees.enrol', { ...anotherFile, notDuplicateReason: 'tapé par erreur' })
    expect(file.notDuplicateReason).toBeNull()
  })

  it('never lets two files hold one document, whatever the reason', async () => {
    const refusal = { code: 'trainee.document_taken', details: { traineeId: itto.id, fileNumber: '2026/001' } }
    const stolen = { ...anotherFile, documentNumber: 'pa123456', notDuplicateReason: 'autre personne' }
    await expect(call('trainees.enrol', stolen)).rejects.toMatchObject(refusal)
    const other = await call('trainees.enrol', anotherFile)
    await expect(
      call('trainees.update', { ...editOf(stolen), id: other.id, version: other.version }),
    ).rejects.toMatchObject(refusal)
  })

  it('gives a document back to a file from the trash only while it is free', async () => {
    await call('trainees.trash', { id: itto.id })
    await call('trainees.enrol', { ...anotherFile, documentNumber: 'PA123456' })
    await expect(call('trainees.restore', { id: itto.id })).rejects.toMatchObject({ code: 'trainee.document_taken' })
  })
})

describe('editing', () => {
  it('saves every field again and finds the file by its new name', async () => {
    const file = await call('trainees.enrol', aFile)
    const saved = await call('trainees.update', {
      ...editOf({ ...aFile, lastName: 'Wahbi', phones: [], accommodations: [], disabilityTypes: [] }),
      id: file.id,
      version: 1,
    })
    expect(saved).toMatchObject({ version: 2, lastName: 'Wahbi', phones: [], missing: ['phone'] })
    expect(await call('search.everything', { text: 'wahbi', limit: 5 })).toMatchObject([{ id: file.id }])
    expect(await call('search.everything', { text: '0661', limit: 5 })).toEqual([])
  })

  it('refuses what was opened before somebody else saved', async () => {
    const { id } = await call('trainees.enrol', aFile)
    const edit = { ...editOf(aFile), id, version: 1 }
    await call('trainees.update', { ...edit, note: 'première' })
    await expect(call('trainees.update', { ...edit, note: 'seconde' })).rejects.toMatchObject({
      code: 'record.changed',
    })
    expect((await call('trainees.details', { id })).note).toBe('première')
  })

  it('puts a file in the trash and brings it back', async () => {
    const { id } = await call('trainees.enrol', aFile)
    await call('trainees.trash', { id })
    expect(await call('trainees.list', noFilter)).toEqual([])
    expect(await call('trainees.list', { text: '', inTrash: true })).toMatchObject([{ id }])
    expect(await call('search.everything', { text: 'itto', limit: 5 })).toEqual([])
    expect(await call('trainees.restore', { id })).toMatchObject({ isInTrash: false })
    expect(await call('search.everything', { text: 'itto', limit: 5 })).toMatchObject([{ id }])
  })

  it('names the cohort to which a trainee goes, who is transferred from a day ahead', async () => {
    const { id } = await call('trainees.enrol', aFile)
    const [before, after] = [await aCohort(test, { code: 'BIJ-2026-A' }), await aCohort(test, { code: 'MEN-2026-A' })]
    await anEnrolment(test, { traineeId: id, cohortId: before })
    const [placement] = await call('enrolments.ofTrainee', { traineeId: id })
    const transfer = { on: '2027-01-11', reason: 'Choix', overCapacityReason: null, ageExceptionReason: null }
    await call('enrolments.transfer', { id: placement!.id, cohortId: after as never, ...transfer })
    await expect(call('trainees.trash', { id })).rejects.toMatchObject({ details: { cohort: 'MEN-2026-A' } })
  })

  it('keeps a placed trainee out of the trash', async () => {
    const { id } = await call('trainees.enrol', aFile)
    await anEnrolment(test, { traineeId: id, cohortId: await aCohort(test, { code: 'BIJ-2026-A' }) })
    await expect(call('trainees.trash', { id })).rejects.toMatchObject({
      code: 'trainee.still_placed',
      details: { cohort: 'BIJ-2026-A' },
    })
  })
})

describe('the list', () => {
  beforeEach(async () => {
    const { id } = await call('trainees.enrol', aFile)
    await call('trainees.enrol', anotherFile)
    await call('trainees.enrol', { ...anIncompleteFile, lastName: 'Zahidi', firstName: 'Touda', sex: 'F' })
    await anEnrolment(test, { traineeId: id, cohortId: await aCohort(test, { code: 'BIJ-2026-A' }) })
  })
  const names = async (filters: Partial<InputOf<'trainees.list'>>) =>
    (await call('trainees.list', { text: '', ...filters })).map((row) => row.lastName)

  it.each<[Partial<InputOf<'trainees.list'>>, string[]]>([
    [{}, ['Aït Lahcen', 'El Idrissi', 'Zahidi']],
    [{ text: 'ait' }, ['Aït Lahcen']],
    [{ text: 'محمد' }, ['El Idrissi']],
    [{ text: '0612' }, ['El Idrissi']],
    [{ text: 'personne' }, []],
    [{ sex: 'F' }, ['Aït Lahcen', 'Zahidi']],
    [{ targetGroup: 'precarious' }, []],
    [{ state: 'in_training' }, ['Aït Lahcen']],
    [{ state: 'unplaced' }, ['El Idrissi', 'Zahidi']],
    [{ isComplete: false }, ['Zahidi']],
    [{ isComplete: true, sex: 'M' }, ['El Idrissi']],
  ])('filters by %j', async (filters, expected) => {
    expect(await names(filters)).toEqual(expected)
  })

  it('shows the cohort and the state of the day', async () => {
    expect((await call('trainees.list', { text: 'itto' }))[0]).toMatchObject({
      cohortCode: 'BIJ-2026-A',
      state: 'in_training',
      communeFr: 'Tarmigt',
      phone: '+212661234567',
      isComplete: true,
    })
  })

  it('leaves the centre without a name and without disability', async () => {
    await call('session.confirmPassword', { password })
    const file = await call('trainees.exportList', noFilter)
    const text = Buffer.from(file.content, 'base64').toString('utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text).toContain('2026/001;Femme;2003;Tarmigt;Rural;')
    expect(text).toContain('2026/003;Femme;1999;')
    expect(text).not.toMatch(/handicap|précaire|PA123456|Lahcen/i)
  })
})

describe('accommodations', () => {
  it('tells a trainer what to provide in own cohorts, never why', async () => {
    const { id } = await call('trainees.enrol', aFile)
    const trainerId = await aTrainer(test)
    const cohortId = await aCohort(test)
    await anEnrolment(test, { traineeId: id, cohortId })
    await aSession(test, { cohortId, trainerId })
    const trainer = await test.as('trainer', trainerId)
    expect(await trainer('trainees.accommodations', { cohortId: cohortId as never })).toEqual([
      {
        traineeId: id,
        lastName: 'Aït Lahcen',
        firstName: 'Itto',
        lastNameAr: 'آيت لحسن',
        firstNameAr: 'إيطو',
        accommodations: [{ need: 'sign_language', detail: null }],
      },
    ])
    const other = await test.as('trainer', await aTrainer(test))
    await expect(other('trainees.accommodations', { cohortId: cohortId as never })).rejects.toMatchObject({
      code: 'cohort.not_yours',
    })
    await expect(trainer('trainees.details', { id })).rejects.toMatchObject({ code: 'session.wrong_role' })
  })
})

it('lets a founder be found by a corrected name, with the enterprise', async () => {
  const { id, version } = await call('trainees.enrol', aFile)
  await anEnterprise(test, { name: 'Bijoux' }, { traineeId: id })
  await call('trainees.update', { ...editOf(aFile), id, version, lastName: 'Zerhouni' })
  const found = await call('search.everything', { text: 'zerhouni', limit: 10 })
  expect(found.map((result) => result.kind).sort()).toEqual(['enterprise', 'trainee'])
})
