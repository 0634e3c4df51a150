import type { Insertable } from 'kysely'
import type { Database } from '../../db/schema/index.ts'
import type { TestBackend } from './backend.ts'

/**
 * Rows written straight into the real database, with sensible defaults: for tests that start where another domain
 * ends. Each returns the id of its row.
 */

let counter = 0
const next = () => ++counter

async function insert<T extends keyof Database>(test: TestBackend, table: T, values: Insertable<Database[T]>) {
  const row = await test.database.kysely
    .insertInto(table)
    .values(values as never)
    .returning('id' as never)
    .executeTakeFirstOrThrow()
  return (row as { id: number }).id
}

/** The account and the training year that set-up made. */
const setUpRow = 1

export function aWorkshop(test: TestBackend, values: Partial<Insertable<Database['workshop']>> = {}) {
  const n = next()
  return insert(test, 'workshop', {
    code: `W${n}`,
    nameFr: `Atelier ${n}`,
    nameAr: `ورشة ${n}`,
    family: 'craft',
    colour: '#1a4fa3',
    ...values,
  })
}

export async function aProgramme(test: TestBackend, values: Partial<Insertable<Database['programme']>> = {}) {
  const workshopId = values.workshopId ?? (await aWorkshop(test))
  return insert(test, 'programme', {
    nameFr: 'Bijouterie',
    nameAr: 'صياغة الحلي',
    requiredHours: 600,
    ...values,
    workshopId,
  })
}

export async function aModule(test: TestBackend, values: Partial<Insertable<Database['module']>> = {}) {
  const programmeId = values.programmeId ?? (await aProgramme(test))
  return insert(test, 'module', {
    position: next(),
    nameFr: 'Filigrane',
    nameAr: 'الفيليغران',
    hours: 100,
    ...values,
    programmeId,
  })
}

export async function aCompetence(test: TestBackend, values: Partial<Insertable<Database['competence']>> = {}) {
  const moduleId = values.moduleId ?? (await aModule(test))
  return insert(test, 'competence', { position: next(), nameFr: 'Souder', nameAr: 'اللحام', ...values, moduleId })
}

export function aRoom(test: TestBackend, values: Partial<Insertable<Database['room']>> = {}) {
  return insert(test, 'room', { nameFr: `Salle ${next()}`, nameAr: 'قاعة', capacity: 15, isStepFree: 1, ...values })
}

export function aTrainer(test: TestBackend, values: Partial<Insertable<Database['trainer']>> = {}) {
  return insert(test, 'trainer', {
    lastName: `Idrissi ${next()}`,
    firstName: 'Hassan',
    lastNameAr: 'الإدريسي',
    firstNameAr: 'حسن',
    sex: 'M',
    ...values,
  })
}

export function aTrainee(test: TestBackend, values: Partial<Insertable<Database['trainee']>> = {}) {
  const n = next()
  const at = '2026-09-10T09:00:00.000Z'
  return insert(test, 'trainee', {
    fileNumber: `T/${n}`,
    registeredOn: '2026-09-10',
    lastName: `Aït Lahcen ${n}`,
    firstName: 'Itto',
    lastNameAr: 'آيت لحسن',
    firstNameAr: 'إيطو',
    sex: 'F',
    birthDate: '2003-03-12',
    birthYear: 2003,
    legalStatus: 'moroccan',
    targetGroup: 'disability',
    createdAt: at,
    createdBy: setUpRow,
    updatedAt: at,
    updatedBy: setUpRow,
    ...values,
  })
}

export async function aCohort(test: TestBackend, values: Partial<Insertable<Database['cohort']>> = {}) {
  const programmeId = values.programmeId ?? (await aProgramme(test))
  return insert(test, 'cohort', {
    code: `BIJ-2026-${next()}`,
    trainingYearId: setUpRow,
    startsOn: '2026-09-15',
    endsOn: '2027-06-30',
    capacity: 12,
    ...values,
    programmeId,
  })
}

