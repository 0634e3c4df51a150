import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { localDay } from '../../electron/shared/dates.ts'
import { auditRows } from '../support/audit.ts'
import { centreBackend, password } from '../support/backend.ts'
import { aFile } from '../support/trainee-files.ts'

/** A battery that ends, a hand on the clock, a laptop from another zone: what is counted by time, and what must not be. */

const [right, ahead, behind] = ['2026-11-21T10:00:00', '2036-11-21T10:00:00', '2016-11-21T10:00:00']
const room = { nameAr: 'قاعة', capacity: 9, isStepFree: true }
const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('a clock ten years ahead or behind', () => {
  it('changes nothing in the order of the log, whose chain stays whole', async () => {
    const test = await centreBackend()
    for (const [index, now] of [ahead, behind, right].entries()) {
      test.setNow(now)
      await (await test.as('secretary'))('rooms.create', { ...room, nameFr: `Salle ${index}` })
    }
    const admin = await test.as('administrator')
    const all = { seq: null, userId: null, kind: null, traineeId: null, from: null, to: null, language: 'fr' } as const
    const { entries } = await admin('audit.list', all)
    const order = entries.map(({ seq }) => seq)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    const years = (await auditRows(test, 'rooms.create')).map(({ at }) => at.slice(0, 4))
    expect(years).toEqual(['2036', '2016', '2026'])
    expect(await admin('audit.check', {})).toMatchObject({ isWhole: true })
  })

  it('lets no confirmed password live on', async () => {
    const test = await centreBackend('2026-11-21T09:00:00')
    for (const now of [ahead, behind]) {
      const admin = await test.as('administrator')
      await admin('session.confirmPassword', { password })
      test.setNow(now)
      await expect(admin('users.disable', { id: 1 as never })).rejects.toThrow('session.reauth_needed')
    }
  })

  it.each([10 * 366 * 24 * 60, -10 * 366 * 24 * 60])('ends the sessions (%i minutes)', async (minutes) => {
    const test = await centreBackend()
    const admin = await test.as('administrator')
    test.pass(minutes)
    await expect(admin('users.list', {})).rejects.toThrow('session.missing')
    await test.as('administrator')
  })

  it('forgets nobody by itself, and nobody at all once it is right again and records are from the future', async () => {
    const test = await centreBackend()
    const office = await test.as('secretary')
    await office('trainees.enrol', aFile)
    test.setNow(ahead)
    const director = await test.as('director')
    expect(await director('personalData.due', {})).toHaveLength(1)
    expect(await office('trainees.list', { text: '' })).toHaveLength(1)
    await office('trainees.enrol', { ...aFile, documentNumber: 'PB9', notDuplicateReason: 'une autre personne' })
    test.setNow(right)
    const back = await test.as('director')
    await expect(back('personalData.due', {})).rejects.toMatchObject({ code: 'erasure.clock_back' })
  })

  it('takes no backup away, and lists them in the order in which they were made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'warcha-clock-'))
    const stick = mkdtempSync(join(tmpdir(), 'warcha-clock-'))
    const test = await centreBackend('2026-11-20T09:00:00', folder)
    try {
      test.backend.offerFolder('ticket', stick)
      const made: string[] = []
      for (const now of ['2026-11-20T10:00:00', ahead, behind, right]) {
        test.setNow(now)
        made.unshift((await (await test.as('administrator'))('backups.make', {})).id)
      }
      const admin = await test.as('administrator')
      expect((await admin('backups.list', { place: null })).map(({ id }) => id)).toEqual(made)
      // A copy that a clock ahead made would silence the reminder for ten years.
      const { id } = await admin('backups.usePlace', { ticket: 'ticket' })
      test.setNow(ahead)
      await (await test.as('administrator'))('backups.copy', { place: id })
      test.setNow('2026-12-20T10:00:00')
      expect((await (await test.as('administrator'))('backups.state', {})).daysWithoutCopy).toBe(30)
    } finally {
      await test.backend.close()
      for (const path of [folder, stick]) rmSync(path, { recursive: true, force: true })
    }
  })
})

describe('the zone of the computer', () => {
  it('may change under a session: nothing ends, and the log keeps instants and what the wall said', async () => {
    process.env.TZ = 'Europe/Paris'
    const test = await centreBackend('2026-11-21T09:00:00Z')
    const secretary = await test.as('secretary')
    await secretary('rooms.create', { ...room, nameFr: 'Ouarzazate' })
    process.env.TZ = 'Pacific/Auckland'
    test.setNow('2026-11-21T09:01:00Z')
    await secretary('rooms.create', { ...room, nameFr: 'Auckland' })
    expect(await auditRows(test, 'rooms.create')).toMatchObject([
      { at: '2026-11-21T09:00:00.000Z', utcOffset: 60 },
      { at: '2026-11-21T09:01:00.000Z', utcOffset: 780 },
    ])
  })

  it('goes back an hour and forward again, in Morocco around Ramadan: each day is one day', () => {
    for (const [where, from, hours] of [
      ['Africa/Casablanca', '2026-02-14T23:00:00Z', 25],
      ['Africa/Casablanca', '2026-03-22T00:00:00Z', 23],
      ['Europe/Paris', '2026-10-24T22:00:00Z', 25],
      ['Europe/Paris', '2027-03-27T23:00:00Z', 23],
    ] as const) {
      process.env.TZ = where
      const dayAfter = (hour: number) => localDay(new Date(Date.parse(from) + hour * 3_600_000))
      const day = dayAfter(0)
      expect(dayAfter(-1), `${where} ${from}`).not.toBe(day)
      expect(Array.from({ length: hours }, (_, hour) => dayAfter(hour))).toEqual(Array(hours).fill(day))
      expect(dayAfter(hours), `${where} ${from}`).not.toBe(day)
    }
  })
})
