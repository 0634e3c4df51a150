import type { InputOf, Path } from '../../../electron/shared/contract/index.ts'
import { aCentre, type Call, password, type TestBackend } from '../../support/backend.ts'
import {
  aCohort,
  aCompetence,
  aFundingLine,
  anEnrolment,
  anEnterprise,
  aRoom,
  aSession,
  aTrainee,
  aTrainer,
  aVisit,
} from '../../support/builders.ts'
import { aFinisher, anEndedCohort } from '../../support/certified.ts'
import { aFile } from '../../support/trainee-files.ts'

/** For each change that takes text: a call that succeeds, and the query that shows what was written. */

export interface Recipe {
  /** What stands in the place of the text is replaced; rows of its own each time where a call works once. */
  input(): Promise<unknown>
  /** @param answer of the change. */
  read(input: unknown, answer: unknown): Promise<unknown>
  readonly call: Call
  /** The name under which that query shows the text, where it is another. */
  readonly shownAs?: string
}

const day = '2026-11-20'
const label = { nameFr: 'Nom', nameAr: 'اسم' }

export async function recipesFor(test: TestBackend): Promise<Partial<Record<Path, Recipe>>> {
  const director = await test.as('director')
  const admin = await test.as('administrator')
  for (const call of [director, admin]) await call('session.confirmPassword', { password })
  const office = await test.as('secretary')

  function recipe<P extends Path>(
    call: Call,
    input: () => Promise<InputOf<P>>,
    read: (input: InputOf<P>, answer: { id: never }) => Promise<unknown>,
    shownAs?: string,
  ): Recipe {
    return {
      call,
      input,
      ...(shownAs && { shownAs }),
      read: (sent, answer) => read(sent as InputOf<P>, answer as { id: never }),
    }
  }
  const once = <T>(make: () => Promise<T>) => {
    let made: Promise<T> | undefined
    return () => {
      made ??= make()
      return made
    }
  }

  const competence = once(async () => (await aCompetence(test)) as never)
  const tree = once(async () => {
    const row = await test.database.kysely
      .selectFrom('competence')
      .innerJoin('module', 'module.id', 'competence.moduleId')
      .innerJoin('programme', 'programme.id', 'module.programmeId')
      .select(['module.id as moduleId', 'programme.id as programmeId', 'programme.workshopId'])
      .where('competence.id', '=', await competence())
      .executeTakeFirstOrThrow()
    return row as { moduleId: never; programmeId: never; workshopId: never }
  })
  const workshop = async () => director('workshops.details', { id: (await tree()).workshopId })
  const trainee = once(async () => (await office('trainees.enrol', aFile)).id)
  const enterprise = once(async () => (await anEnterprise(test)) as never)
  const ended = once(() => anEndedCohort(test))
  const readEnterprise = ({ enterpriseId }: { enterpriseId: never }) =>
    office('enterprises.details', { id: enterpriseId })

  return {
    'centre.updateIdentity': recipe<'centre.updateIdentity'>(
      director,
      async () => aCentre.centre,
      () => director('centre.details', {}),
    ),
    'users.update': recipe<'users.update'>(
      admin,
      async () => {
        const { id } = (await admin('users.list', {})).find(({ username }) => username === 'secretary')!
        return { id, displayName: 'Nom', role: 'secretary', trainerId: null, language: 'fr' } as never
      },
      () => admin('users.list', {}),
    ),
    'calendar.updateClosure': recipe<'calendar.updateClosure'>(
      director,
      async () => {
        const span = { startsOn: '2027-03-01', endsOn: '2027-03-02' }
        const given = { ...span, labelFr: 'Nom', labelAr: 'اسم', isConfirmed: true }
        const [found] = await director('calendar.closures', span)
        const { id } = found ?? (await director('calendar.addClosure', given))
        return { ...given, id } as never
      },
      () => director('calendar.closures', { startsOn: '2027-03-01', endsOn: '2027-03-02' }),
    ),
    'workshops.update': recipe<'workshops.update'>(
      director,
      async () =>
        ({ ...label, id: (await tree()).workshopId, code: 'BIJ', family: 'craft', colour: '#1a4fa3' }) as never,
      workshop,
    ),
    'workshops.updateProgramme': recipe<'workshops.updateProgramme'>(
      director,
      async () => ({ ...label, id: (await tree()).programmeId, requiredHours: 600 }) as never,
      workshop,
    ),
    'workshops.updateModule': recipe<'workshops.updateModule'>(
      director,
      async () => ({ ...label, id: (await tree()).moduleId, hours: 10 }) as never,
      workshop,
    ),
    'workshops.updateCompetence': recipe<'workshops.updateCompetence'>(
      director,
      async () => ({ ...label, id: await competence(), isCritical: false }) as never,
      workshop,
    ),
    'rooms.update': recipe<'rooms.update'>(
      director,
      once(async () => ({ ...label, id: (await aRoom(test)) as never, capacity: 9, isStepFree: true })),
      () => director('rooms.list', {}),
    ),
    'trainers.update': recipe<'trainers.update'>(
      director,
      once(async () => {
        const id = (await aTrainer(test)) as never
        const [found] = (await director('trainers.list', {})).filter((one) => one.id === id)
        const { isArchived: _, ...fields } = found as never as Record<string, never>
        return fields as never
      }),
      () => director('trainers.list', {}),
    ),
    'cohorts.update': recipe<'cohorts.update'>(
      director,
      once(async () => {
        const id = (await aCohort(test)) as never
        const found = await director('cohorts.details', { id })
        const { programme, year, code, startsOn, endsOn, capacity, funding } = found
        const fields = { code, startsOn, endsOn, capacity, funding, leadTrainerId: null, roomId: null }
        return { ...fields, id, programmeId: programme.id, trainingYearId: year.id }
      }),
      ({ id }) => director('cohorts.details', { id }),
    ),
    'timetable.cancelSession': recipe<'timetable.cancelSession'>(
      office,
      async () => ({ id: (await aSession(test)) as never, reason: 'other', note: 'note' }),
      ({ id }) => office('timetable.session', { id }),
    ),
    'trainees.update': recipe<'trainees.update'>(
      office,
      async () => {
        const id = await trainee()
        const { version } = await office('trainees.details', { id })
        const { notDuplicateReason: _, ...fields } = aFile
        return { ...fields, id, version, phones: [{ number: '0612345678', owner: 'frère' }] }
      },
      ({ id }) => office('trainees.details', { id }),
    ),
    'enrolments.place': recipe<'enrolments.place'>(
      office,
      async () => {
        const cohortId = (await aCohort(test, { capacity: 1 })) as never
        await anEnrolment(test, { cohortId })
        const traineeId = (await aTrainee(test, { birthDate: '1950-01-01', birthYear: 1950 })) as never
        return { traineeId, cohortId, startsOn: day, overCapacityReason: 'motif', ageExceptionReason: 'motif' }
      },
      ({ traineeId }) => office('enrolments.ofTrainee', { traineeId }),
    ),
    'enrolments.changeState': recipe<'enrolments.changeState'>(
      office,
      async () => ({ id: (await anEnrolment(test)) as never, state: 'suspended', since: day, reason: 'motif' }),
      async ({ id }) => office('enrolments.ofTrainee', { traineeId: await traineeOf(id) }),
    ),
    'enrolments.transfer': recipe<'enrolments.transfer'>(
      office,
      async () => {
        const cohortId = (await aCohort(test, { capacity: 1 })) as never
        await anEnrolment(test, { cohortId })
        const traineeId = await aTrainee(test, { birthDate: '1950-01-01', birthYear: 1950 })
        const id = (await anEnrolment(test, { traineeId })) as never
        const reasons = { reason: 'motif', overCapacityReason: 'motif', ageExceptionReason: 'motif' }
        return { id, cohortId, on: day, ...reasons }
      },
      async ({ id }) => office('enrolments.ofTrainee', { traineeId: await traineeOf(id) }),
    ),
    'enterprises.update': recipe<'enterprises.update'>(
      office,
      async () => {
        const id = await enterprise()
        const { version } = await office('enterprises.details', { id })
        const where = {
          milieu: null,
          communeCode: null,
          locality: 'Tabounte',
          phone: null,
          adviserId: null,
          workshopId: null,
        }
        const legal = { legalForm: 'informal', registrationNumber: null, ice: null, startedOn: null }
        return {
          id,
          version,
          name: 'Nom',
          nameAr: 'اسم',
          kind: 'creation',
          sector: 'craft',
          activity: 'Bijoux',
          ...where,
          ...legal,
          note: null,
        } as never
      },
      ({ id }) => office('enterprises.details', { id }),
    ),
    'enterprises.changeStage': recipe<'enterprises.changeStage'>(
      office,
      async () =>
        ({ enterpriseId: (await anEnterprise(test)) as never, stage: 'study', since: day, note: 'note' }) as never,
      readEnterprise as never,
    ),
    'enterprises.updateFunding': recipe<'enterprises.updateFunding'>(
      office,
      async () => {
        const enterpriseId = (await anEnterprise(test)) as never
        const id = (await aFundingLine(test, enterpriseId, { kind: 'own' })) as never
        const money = { asked: null, granted: 100, grantedOn: day, paid: 0, paidOn: null, reference: 'A', note: 'note' }
        return { enterpriseId, id, kind: 'own', funderId: null, ...money } as never
      },
      readEnterprise as never,
    ),
    'enterprises.addFunder': recipe<'enterprises.addFunder'>(
      office,
      async () => ({ ...label }),
      () => office('enterprises.funders', {}),
    ),
    'followUp.correct': recipe<'followUp.correct'>(
      office,
      once(async () => {
        const enterpriseId = await anEnterprise(test, { startedOn: '2026-10-01' })
        const visitId = (await aVisit(test, enterpriseId, { doneOn: '2026-11-10' })) as never
        const told = { turnover: null, charges: null, income: null, workers: 1, workersWomen: 0, workersDisabled: 0 }
        const found = { doneOn: '2026-11-10', kind: 'visit', status: 'active', keepsBooks: null, difficulties: [] }
        return { visitId, ...found, ...told, advice: 'a', nextStep: 'b', nextStepOn: null } as never
      }),
      async (_input, answer) =>
        office('followUp.ofEnterprise', { enterpriseId: (answer as never as { enterpriseId: never }).enterpriseId }),
    ),
    'attendance.mark': recipe<'attendance.mark'>(
      office,
      once(async () => {
        const cohortId = await aCohort(test)
        const enrolmentId = (await anEnrolment(test, { cohortId })) as never
        const sessionId = (await aSession(test, { cohortId })) as never
        return { sessionId, marks: [{ enrolmentId, status: 'absent', note: 'note' }], complete: false }
      }),
      ({ sessionId }) => office('attendance.sheet', { sessionId }),
    ),
    'attendance.markMonth': recipe<'attendance.markMonth'>(
      office,
      once(async () => {
        const cohortId = (await aCohort(test)) as never
        const enrolmentId = (await anEnrolment(test, { cohortId })) as never
        const sessionId = (await aSession(test, { cohortId })) as never
        const marks = [{ enrolmentId, status: 'absent' as const, note: 'note' }]
        return { cohortId, registers: [{ sessionId, marks, complete: false }] }
      }),
      ({ registers }) => office('attendance.sheet', { sessionId: registers[0]!.sessionId }),
    ),
    'assessments.record': recipe<'assessments.record'>(
      director,
      async () => {
        const { cohortId, competences } = await ended()
        const enrolmentId = (await anEnrolment(test, { cohortId })) as never
        const entry = { enrolmentId, competenceId: competences[0] as never, result: 'acquired', assessedOn: day }
        return { entries: [{ ...entry, note: 'note' }] } as never
      },
      ({ entries }) => director('assessments.ofEnrolment', { enrolmentId: entries[0]!.enrolmentId }),
    ),
    'certificates.grantException': recipe<'certificates.grantException'>(
      director,
      async () => ({ enrolmentId: (await aFinisher(test, await ended(), { acquired: 1 })) as never, reason: 'motif' }),
      async () => director('certificates.eligibility', { cohortId: (await ended()).cohortId as never }),
      'exceptionReason',
    ),
    'certificates.cancel': recipe<'certificates.cancel'>(
      director,
      async () => {
        // A certificate is not issued under a name that cannot be printed.
        await director('centre.updateIdentity', aCentre.centre)
        const enrolmentId = (await aFinisher(test, await ended())) as never
        const [certificate] = await director('certificates.issue', { enrolmentIds: [enrolmentId] })
        return { id: certificate!.id, reason: 'motif' }
      },
      () => director('certificates.register', { year: 2026 }),
      'cancelReason',
    ),
  }

  async function traineeOf(enrolmentId: number): Promise<never> {
    const { traineeId } = await test.database.kysely
      .selectFrom('enrolment')
      .select('traineeId')
      .where('id', '=', enrolmentId)
      .executeTakeFirstOrThrow()
    return traineeId as never
  }
}

/** Changes with the fields of another, which is tried in their place. */
export const likeAnother: Readonly<Record<string, Path>> = {
  'centre.setUp': 'centre.updateIdentity',
  'users.create': 'users.update',
  'calendar.addClosure': 'calendar.updateClosure',
  'workshops.create': 'workshops.update',
  'workshops.addProgramme': 'workshops.updateProgramme',
  'workshops.addModule': 'workshops.updateModule',
  'workshops.addCompetence': 'workshops.updateCompetence',
  'rooms.create': 'rooms.update',
  'trainers.create': 'trainers.update',
  'cohorts.create': 'cohorts.update',
  'trainees.enrol': 'trainees.update',
  'enterprises.create': 'enterprises.update',
  'enterprises.addFunding': 'enterprises.updateFunding',
  'followUp.record': 'followUp.correct',
}

/** Changes whose texts are days and times alone, which have one form. */
export const moments: readonly string[] = [
  'calendar.addYear',
  'timetable.generate',
  'timetable.addSession',
  'timetable.moveSession',
  'enterprises.addFounder',
  'enterprises.endFounder',
  'followUp.add',
]
