import { describe, expect, it } from 'vitest'
import { buildAttendanceMonth, type MonthSheet } from '../../electron/backend/documents/attendance-month.ts'
import { buildAttendanceSession } from '../../electron/backend/documents/attendance-session.ts'
import { createPdfRenderer } from '../../electron/backend/documents/layout/render.ts'
import { sheetParts } from '../../electron/backend/documents/sheet-parts.ts'
import { addDays, weekdayOf } from '../../electron/shared/dates.ts'
import { aCentre, resourcesDir } from '../support/backend.ts'

const renderer = createPdfRenderer({ resourcesDir })
const person = {
  lastName: 'El Bouazzaoui',
  firstName: 'Mohammed Amine',
  lastNameAr: 'البوعزاوي',
  firstNameAr: 'محمد أمين',
}
const label = { nameFr: 'Bijouterie', nameAr: 'صياغة الحلي' }
const setup = {
  centre: { ...aCentre.centre, logo: null } as never,
  printed: { number: '7', on: '21/11/2026', by: 'Secrétariat' },
  createdAt: new Date('2026-11-21T09:00:00Z'),
}

/** Two sessions a day but one on Saturday: 11 a week, as most centres have. */
function november(trainees: number, language: MonthSheet['language']): MonthSheet {
  const sessions: MonthSheet['sessions'][number][] = []
  for (let day = '2026-11-02'; day <= '2026-11-30'; day = addDays(day, 1)) {
    if (weekdayOf(day) === 7) continue
    const session = {
      heldOn: day,
      startsAt: '08:30',
      endsAt: '12:00',
      isCancelled: day === '2026-11-18',
      trainer: person,
    }
    sessions.push(session)
    if (weekdayOf(day) < 6) sessions.push({ ...session, startsAt: '14:00', endsAt: '17:30' })
  }
  const rows = Array.from({ length: trainees }, (_, index) => ({
    ...person,
    listNumber: index + 1,
    isPlaced: sessions.map((session) => index > 0 || session.heldOn > '2026-11-10'),
  }))
  const cohort = { id: 1, code: 'BIJ-2026-A', programme: label, startsOn: '2026-09-15', endsOn: '2027-06-30' } as never
  return { ...setup, language, cohort, month: '2026-11', sessions, rows }
}

async function pagesOf(definition: Parameters<typeof renderer.render>[0]): Promise<number> {
  const pdf = (await renderer.render({ ...definition, compress: false })).toString('latin1')
  return [...pdf.matchAll(/\/Type \/Page\b/g)].length
}

describe('the sheet of a month', () => {
  it.each(['fr', 'ar', 'both'] as const)('holds two weeks of twelve trainees on one page (%s)', async (language) => {
    const sheet = november(12, language)
    expect(sheetParts(sheet.sessions)).toHaveLength(3)
    expect(await pagesOf(buildAttendanceMonth(sheet))).toBe(3)
  })

  it('goes over to a second page with many trainees, and says so where there is no session', async () => {
    expect(await pagesOf(buildAttendanceMonth(november(30, 'both')))).toBeGreaterThan(3)
    expect(await pagesOf(buildAttendanceMonth({ ...november(3, 'fr'), sessions: [] }))).toBe(1)
  })

  it('is the same file twice', async () => {
    const print = () => renderer.render(buildAttendanceMonth(november(4, 'both')))
    expect((await print()).equals(await print())).toBe(true)
  })

  it('has every character in its fonts', () => {
    expect(renderer.missingGlyphs(buildAttendanceMonth(november(4, 'both')))).toEqual([])
  })
})

describe('the boxes of a month', () => {
  const at = (heldOn: string, index = 0) => ({ heldOn, index })

  it('keep whole weeks together', () => {
    const days = Array.from({ length: 28 }, (_, index) => at(addDays('2026-11-02', index)))
    expect(sheetParts(days, 15).map((part) => part.length)).toEqual([14, 14])
  })

  it('cut a week that is too wide between two days, and lose no session', () => {
    const week = Array.from({ length: 30 }, (_, index) => at(addDays('2026-11-02', Math.floor(index / 5)), index))
    const parts = sheetParts(week, 12)
    expect(parts.map((part) => part.length)).toEqual([10, 10, 10])
    expect(parts.flat()).toEqual(week)
    const oneDay = Array.from({ length: 25 }, (_, index) => at('2026-11-02', index))
    expect(sheetParts(oneDay, 12).flat()).toEqual(oneDay)
  })
})

describe('the sheet of a session', () => {
  it.each(['fr', 'ar', 'both'] as const)('is one page for twelve trainees (%s)', async (language) => {
    const session = {
      ...{ cohortCode: 'BIJ-2026-A', programme: label, module: label, room: label, trainer: person },
      ...{ heldOn: '2026-11-16', startsAt: '08:30', endsAt: '12:00' },
    }
    const rows = Array.from({ length: 12 }, (_, index) => ({ ...person, listNumber: index + 1 }))
    expect(await pagesOf(buildAttendanceSession({ ...setup, language, session, rows }))).toBe(1)
  })
})
