import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Call, centreBackend, password, type TestBackend } from '../../support/backend.ts'
import { aTrainee } from '../../support/builders.ts'
import { aWholePerson, type WholePerson } from '../../support/whole-person.ts'

/** Files that were kept long enough: who they are, why, and what happens to them once two people agree. */

let folder: string
let test: TestBackend
let person: WholePerson
const witness = { witnessUsername: 'admin', witnessPassword: password, paperKey: '' }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'warcha-due-'))
  test = await centreBackend('2026-11-21T09:00:00', folder)
  person = await aWholePerson(test)
})
afterEach(async () => {
  await test.backend.close()
  rmSync(folder, { recursive: true, force: true })
})

async function directorIn(year: number): Promise<Call> {
  test.setNow(`${year}-11-25T09:00:00`)
  const director = await test.as('director')
  await director('session.confirmPassword', { password })
  return director
}

async function idsDue(director: Call): Promise<number[]> {
  return (await director('personalData.due', {})).map(({ id }) => id)
}

describe('files that are kept long enough', () => {
  it('are none while every duration runs', async () => {
    expect(await (await directorIn(2026))('personalData.due', {})).toEqual([])
  })

  it('name the duration that kept them, from which day and until which, the oldest first', async () => {
    const never = await aTrainee(test, { updatedAt: '2026-09-15T09:00:00.000Z', registeredOn: '2026-09-15' })
    const director = await directorIn(2040)
    const due = await director('personalData.due', {})
    expect(due).toMatchObject([
      { id: never, reason: 'neverPlaced', since: '2026-09-15', dueOn: '2027-09-15' },
      { id: person.id, lastName: expect.stringMatching(/\w/) },
    ])
    const [, founder] = due
    expect(['certified', 'followed']).toContain(founder?.reason)
    expect(Number(founder?.dueOn.slice(0, 4))).toBe(Number(founder?.since.slice(0, 4)) + 10)
  })

  it('count from the last thing known of a project, its stage for instance', async () => {
    await test.database.kysely
      .updateTable('enterpriseStage')
      .set({ since: '2030-02-01' })
      .where('enterpriseId', '=', person.enterpriseId)
      .execute()
    const due = await (await directorIn(2041))('personalData.due', {})
    expect(due).toMatchObject([{ id: person.id, reason: 'followed', since: '2030-02-01', dueOn: '2040-02-01' }])
  })

  it('follow the durations of the centre', async () => {
    const director = await directorIn(2040)
    const { lastRunOn: _, ...rules } = await director('personalData.rules', {})
    await director('personalData.updateRules', { ...rules, certifiedYears: 50 })
    expect(await idsDue(director)).toEqual([])
  })

  it('are forgotten together, and the day is remembered', async () => {
    const director = await directorIn(2040)
    const ids = await idsDue(director)
    expect(await director('personalData.anonymiseDue', { ids: ids as never, ...witness })).toEqual({ count: 1 })
    expect(await director('personalData.due', {})).toEqual([])
    expect(await director('personalData.rules', {})).toMatchObject({ lastRunOn: '2040-11-25' })
  })

  it('stay as they are when one of the list is not due, or nobody else agrees', async () => {
    const young = await aTrainee(test, { updatedAt: '2040-11-20T09:00:00.000Z', registeredOn: '2040-11-20' })
    const director = await directorIn(2040)
    const ids = await idsDue(director)
    expect(ids).toEqual([person.id])
    await expect(director('personalData.anonymiseDue', { ids: [...ids, young] as never, ...witness })).rejects.toThrow(
      'erasure.list_changed',
    )
    await expect(
      director('personalData.anonymiseDue', { ids: ids as never, ...witness, witnessPassword: 'faux' }),
    ).rejects.toThrow('erasure.witness_refused')
    expect(await idsDue(director)).toEqual(ids)
  })
})
