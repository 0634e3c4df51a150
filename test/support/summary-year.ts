import type { TestBackend } from './backend.ts'
import {
  aCohort,
  aCompetence,
  aFounder,
  aFundingLine,
  anEnrolment,
  anEnterprise,
  aProgramme,
  aSession,
  aStage,
  aTrainee,
  aVisit,
  aWorkshop,
} from './builders.ts'

/**
 * One small year, written by hand so that every figure can be counted on paper. Period 2026-01-01 to 2026-12-31, seen
 * on 2026-11-21.
 *
 * | person  | sex, age at entry | WG-SS     | target     | lives in            | story                                  |
 * | ------- | ----------------- | --------- | ---------- | ------------------- | -------------------------------------- |
 * | Aicha   | F, 17             | none told | precarious | Ouarzazate, urban   | jewellery, completed, certified        |
 * | Brahim  | M, 24             | 3 moving  | disability | Zagora, rural       | jewellery, withdrawn                   |
 * | Chama   | F, 25             | all 1     | both       | not told            | jewellery, transferred to carpentry    |
 * | Driss   | M, 31             | all 7 / 9 | disability | Ouarzazate, rural   | entered in 2025, still in training     |
 * | Fatna   | F, 36             | 4 seeing  | disability | Ouarzazate, urban   | left in 2025; founder only             |
 */
