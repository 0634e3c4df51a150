import { beforeAll, describe, expect, it } from 'vitest'
import { allProcedures, type Path } from '../../electron/shared/contract/index.ts'
import { isDomainError } from '../../electron/shared/errors.ts'
import { type Call, centreBackend, password } from '../support/backend.ts'
import { aCohort, anEnrolment, aSession, aTrainee, aTrainer } from '../support/builders.ts'
import { aFinisher, anEndedCohort } from '../support/certified.ts'

/**
 * What a trainer gets of a cohort that somebody else leads and teaches: refusals or nothing, never a name. A procedure
 * that trainers may call and that stands in neither list fails here until somebody says which it is.
 */

/** They name no trainee: the session itself, the calendar, the catalogue, and timetables, which hang on the wall. */
const nameless: readonly string[] = [
  ...['session', 'drafts', 'centre', 'calendar', 'workshops', 'rooms', 'trainers', 'geography', 'timetable', 'home'],
  ...['cohorts.list', 'cohorts.details', 'backups.state'],
]
const isNameless = (path: string) => nameless.some((name) => path === name || path.startsWith(`${name}.`))

describe('a trainer who stands in', () => {
  it('sees the cohort about the day of that session, and the register that is owed for as long as it is', async () => {
    const test = await centreBackend('2026-11-21T09:00:00')
    const cohortId = (await aCohort(test)) as never
    await anEnrolment(test, { cohortId })
    const trainerId = await aTrainer(test)
    const sessionId = (await aSession(test, { cohortId, trainerId, heldOn: '2026-12-10' })) as never
    const standIn = await test.as('trainer', trainerId)
    const members = () => standIn('cohorts.members', { id: cohortId })
    const login = async (now: string) => {
      test.setNow(now)
      await standIn('session.login', { username: `trainer-${trainerId}`, password })
    }
    expect(await members()).toHaveLength(1)
    await login('2026-11-09T09:00:00')
    await expect(members()).rejects.toMatchObject({ code: 'cohort.not_yours' })
    await login('2027-02-08T09:00:00')
    expect(await members()).toHaveLength(1)
    await login('2027-02-10T09:00:00')
    await expect(members()).rejects.toMatchObject({ code: 'cohort.not_yours' })
    expect((await standIn('attendance.sheet', { sessionId })).rows).toHaveLength(1)
    expect((await standIn('attendance.printSession', { sessionId, language: 'fr' })).mediaType).toBe('application/pdf')
  })

  it('is told the name of nobody elsewhere by a register', async () => {
    const test = await centreBackend('2026-11-21T09:00:00')
    const cohortId = await aCohort(test)
    const trainerId = await aTrainer(test)
    const sessionId = (await aSession(test, { cohortId, trainerId, heldOn: '2026-11-20' })) as never
    const late = await anEnrolment(test, {
      cohortId,
      startsOn: '2026-11-21',
      traineeId: await aTrainee(test, { lastName: 'Bouhaddou', firstName: 'Brahim' }),
    })
    const elsewhere = await anEnrolment(test, { traineeId: await aTrainee(test, { lastName: 'Azeroual' }) })
    const standIn = await test.as('trainer', trainerId)
    const mark = (enrolmentId: number) =>
      standIn('attendance.mark', {
        sessionId,
        marks: [{ enrolmentId: enrolmentId as never, status: 'present' }] as never,
        complete: false,
      })
    await expect(mark(late)).rejects.toMatchObject({ code: 'mark.not_enrolled', details: { name: 'Bouhaddou Brahim' } })
    await expect(mark(elsewhere)).rejects.toMatchObject({ code: 'record.not_found', details: { record: 'enrolment' } })
  })
})

describe('a trainer of another cohort', () => {
  const ofTrainers = allProcedures().filter(
    ([path, procedure]) => procedure.kind !== 'gate' && procedure.roles.includes('trainer') && !isNameless(path),
  )
  let stranger: Call
  let own: Call
  let inputs: Partial<Record<Path, object>>

  beforeAll(async () => {
    const test = await centreBackend('2026-11-21T09:00:00')
    const cohort = await anEndedCohort(test)
    const enrolmentId = await aFinisher(test, cohort, { lastName: 'Azeroual' })
    const { traineeId } = await test.database.kysely
      .selectFrom('enrolment')
      .select('traineeId')
      .where('id', '=', enrolmentId)
      .executeTakeFirstOrThrow()
    const secretary = await test.as('secretary')
    await secretary('certificates.issue', { enrolmentIds: [enrolmentId] as never })
    const sessionId = await aSession(test, {
      cohortId: cohort.cohortId,
      trainerId: cohort.trainerId,
      heldOn: '2026-11-16',
    })
    const { cohortId, competences } = cohort
    const language = 'fr'
    const [month, mark] = ['2026-10', { enrolmentId, status: 'present' }]
    const entry = {
      enrolmentId,
      competenceId: competences[0],
      result: 'acquired',
      assessedOn: '2026-11-02',
      note: null,
    }
    inputs = {
      'cohorts.members': { id: cohortId },
      'trainees.accommodations': { cohortId },
      'search.everything': { text: 'Azeroual', limit: 10 },
      'attendance.cohorts': {},
      'attendance.sheet': { sessionId },
      'attendance.mark': { sessionId, marks: [mark], complete: false },
      'attendance.month': { cohortId, month },
      'attendance.markMonth': { cohortId, registers: [{ sessionId, marks: [mark], complete: false }] },
      'attendance.missing': {},
      'attendance.ofTrainee': { traineeId },
      'attendance.ofCohort': { cohortId },
      'attendance.changes': { sessionId },
      'attendance.printMonth': { cohortId, month, language },
      'attendance.printSession': { sessionId, language },
      'assessments.grid': { cohortId },
      'assessments.record': { entries: [entry] },
      'assessments.ofEnrolment': { enrolmentId },
      'certificates.cohorts': {},
      'certificates.eligibility': { cohortId },
      'certificates.register': { year: null },
      'certificates.ofTrainee': { traineeId },
    }
    // One who stood in once, long ago, and once was to.
    const standIn = await aTrainer(test)
    const once = { cohortId, trainerId: standIn, startsAt: '14:00', endsAt: '16:00' }
    await aSession(test, { ...once, heldOn: '2026-09-16', registerCompletedAt: 'x', registerCompletedBy: 1 })
    await aSession(test, { ...once, heldOn: '2026-11-20', cancelledAt: 'x', cancelReason: 'other' })
    stranger = await test.as('trainer', standIn)
    own = await test.as('trainer', cohort.trainerId)
  })

  it.each(ofTrainers.map(([path]) => path))('is told nothing by %s', async (path) => {
    const input = inputs[path]
    if (!input) throw new Error(`${path}: say what a trainer of another cohort would ask`)
    const answer = await stranger(path, input as never).catch((error: unknown) => {
      expect(isDomainError(error, 'cohort.not_yours') || isDomainError(error, 'register.not_your_session')).toBe(true)
      return null
    })
    expect([null, [], { years: [2026], certificates: [] }, { overdueCount: 0, overdue: [], today: [] }]).toContainEqual(
      answer,
    )
  })

  it.each(ofTrainers.filter(([, { kind }]) => kind === 'query').map(([path]) => path))(
    'is kept from what the cohort’s own trainer gets by %s',
    async (path) => {
      await expect(own(path, inputs[path] as never)).resolves.toBeDefined()
    },
  )
})