/** A placement in training since its first day. */
export async function anEnrolment(test: TestBackend, values: Partial<Insertable<Database['enrolment']>> = {}) {
  const traineeId = values.traineeId ?? (await aTrainee(test))
  const cohortId = values.cohortId ?? (await aCohort(test))
  const startsOn = values.startsOn ?? '2026-09-15'
  const at = '2026-09-15T09:00:00.000Z'
  const id = await insert(test, 'enrolment', {
    listNumber: next(),
    createdAt: at,
    createdBy: setUpRow,
    ...values,
    startsOn,
    traineeId,
    cohortId,
  })
  await insert(test, 'enrolmentState', {
    enrolmentId: id,
    state: 'in_training',
    since: startsOn,
    recordedAt: at,
    recordedBy: setUpRow,
  })
  return id
}

export async function aSession(test: TestBackend, values: Partial<Insertable<Database['session']>> = {}) {
  const cohortId = values.cohortId ?? (await aCohort(test))
  const trainerId = values.trainerId ?? (await aTrainer(test))
  const roomId = values.roomId ?? (await aRoom(test))
  return insert(test, 'session', {
    heldOn: '2026-11-16',
    startsAt: '08:30',
    endsAt: '12:00',
    ...values,
    cohortId,
    trainerId,
    roomId,
  })
}

/** An enterprise with its first stage and one lead founder; both dated by `since`. */
export async function anEnterprise(
  test: TestBackend,
  values: Partial<Insertable<Database['enterprise']>> = {},
  { traineeId, since = '2026-09-20' }: { traineeId?: number; since?: string } = {},
) {
  const n = next()
  const at = '2026-09-20T09:00:00.000Z'
  const audit = { createdAt: at, createdBy: setUpRow, updatedAt: at, updatedBy: setUpRow }
  const enterpriseId = await insert(test, 'enterprise', {
    number: `P-2026-${n}`,
    name: `Bijoux ${n}`,
    kind: 'creation',
    sector: 'craft',
    activity: 'Bijouterie',
    legalForm: 'informal',
    ...audit,
    ...values,
  })
  await aStage(test, enterpriseId, values.startedOn ? 'started' : 'idea', values.startedOn ?? since)
  const founder = traineeId ?? (await aTrainee(test))
  await aFounder(test, enterpriseId, { traineeId: founder, role: 'lead', since })
  return enterpriseId
}

export function aStage(
  test: TestBackend,
  enterpriseId: number,
  stage: Database['enterpriseStage']['stage'],
  since: string,
) {
  const recorded = { recordedAt: `${since}T09:00:00.000Z`, recordedBy: setUpRow }
  return insert(test, 'enterpriseStage', { enterpriseId, stage, since, ...recorded })
}

export async function aFounder(
  test: TestBackend,
  enterpriseId: number,
  values: Partial<Insertable<Database['founder']>> = {},
) {
  const traineeId = values.traineeId ?? (await aTrainee(test))
  await test.database.kysely
    .insertInto('founder')
    .values({ enterpriseId, role: 'partner', since: '2026-09-20', ...values, traineeId })
    .execute()
  return traineeId
}

export function aFunder(test: TestBackend, values: Partial<Insertable<Database['funder']>> = {}) {
  return insert(test, 'funder', { nameFr: `Bailleur ${next()}`, ...values })
}

/** A grant, wholly paid on the day it was given unless said otherwise. */
export async function aFundingLine(
  test: TestBackend,
  enterpriseId: number,
  values: Partial<Insertable<Database['fundingLine']>> = {},
) {
  const kind = values.kind ?? 'grant'
  const funderId = kind === 'own' ? null : (values.funderId ?? (await aFunder(test)))
  return insert(test, 'fundingLine', {
    granted: 4_000_000,
    grantedOn: '2026-10-01',
    paid: 4_000_000,
    paidOn: '2026-10-01',
    ...values,
    enterpriseId,
    kind,
    funderId,
  })
}

export function aVisit(
  test: TestBackend,
  enterpriseId: number,
  values: Partial<Insertable<Database['followUpVisit']>> = {},
) {
  const done = values.doneOn ? { plannedOn: values.doneOn, kind: 'visit', status: 'active' } : {}
  return insert(test, 'followUpVisit', { plannedOn: '2026-10-20', ...done, ...values, enterpriseId } as never)
}
