import type { InputOf } from '../../electron/shared/contract/index.ts'
import { password, type TestBackend } from './backend.ts'
import { aCohort, aCompetence, anEnterprise, aSession } from './builders.ts'
import { aFile } from './trainee-files.ts'

/**
 * Somebody of whom every table holds something, each text a mark of its own (`zq…`), so that what is held and what is
 * left can be looked for letter by letter.
 */
export const canary = {
  ...aFile,
  lastName: 'Zqlastname',
  firstName: 'Zqfirstname',
  lastNameAr: 'زقزقزق',
  firstNameAr: 'قزقزقز',
  birthPlace: 'Zqbirthplace',
  documentNumber: 'ZQ987654',
  locality: 'Zqlocality',
  address: 'Zqaddress 7',
  phones: [{ number: '0677889911', owner: 'Zqowner' }],
  email: 'zqmail@example.com',
  emergencyName: 'Zqemergency',
  emergencyRelation: 'zqrelation',
  emergencyPhone: '0677889922',
  referredBy: 'Zqreferrer',
  motivation: 'Zqmotivation',
  disabilityCard: 'card',
  disabilityCardNumber: 'ZQCARD55',
  accommodations: [{ need: 'sign_language', detail: 'zqdetail' }],
  note: 'Zqnote',
} satisfies InputOf<'trainees.enrol'>

/** What must be on paper and then nowhere, as typed and as stored. */
export const canaryMarks = [
  ...[
    'Zqlastname',
    'Zqfirstname',
    'زقزقزق',
    'قزقزقز',
    'Zqbirthplace',
    'ZQ987654',
    'Zqlocality',
    'Zqaddress',
    'Zqowner',
  ],
  ...['zqmail', 'Zqemergency', 'zqrelation', 'Zqreferrer', 'Zqmotivation', 'ZQCARD55', 'zqdetail', 'Zqnote'],
  ...['Zqcapacity', 'Zqstate', 'Zqmark', 'Zqassess', 'Zqexception', 'Zqactivity', 'Zqstage', 'Zqfunding', 'Zqadvice'],
  ...['Zqshop', '677889911', '677889922'],
]

export interface WholePerson {
  readonly id: number
  readonly enrolmentId: number
  readonly enterpriseId: number
}

/** Enrolled by the office, placed, marked, assessed, certified and founding an enterprise alone. */
export async function aWholePerson(test: TestBackend, file: InputOf<'trainees.enrol'> = canary): Promise<WholePerson> {
  const { kysely } = test.database
  const secretary = await test.as('secretary')
  const director = await test.as('director')
  await director('session.confirmPassword', { password })
  const { id } = await secretary('trainees.enrol', file)
  const cohortId = await aCohort(test, { startsOn: '2026-09-15', endsOn: '2026-11-20' })
  const written = { recordedAt: '2026-10-01T09:00:00.000Z', recordedBy: 1 }
  const { id: enrolmentId } = await kysely
    .insertInto('enrolment')
    .values({
      ...{ traineeId: id, cohortId, listNumber: 1, startsOn: '2026-09-15', endsOn: '2026-11-20' },
      ...{ overCapacityReason: 'Zqcapacity', createdAt: written.recordedAt, createdBy: 1 },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [state, since, reason] of [
    ['in_training', '2026-09-15', null],
    ['completed', '2026-11-20', 'Zqstate'],
  ] as const)
    await kysely
      .insertInto('enrolmentState')
      .values({ enrolmentId, state, since, reason, ...written })
      .execute()
  const register = { registerCompletedAt: '2026-10-20T09:00:00.000Z', registerCompletedBy: 1 }
  const sessionId = await aSession(test, { cohortId, heldOn: '2026-10-05', ...register })
  await kysely
    .insertInto('attendanceMark')
    .values({
      ...{ sessionId, enrolmentId, status: 'excused', isJustified: 1, justification: 'medical', note: 'Zqmark' },
      ...{ markedAt: written.recordedAt, markedBy: 1 },
    })
    .execute()
  await kysely
    .insertInto('assessment')
    .values({
      ...{ enrolmentId, competenceId: await aCompetence(test), result: 'acquired', assessedOn: '2026-11-01' },
      ...{ note: 'Zqassess', ...written },
    })
    .execute()
  await director('certificates.grantException', { enrolmentId: enrolmentId as never, reason: 'Zqexception' })
  await director('certificates.issue', { enrolmentIds: [enrolmentId as never] })
  const enterpriseId = await anEnterprise(
    test,
    { name: 'Zqshop', activity: 'Zqactivity', phone: '+212677889911', startedOn: '2026-10-10', note: 'Zqnote' },
    { traineeId: id, since: '2026-10-01' },
  )
  await kysely
    .updateTable('enterpriseStage')
    .set({ note: 'Zqstage' })
    .where('enterpriseId', '=', enterpriseId)
    .execute()
  await kysely
    .insertInto('fundingLine')
    .values({ enterpriseId, funderId: null, kind: 'own', granted: 100, grantedOn: '2026-10-02', note: 'Zqfunding' })
    .execute()
  await kysely
    .insertInto('followUpVisit')
    .values({
      ...{ enterpriseId, plannedOn: '2026-11-10', doneOn: '2026-11-10', kind: 'visit', status: 'active' },
      ...{ workers: 2, workersWomen: 1, workersDisabled: 1, advice: 'Zqadvice', ...written },
    })
    .execute()
  await secretary('drafts.save', { form: `trainees.update:${id}`, content: { lastName: 'Zqlastname' } as never })
  return { id, enrolmentId, enterpriseId }
}
