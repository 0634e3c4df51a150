import { beforeAll, describe, expect, it } from 'vitest'
import { allProcedures, type Path } from '../../electron/shared/contract/index.ts'
import { type Call, centreBackend, password, type TestBackend } from '../support/backend.ts'
import { aSession } from '../support/builders.ts'
import { aFinisher, anEndedCohort } from '../support/certified.ts'
import { pdfText } from '../support/pdf-text.ts'

/**
 * What those who do not keep the files get of them: a mark stands in every sensitive column of every trainee, and no
 * query that a trainer or the administrator may call answers one, nor a page that one prints. Generated from the contract:
 * a query that is new fails here until somebody says what it would be asked.
 */

/** Words of the columns that hold a choice and not a text. */
const marks =
  /CANARY|1999|asylum_seeker|unhcr|psychic|proxy|old_attestation|legalStatus|documentType|documentNumber|disability(?!_)|"wg|\+212600000000|@canary/

async function fill(test: TestBackend) {
  const cohort = await anEndedCohort(test)
  const canary = {
    lastName: 'Azeroual',
    legalStatus: 'asylum_seeker',
    nationality: 'CM',
    documentType: 'unhcr',
    documentNumber: 'CANARY-DOCUMENT',
    locality: 'CANARY-LOCALITY',
    address: 'CANARY-ADDRESS',
    email: 'someone@canary.ma',
    emergencyName: 'CANARY-EMERGENCY',
    emergencyRelation: 'CANARY-RELATION',
    emergencyPhone: '+212600000000',
    referredBy: 'CANARY-REFERRED',
    motivation: 'CANARY-MOTIVATION',
    wgVision: 4,
    wgRespondent: 'proxy',
    disabilityCard: 'old_attestation',
    disabilityCardNumber: 'CANARY-CARD',
    note: 'CANARY-NOTE',
  } as const
  const enrolmentId = await aFinisher(test, cohort, canary)
  const { kysely } = test.database
  const { traineeId } = await kysely
    .selectFrom('enrolment')
    .select('traineeId')
    .where('id', '=', enrolmentId)
    .executeTakeFirstOrThrow()
  await kysely
    .insertInto('traineePhone')
    .values({ traineeId, position: 1, number: '+212600000000', owner: 'CANARY-OWNER' })
    .execute()
  await kysely.insertInto('traineeDisabilityType').values({ traineeId, type: 'psychic', isMain: 1 }).execute()
  await kysely.insertInto('traineeAccommodation').values({ traineeId, need: 'extra_time', detail: null }).execute()
  // Whom the director excused, with an identity card that certificates show.
  const excused = await aFinisher(test, cohort, {
    ...{ lastName: 'Bouhaddou', documentType: 'cin', documentNumber: 'CANARY-CIN', birthPlace: 'CANARY-BIRTHPLACE' },
    ...{ nationality: 'MA', legalStatus: 'moroccan', birthDate: '1999-12-31', birthYear: 1999, present: 3 },
  })
  const director = await test.as('director')
  await director('certificates.grantException', { enrolmentId: excused as never, reason: 'CANARY-EXCEPTION' })
  const [cancelled] = await director('certificates.issue', { enrolmentIds: [excused] as never })
  await director('certificates.cancel', { id: cancelled!.id, reason: 'CANARY-CANCELLED' })
  await director('certificates.issue', { enrolmentIds: [excused] as never })
  const secretary = await test.as('secretary')
  await secretary('certificates.issue', { enrolmentIds: [enrolmentId] as never })
  const held = { cohortId: cohort.cohortId, trainerId: cohort.trainerId, heldOn: '2026-11-16' }
  return { cohort, traineeId, enrolmentId, sessionId: await aSession(test, held) }
}

describe('sensitive fields', () => {
  /** All but the printing of the paper key, which knows no trainee and wants the key. */
  const queries = (role: 'trainer' | 'administrator') =>
    allProcedures().filter(
      ([path, procedure]) => procedure.kind === 'query' && procedure.roles.includes(role) && path !== 'recovery.sheet',
    )
  const inputs: Partial<Record<Path, object>> = {}
  let calls: Record<'trainer' | 'administrator', Call>
  let everything: Call
  let traineeId: number

  beforeAll(async () => {
    const test = await centreBackend('2026-11-21T09:00:00')
    const { cohort, sessionId, enrolmentId, ...filled } = await fill(test)
    traineeId = filled.traineeId
    const { cohortId, trainerId } = cohort
    const [month, language] = ['2026-10', 'fr']
    const week = { monday: '2026-11-16', by: 'cohort', id: cohortId }
    const { id: workshopId } = (await (await test.as('secretary'))('workshops.list', {}))[0]!
    const [{ code } = { code: '' }] = await (await test.as('secretary'))('geography.communes', {
      text: 'ouar',
      limit: 1,
    })
    const log = { seq: null, userId: null, kind: null, traineeId: null, from: null, to: null, language }
    Object.assign(inputs, {
      'audit.list': log,
      'audit.exportCsv': log,
      'backups.list': { place: null },
      'drafts.of': { form: 'trainees.enrol' },
      'calendar.closures': { startsOn: '2026-11-01', endsOn: '2026-11-30' },
      'workshops.details': { id: workshopId },
      'cohorts.list': {},
      'cohorts.details': { id: cohortId },
      'cohorts.members': { id: cohortId },
      'timetable.pattern': { cohortId },
      'timetable.week': week,
      'timetable.sessions': { from: '2026-10-01', to: '2026-11-30', trainerId },
      'timetable.session': { id: sessionId },
      'timetable.print': { ...week, language },
      'geography.commune': { code },
      'geography.communes': { text: 'ouar', limit: 5 },
      'trainees.accommodations': { cohortId },
      'search.everything': { text: 'Azeroual', limit: 10 },
      'attendance.sheet': { sessionId },
      'attendance.month': { cohortId, month },
      'attendance.missing': {},
      'attendance.ofTrainee': { traineeId },
      'attendance.ofCohort': { cohortId },
      'attendance.changes': { sessionId },
      'attendance.printMonth': { cohortId, month, language },
      'attendance.printSession': { sessionId, language },
      'assessments.grid': { cohortId },
      'assessments.ofEnrolment': { enrolmentId },
      'certificates.eligibility': { cohortId },
      'certificates.register': { year: null },
      'certificates.ofTrainee': { traineeId },
    } satisfies Partial<Record<Path, object>>)
    calls = { trainer: await test.as('trainer', trainerId), administrator: await test.as('administrator') }
    await calls.administrator('session.confirmPassword', { password })
    everything = await test.as('secretary')
  })

  it('are marked in the file that the office reads', async () => {
    const file = JSON.stringify(await everything('trainees.details', { id: traineeId as never }))
    for (const mark of ['CANARY-DOCUMENT', 'CANARY-ADDRESS', 'asylum_seeker', 'psychic', '+212600000000'])
      expect(file).toContain(mark)
  })

  for (const role of ['trainer', 'administrator'] as const)
    it.each(queries(role).map(([path]) => path))(`do not reach the ${role} by %s`, async (path) => {
      // A refusal would prove nothing: it fails here.
      const answer = await calls[role](path, (inputs[path] ?? {}) as never)
      expect(JSON.stringify(answer)).not.toMatch(marks)
      const { mediaType, content } = (answer ?? {}) as { mediaType?: string; content?: string }
      if (mediaType === 'application/pdf') expect((await pdfText(content!)).join(' ')).not.toMatch(marks)
    })
})
