import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Call, centreBackend, type TestBackend } from '../../support/backend.ts'
import { aFinisher, anEndedCohort, type EndedCohort } from '../../support/certified.ts'

let test: TestBackend
let secretary: Call
let director: Call
let cohort: EndedCohort

beforeEach(async () => {
  test = await centreBackend('2026-11-21T09:00:00')
  secretary = await test.as('secretary')
  director = await test.as('director')
  cohort = await anEndedCohort(test)
})

const issue = (call: Call, ...ids: number[]) => call('certificates.issue', { enrolmentIds: ids as never })
const eligibility = async () =>
  (await secretary('certificates.eligibility', { cohortId: cohort.cohortId as never })).rows
const register = async (year: number | null = null) => (await secretary('certificates.register', { year })).certificates
const counted = () =>
  test.database.kysely.selectFrom('numberSequence').selectAll().where('name', 'like', 'certificate%').execute()

describe('the centre’s rule', () => {
  it('is met at exactly its percentages and says what is missing below them', async () => {
    const atRule = await aFinisher(test, cohort, { present: 8 })
    const below = await aFinisher(test, cohort, { present: 7 })
    const notAcquired = await aFinisher(test, cohort, { acquired: 1 })
    const rows = new Map((await eligibility()).map((row) => [row.enrolmentId as number, row]))
    expect(rows.get(atRule)).toMatchObject({ lacks: [], canIssue: true, hours: { rate: 0.8 } })
    expect(rows.get(below)).toMatchObject({ lacks: ['attendance'], canIssue: false })
    expect(rows.get(notAcquired)).toMatchObject({
      lacks: ['competences', 'critical'],
      acquired: 1,
      competences: 2,
      criticalLacking: [{ nameFr: 'Souder' }],
      canIssue: false,
    })
  })

  it('wants every critical competence even when the percentage is reached', async () => {
    await director('centre.updateRules', {
      ageMin: 18,
      ageMax: 30,
      attendanceMinPercent: 80,
      competencesMinPercent: 50,
    })
    const enrolmentId = await aFinisher(test, cohort, { acquired: 1 })
    expect((await eligibility())[0]?.lacks).toEqual(['critical'])
    await expect(issue(secretary, enrolmentId)).rejects.toMatchObject({
      code: 'certificate.rule_not_met',
      details: { attendance: true, competences: false },
    })
  })

  it('is not met without a single complete register', async () => {
    await test.database.kysely.updateTable('session').set({ registerCompletedAt: null }).execute()
    await aFinisher(test, cohort)
    expect((await eligibility())[0]?.lacks).toEqual(['attendance'])
  })

  it('wants the placement completed, or in training when the cohort ends', async () => {
    await aFinisher(test, cohort)
    const lacksOn = async (now: string) => {
      test.setNow(now)
      return (await eligibility())[0]?.lacks
    }
    expect(await lacksOn('2026-11-19T09:00:00')).toEqual(['placement'])
    expect(await lacksOn('2026-11-20T09:00:00')).toEqual([])
    const [row] = await eligibility()
    const change = (state: 'completed' | 'withdrawn', since: string) =>
      test.database.kysely
        .insertInto('enrolmentState')
        .values({ enrolmentId: row?.enrolmentId as number, state, since, recordedAt: 'x', recordedBy: 1 })
        .execute()
    await change('completed', '2026-11-10')
    expect(await lacksOn('2026-11-12T09:00:00')).toEqual([])
    await change('withdrawn', '2026-11-11')
    expect(await lacksOn('2026-11-21T09:00:00')).toEqual(['placement'])
  })
})

