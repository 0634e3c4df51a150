import { beforeAll, describe, expect, it } from 'vitest'
import { buildWeekGrid } from '../../electron/backend/documents/week-grid.ts'
import { type Call, centreBackend, type TestBackend } from '../support/backend.ts'
import { aCohort, aModule, aProgramme, aRoom, aSession, aTrainer, aWorkshop } from '../support/builders.ts'

/** The words of a definition, in order. */
function wordsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf)
  if (typeof node === 'string') return [node]
  if (node === null || typeof node !== 'object') return []
  const { text, stack, columns, table, content } = node as Record<string, unknown>
  const body = (table as { body?: unknown } | undefined)?.body
  return [text, stack, columns, body, content].flatMap(wordsOf)
}

describe('the timetable for the wall', () => {
  let test: TestBackend
  let call: Call
  let cohortId: never
  beforeAll(async () => {
    test = await centreBackend('2026-11-10T09:00:00')
    call = await test.as('secretary')
    const workshopId = await aWorkshop(test, { nameFr: 'Bijouterie', nameAr: 'صياغة الحلي' })
    const programmeId = await aProgramme(test, { workshopId })
    cohortId = (await aCohort(test, { code: 'BIJ-2026-A', programmeId })) as never
    const moduleId = (await aModule(test, { programmeId, nameFr: 'Filigrane' })) as never
    const trainerId = (await aTrainer(test, { lastName: 'Toumi', firstName: 'Zineb' })) as never
    const roomId = (await aRoom(test, { nameFr: 'Salle bleue', nameAr: 'القاعة الزرقاء' })) as never
    const validity = { validFrom: '2026-11-01', validTo: '2027-06-30' }
    const slot = { moduleId, trainerId, roomId, ...validity, startsAt: '08:30', endsAt: '12:00' }
    const slots = [1, 2, 4].map((weekday) => ({ ...slot, weekday }))
    slots.push({ ...slot, weekday: 3, startsAt: '14:00', endsAt: '17:30' })
    await call('timetable.generate', { cohortId, from: '2026-11-01', slots })
  })

  it.each(['fr', 'ar'] as const)('is a PDF in %s, for a cohort, a trainer and a room', async (language) => {
    for (const by of ['cohort', 'trainer', 'room'] as const) {
      const file = await call('timetable.print', { monday: '2026-11-16', by, id: 1, language })
      expect(Buffer.from(file.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
      expect(file.fileName).toMatch(
        language === 'ar' ? /^استعمال الزمن .+ 2026-11-16\.pdf$/ : /^Emploi du temps .+ 2026-11-16\.pdf$/,
      )
    }
  })

  it('shows each time of day once, and says since when it holds', async () => {
    const centre = await call('centre.details', {})
    const definition = buildWeekGrid({
      language: 'fr',
      centre,
      title: 'BIJ-2026-A',
      subtitle: null,
      since: { kind: 'pattern', day: '2026-11-01' },
      entries: [
        { weekday: 1, startsAt: '08:30', endsAt: '12:00', title: 'Filigrane', lines: ['Toumi Zineb'] },
        { weekday: 6, startsAt: '08:30', endsAt: '12:00', title: 'Filigrane', lines: [] },
        { weekday: 2, startsAt: '14:00', endsAt: '17:30', title: 'Polissage', lines: [] },
      ],
      createdAt: new Date('2026-11-10T09:00:00Z'),
    })
    const words = wordsOf(definition.content).map((word) => word.replace(/[\u2066-\u2069]/g, ''))
    expect(words).toContain('Valable à partir du 01/11/2026')
    expect(words.filter((word) => word === '08:30')).toHaveLength(1)
    expect(words.filter((word) => word === 'Filigrane')).toHaveLength(2)
    expect(words).toEqual(expect.arrayContaining(['lundi', 'samedi']))
    expect(words).not.toContain('dimanche')
  })

  it.each(['fr', 'ar'] as const)('keeps three times of day and long names on one page in %s', async (language) => {
    const names = { nameFr: 'Safran, rose et plantes aromatiques', nameAr: 'الزعفران والورد والنباتات العطرية' }
    const workshopId = await aWorkshop(test, { code: `W${language}`, nameFr: 'Agriculture', nameAr: 'الفلاحة' })
    const programmeId = await aProgramme(test, { workshopId })
    const long = (await aCohort(test, { code: `AGR-${language}`, programmeId })) as never
    const moduleId = (await aModule(test, { programmeId, ...names })) as never
    const trainerId = (await aTrainer(test, { lastName: 'Aït Ouakrim', firstName: 'Lahcen' })) as never
    const roomId = (await aRoom(test, { nameFr: 'Serre et parcelle', nameAr: 'البيت المغطى والحقل' })) as never
    const slot = { moduleId, trainerId, roomId, validFrom: '2026-11-01', validTo: '2027-06-30' }
    const slots = [
      { ...slot, weekday: 5, startsAt: '08:30', endsAt: '10:15' },
      { ...slot, weekday: 1, startsAt: '08:30', endsAt: '12:00' },
      { ...slot, weekday: 2, startsAt: '14:00', endsAt: '17:30' },
    ]
    await call('timetable.generate', { cohortId: long, from: '2026-11-01', slots })
    const file = await call('timetable.print', { monday: '2026-11-16', by: 'cohort', id: long, language })
    const pages = Buffer.from(file.content, 'base64')
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)
    expect(pages).toHaveLength(1)
  })

  it('shows the sessions of a week that has no pattern, without the cancelled ones', async () => {
    const other = await aCohort(test)
    await aSession(test, { cohortId: other })
    await aSession(test, {
      cohortId: other,
      heldOn: '2026-11-17',
      cancelledAt: '2026-11-10T09:00:00Z',
      cancelReason: 'strike',
    })
    const file = await call('timetable.print', { monday: '2026-11-16', by: 'cohort', id: other, language: 'fr' })
    expect(file.content.length).toBeGreaterThan(1000)
  })

  it('shows the pattern that begins in that week, not beside it the one that ends', async () => {
    const trainerId = (await aTrainer(test)) as never
    const roomId = (await aRoom(test)) as never
    const changing = (await aCohort(test)) as never
    const times = { weekday: 6, startsAt: '18:00', endsAt: '20:00', validTo: '2027-06-30' }
    const print = () => call('timetable.print', { monday: '2026-11-16', by: 'cohort', id: changing, language: 'fr' })
    const since = (validFrom: string) =>
      call('timetable.generate', {
        cohortId: changing,
        from: validFrom,
        slots: [{ moduleId: null, trainerId, roomId, ...times, validFrom }],
      })
    await since('2026-11-18')
    const alone = await print()
    await since('2026-11-11')
    await since('2026-11-18')
    expect((await print()).content).toBe(alone.content)
  })

  it('refuses what does not exist', async () => {
    await expect(
      call('timetable.print', { monday: '2026-11-16', by: 'room', id: 99, language: 'fr' }),
    ).rejects.toMatchObject({ code: 'record.not_found', details: { record: 'room' } })
  })
})