export async function aYear(test: TestBackend) {
  const { kysely } = test.database
  const jewellery = await aWorkshop(test, { nameFr: 'Bijouterie', nameAr: 'صياغة الحلي' })
  const carpentry = await aWorkshop(test, { nameFr: 'Menuiserie', nameAr: 'النجارة' })
  const inJewellery = await aCohort(test, { programmeId: await aProgramme(test, { workshopId: jewellery }) })
  const inCarpentry = await aCohort(test, { programmeId: await aProgramme(test, { workshopId: carpentry }) })

  const urban = { communeCode: '08.401.01.07', milieu: 'urban' as const }
  const aicha = await aTrainee(test, {
    lastName: 'Aicha',
    birthDate: '2009-02-02',
    birthYear: 2009,
    targetGroup: 'precarious',
    ...urban,
  })
  const brahim = await aTrainee(test, {
    lastName: 'Brahim',
    sex: 'M',
    birthDate: null,
    birthYear: 2002,
    wgMobility: 3,
    wgVision: 1,
    communeCode: '08.587.03.01',
    milieu: 'rural',
  })
  const chama = await aTrainee(test, {
    lastName: 'Chama',
    birthDate: '2001-02-02',
    birthYear: 2001,
    targetGroup: 'both',
    legalStatus: 'refugee',
    ...{ wgVision: 1, wgHearing: 1, wgMobility: 1, wgCognition: 1, wgSelfCare: 1, wgCommunication: 1 },
  })
  const driss = await aTrainee(test, {
    lastName: 'Driss',
    sex: 'M',
    birthDate: '1994-02-02',
    birthYear: 1994,
    ...{ wgVision: 7, wgHearing: 9, wgMobility: 7, wgCognition: 7, wgSelfCare: 9, wgCommunication: 7 },
    communeCode: '08.401.07.09',
    milieu: 'rural',
  })
  const fatna = await aTrainee(test, {
    lastName: 'Fatna',
    birthDate: '1990-01-01',
    birthYear: 1990,
    wgVision: 4,
    ...urban,
  })

  const ends = async (enrolmentId: number, state: 'completed' | 'withdrawn' | 'transferred', since: string) => {
    await kysely
      .insertInto('enrolmentState')
      .values({ enrolmentId, state, since, recordedAt: `${since}T09:00:00Z`, recordedBy: 1 })
      .execute()
    await kysely.updateTable('enrolment').set({ endsOn: since }).where('id', '=', enrolmentId).execute()
  }
  const place = (traineeId: number, startsOn: string, cohortId = inJewellery) =>
    anEnrolment(test, { traineeId, cohortId, startsOn })
  const ofAicha = await place(aicha, '2026-02-02')
  const ofBrahim = await place(brahim, '2026-02-02')
  const ofChama = await place(chama, '2026-02-02')
  const ofDriss = await place(driss, '2025-10-01')
  const ofFatna = await place(fatna, '2025-02-02')
  await ends(ofAicha, 'completed', '2026-07-01')
  await ends(ofBrahim, 'withdrawn', '2026-04-01')
  await ends(ofChama, 'transferred', '2026-03-02')
  await ends(ofFatna, 'completed', '2025-12-20')
  const ofChamaAfter = await place(chama, '2026-03-02', inCarpentry)

  // 210 minutes each. Given: Aicha 2, Brahim 2, Chama 2 + 1, Driss 2; Chama and Driss have no mark for one of theirs.
  // The cancelled and the open register count for none.
  const register = { registerCompletedAt: '2026-02-10T12:00:00Z', registerCompletedBy: 1 }
  const first = await aSession(test, { cohortId: inJewellery, heldOn: '2026-02-10', ...register })
  const second = await aSession(test, { cohortId: inJewellery, heldOn: '2026-02-11', ...register })
  const third = await aSession(test, { cohortId: inCarpentry, heldOn: '2026-03-10', ...register })
  const open = await aSession(test, { cohortId: inJewellery, heldOn: '2026-02-12' })
  const cancelled = await aSession(test, {
    cohortId: inJewellery,
    heldOn: '2026-02-13',
    ...register,
    cancelledAt: '2026-02-13T09:00:00Z',
    cancelReason: 'strike',
  })
  const lastYear = await aSession(test, { cohortId: inJewellery, heldOn: '2025-12-10', ...register })
  const mark = (sessionId: number, enrolmentId: number, status: string, lateMinutes = 0) =>
    kysely
      .insertInto('attendanceMark')
      .values({
        ...{ sessionId, enrolmentId, status: status as never, lateMinutes, justification: null, note: null },
        ...{ markedAt: '2026-02-10T12:00:00Z', markedBy: 1 },
      })
      .execute()
  await mark(first, ofAicha, 'present')
  await mark(first, ofBrahim, 'late', 30)
  await mark(first, ofDriss, 'present')
  await mark(second, ofAicha, 'excused')
  await mark(second, ofBrahim, 'absent')
  await mark(second, ofChama, 'present')
  await mark(third, ofChamaAfter, 'present')
  await mark(open, ofAicha, 'present')
  await mark(cancelled, ofAicha, 'present')
  await mark(lastYear, ofDriss, 'present')

  const souder = await aCompetence(test)
  const polir = await aCompetence(test)
  const assess = (enrolmentId: number, competenceId: number, result: string, assessedOn: string) =>
    kysely
      .insertInto('assessment')
      .values({
        ...{ enrolmentId, competenceId, result: result as never, assessedOn, trainerId: null, note: null },
        ...{ recordedAt: `${assessedOn}T09:00:00Z`, recordedBy: 1 },
      })
      .execute()
  await assess(ofAicha, souder, 'in_progress', '2026-03-01')
  await assess(ofAicha, souder, 'acquired', '2026-04-01')
  await assess(ofAicha, souder, 'acquired', '2026-05-01')
  await assess(ofAicha, polir, 'acquired', '2026-05-01')
  await assess(ofBrahim, polir, 'not_acquired', '2026-03-01')
  // Acquired for the first time last year: not new.
  await assess(ofDriss, souder, 'acquired', '2025-12-01')
  await assess(ofDriss, souder, 'acquired', '2026-02-01')

  const certify = (enrolmentId: number, number: string, issuedOn: string, cancelledAt: string | null = null) =>
    kysely
      .insertInto('certificate')
      .values({
        ...{ enrolmentId, number, issuedOn, issuedAt: `${issuedOn}T09:00:00Z`, issuedBy: 1 },
        ...{ exceptionReason: null, snapshot: '{}', pdf: Buffer.from('pdf'), sha256: 'a'.repeat(64) },
        ...{ cancelledAt, cancelledBy: cancelledAt ? 1 : null, cancelReason: cancelledAt ? 'Nom' : null },
      })
      .execute()
  await certify(ofAicha, '001/2026', '2026-07-10')
  await certify(ofFatna, '002/2026', '2026-01-15')
  await certify(ofBrahim, '003/2026', '2026-07-10', '2026-07-11T09:00:00Z')

  // Two partners, started and paid in the year: one new enterprise, one project financed for two people.
  const jewels = await anEnterprise(
    test,
    { name: 'Bijoux', startedOn: '2026-05-10', workshopId: jewellery, ...urban },
    { traineeId: fatna, since: '2026-04-01' },
  )
  await aFounder(test, jewels, { traineeId: brahim, role: 'partner', since: '2026-04-01' })
  await aFundingLine(test, jewels, {
    granted: 5_000_000,
    grantedOn: '2026-05-01',
    paid: 3_000_000,
    paidOn: '2026-05-05',
  })
  await aFundingLine(test, jewels, {
    kind: 'own',
    granted: 900_000,
    grantedOn: '2026-04-02',
    paid: 900_000,
    paidOn: '2026-04-02',
  })
  await aVisit(test, jewels, { month: 1, doneOn: '2026-06-12', workers: 2, workersWomen: 1, workersDisabled: 2 })
  await aVisit(test, jewels, { month: 3, doneOn: '2026-08-12', workers: 3, workersWomen: 2, workersDisabled: 2 })
  await aVisit(test, jewels, { month: 6, plannedOn: '2026-11-10' })
  await aVisit(test, jewels, { month: 12, plannedOn: '2027-05-10' })

  // Existed since 2020, strengthened with a kit this year: no creation. Fatna founds it too: one person, two projects.
  const smithy = await anEnterprise(
    test,
    { name: 'Forge', kind: 'consolidation', startedOn: '2020-01-01', milieu: 'rural' },
    { traineeId: fatna, since: '2026-01-10' },
  )
  await aFundingLine(test, smithy, {
    kind: 'kit',
    granted: 1_000_050,
    grantedOn: '2026-02-01',
    paid: 1_000_050,
    paidOn: '2026-02-10',
  })
  await aVisit(test, smithy, { doneOn: '2026-02-20', workers: 4, workersWomen: 0, workersDisabled: 1 })
  await aVisit(test, smithy, { doneOn: '2026-09-20', workers: 5, workersWomen: 1, workersDisabled: 1 })

  // Reach 12 months in 2026: one seen at work, one closed before, one nobody saw. Paid last year: not financed again.
  const seen = await anEnterprise(
    test,
    { name: 'Vue', startedOn: '2025-06-01' },
    { traineeId: driss, since: '2025-05-01' },
  )
  await aFundingLine(test, seen, { granted: 100, grantedOn: '2025-06-01', paid: 60, paidOn: '2025-06-01' })
  await aFundingLine(test, seen, { granted: 200, grantedOn: '2026-06-01', paid: 200, paidOn: '2026-06-02' })
  await aVisit(test, seen, { month: 12, doneOn: '2026-07-15', status: 'seasonal', workers: null })
  const closed = await anEnterprise(
    test,
    { name: 'Close', startedOn: '2025-03-01' },
    { traineeId: driss, since: '2025-03-01' },
  )
  await aStage(test, closed, 'closed', '2026-01-20')
  await aVisit(test, closed, { month: 12, plannedOn: '2026-03-01' })
  await anEnterprise(test, { name: 'Perdue', startedOn: '2025-04-01' }, { traineeId: driss, since: '2025-04-01' })

  return { jewellery, carpentry, people: { aicha, brahim, chama, driss, fatna } }
}