describe('a certificate', () => {
  it('is numbered by the centre’s mask, each year from one', async () => {
    const ids = [await aFinisher(test, cohort), await aFinisher(test, cohort), await aFinisher(test, cohort)]
    const [first, second] = await issue(secretary, ids[0] as number, ids[1] as number)
    expect([first?.number, second?.number]).toEqual(['001/2026', '002/2026'])
    test.setNow('2027-01-02T09:00:00')
    expect((await issue(director, ids[2] as number))[0]?.number).toBe('001/2027')
    expect((await register(2026)).map((one) => one.number)).toEqual(['001/2026', '002/2026'])
    expect(await secretary('certificates.register', { year: 2027 })).toMatchObject({
      years: [2027, 2026],
      certificates: [{ number: '001/2027' }],
    })
  })

  it('gets 50 consecutive numbers in 50 calls at once', async () => {
    const ids: number[] = []
    for (let index = 0; index < 50; index++) ids.push(await aFinisher(test, cohort))
    const issued = await Promise.all(ids.map((id, index) => issue(index % 2 ? secretary : director, id)))
    const numbers = issued.map(([certificate]) => certificate?.number).toSorted()
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => `${String(index + 1).padStart(3, '0')}/2026`))
  }, 60_000)

  it('gives its number back when the batch is refused', async () => {
    const good = await aFinisher(test, cohort)
    const bad = await aFinisher(test, cohort, { present: 2, lastName: 'Ouali', firstName: 'Said' })
    await expect(issue(secretary, good, bad)).rejects.toMatchObject({
      code: 'certificate.rule_not_met',
      details: { name: 'Ouali Said', attendance: false, competences: true },
    })
    expect(await register()).toEqual([])
    expect(await counted()).toEqual([])
    expect((await issue(secretary, good))[0]?.number).toBe('001/2026')
  })

  it('is refused with a character that cannot be printed, and its number is given back', async () => {
    const enrolmentId = await aFinisher(test, cohort, { firstName: 'Itto 漢' })
    await expect(issue(secretary, enrolmentId)).rejects.toMatchObject({
      code: 'document.missing_glyph',
      details: { characters: '漢' },
    })
    expect(await counted()).toEqual([])
  })

  it('is refused twice, without both names, before the end, and for unknown placements', async () => {
    const once = await aFinisher(test, cohort)
    await issue(secretary, once)
    await expect(issue(secretary, once)).rejects.toMatchObject({
      code: 'certificate.already_issued',
      details: { number: '001/2026' },
    })
    const { lastName, firstName, lastNameAr, firstNameAr } = (await eligibility())[0]!
    await expect(issue(secretary, once)).rejects.toMatchObject({ details: { name: `${lastName} ${firstName}` } })
    await secretary('session.setPreferences', { language: 'ar' })
    await expect(issue(secretary, once)).rejects.toMatchObject({ details: { name: `${lastNameAr} ${firstNameAr}` } })
    const nameless = await aFinisher(test, cohort, { firstNameAr: null })
    expect((await eligibility()).find((row) => row.enrolmentId === nameless)?.lacks).toEqual(['names'])
    await expect(issue(secretary, nameless)).rejects.toMatchObject({ code: 'certificate.name_missing' })
    await expect(issue(secretary, 999)).rejects.toMatchObject({ code: 'record.not_found' })
    await expect(issue(secretary, once, once)).rejects.toMatchObject({ code: 'input.invalid' })
    test.setNow('2026-11-01T09:00:00')
    await expect(issue(secretary, await aFinisher(test, cohort))).rejects.toMatchObject({
      code: 'certificate.not_completed',
    })
  })

  it('is issued below the rule with the director’s reasoned exception, which the register keeps', async () => {
    const enrolmentId = await aFinisher(test, cohort, { present: 5, acquired: 0 })
    const exception = { enrolmentId: enrolmentId as never, reason: 'Hospitalisation de trois semaines' }
    await expect(secretary('certificates.grantException', exception)).rejects.toMatchObject({
      code: 'session.wrong_role',
    })
    await expect(director('certificates.grantException', { ...exception, reason: '  ' })).rejects.toMatchObject({
      code: 'input.invalid',
    })
    await director('certificates.grantException', exception)
    expect((await eligibility())[0]).toMatchObject({ canIssue: true, exceptionReason: exception.reason })
    expect((await issue(secretary, enrolmentId))[0]).toMatchObject({ exceptionReason: exception.reason })
    await expect(director('certificates.grantException', exception)).rejects.toMatchObject({
      code: 'certificate.already_issued',
    })
  })

  it('has no exception for the names', async () => {
    const enrolmentId = await aFinisher(test, cohort, { lastNameAr: null })
    await director('certificates.grantException', { enrolmentId: enrolmentId as never, reason: 'Urgent' })
    await expect(issue(secretary, enrolmentId)).rejects.toMatchObject({ code: 'certificate.name_missing' })
  })

  it('does not mention an exception that was not needed', async () => {
    const enrolmentId = await aFinisher(test, cohort)
    await director('certificates.grantException', { enrolmentId: enrolmentId as never, reason: 'Par prudence' })
    expect((await issue(secretary, enrolmentId))[0]?.exceptionReason).toBeNull()
  })

  it('stays as printed when the file is corrected, to the byte', async () => {
    const enrolmentId = await aFinisher(test, cohort, {
      lastName: 'Aït Lahcen',
      documentType: 'cin',
      documentNumber: 'P1',
    })
    const [certificate] = await issue(secretary, enrolmentId)
    const id = certificate?.id as never
    const first = await secretary('certificates.print', { id })
    await test.database.kysely.updateTable('trainee').set({ lastName: 'Autre' }).execute()
    const again = await secretary('certificates.print', { id })
    expect(again).toEqual(first)
    expect(first.fileName).toBe('Attestation 001-2026 Aït Lahcen Itto.pdf')
    const stored = await test.database.kysely.selectFrom('certificate').selectAll().executeTakeFirstOrThrow()
    const bytes = Buffer.from(first.content, 'base64')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.sha256)
    expect(JSON.parse(stored.snapshot)).toMatchObject({
      number: '001/2026',
      givenMinutes: 2100,
      startsOn: '2026-09-15',
      endsOn: '2026-11-20',
      holder: { lastName: 'Aït Lahcen', cin: 'P1' },
    })
    expect((await register())[0]).toMatchObject({ lastName: 'Aït Lahcen' })
  })

  it.each([
    ['a commune typed in French', 'zagora', { nameFr: 'Zagora', nameAr: 'زاكورة' }],
    ['a commune typed in Arabic', 'ورزازات', { nameFr: 'Ouarzazate', nameAr: 'ورزازات' }],
    ['the usual name of a commune', 'Skoura', { nameFr: 'Skoura', nameAr: 'سكورة' }],
    ['a douar', 'Douar Tizi', { nameFr: 'Douar Tizi', nameAr: 'Douar Tizi' }],
    ['nothing', '', null],
  ])('writes the place of birth in both languages: %s', async (_, birthPlace, printed) => {
    await issue(secretary, await aFinisher(test, cohort, { birthPlace }))
    const { snapshot } = await test.database.kysely
      .selectFrom('certificate')
      .select('snapshot')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(snapshot).holder.birthPlace).toEqual(printed)
  })

  it('prints an identity card number of Moroccans only', async () => {
    const enrolmentId = await aFinisher(test, cohort, {
      legalStatus: 'refugee',
      documentType: 'refugee_card',
      documentNumber: 'R123',
    })
    await issue(secretary, enrolmentId)
    const { snapshot } = await test.database.kysely
      .selectFrom('certificate')
      .select('snapshot')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(snapshot).holder.cin).toBeNull()
  })

  it('is cancelled by the director with a reason; its number stays used and another one may be issued', async () => {
    const enrolmentId = await aFinisher(test, cohort)
    const [certificate] = await issue(secretary, enrolmentId)
    const id = certificate?.id as never
    const reason = 'Prénom mal orthographié'
    await expect(secretary('certificates.cancel', { id, reason })).rejects.toMatchObject({ code: 'session.wrong_role' })
    expect(await director('certificates.cancel', { id, reason })).toMatchObject({ cancelReason: reason })
    await expect(director('certificates.cancel', { id, reason })).rejects.toMatchObject({
      code: 'certificate.already_cancelled',
      details: { number: '001/2026' },
    })
    await expect(secretary('certificates.print', { id })).rejects.toMatchObject({
      code: 'certificate.already_cancelled',
    })
    expect((await issue(secretary, enrolmentId))[0]?.number).toBe('002/2026')
    expect((await register()).map((one) => one.cancelReason)).toEqual([reason, null])
  })

  it('cannot be changed or deleted even in the database', async () => {
    await issue(secretary, await aFinisher(test, cohort))
    const { kysely } = test.database
    await expect(kysely.updateTable('certificate').set({ number: '9' }).execute()).rejects.toThrow(/frozen/)
    await expect(kysely.deleteFrom('certificate').execute()).rejects.toThrow(/kept/)
  })

  it('is seen in the register by trainers, printed, issued and cancelled by none of them', async () => {
    const enrolmentId = await aFinisher(test, cohort)
    const [certificate] = await issue(secretary, enrolmentId)
    const trainer = await test.as('trainer', cohort.trainerId)
    expect((await trainer('certificates.register', { year: null })).certificates).toHaveLength(1)
    await expect(trainer('certificates.print', { id: certificate?.id as never })).rejects.toMatchObject({
      code: 'session.wrong_role',
    })
    await expect(issue(trainer, enrolmentId)).rejects.toMatchObject({ code: 'session.wrong_role' })
    const administrator = await test.as('administrator')
    await expect(administrator('certificates.register', { year: null })).rejects.toMatchObject({
      code: 'session.wrong_role',
    })
  })

  it('is found by the search index under its number and both names', async () => {
    await issue(secretary, await aFinisher(test, cohort, { lastName: 'Bouhaddou', lastNameAr: 'بوحدو' }))
    const rows = await test.database.kysely.selectFrom('searchIndex').select(['kind', 'text']).execute()
    expect(rows).toMatchObject([{ kind: 'certificate' }])
    expect(rows[0]?.text).toMatch(/bouhaddou/)
  })
})
