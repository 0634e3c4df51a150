import type { ListedTrainee, Mark, RegisterSession } from '../../electron/shared/contract/attendance-fields.ts'
import { prepared } from '../prepared.ts'
import type { Reader, Writer } from '../reader.ts'
import { awaitsRegister, inTrainingOn, sessionDay } from './placement.ts'
import { required } from './require.ts'

/** Sessions as registers, and who is on them. */

/** A session before the procedure says whether the caller may mark it. */
export type StoredSession = Omit<RegisterSession, 'canMark'>

const name = <Table extends 'trainee' | 'trainer'>(table: Table) =>
  [`${table}.lastName`, `${table}.firstName`, `${table}.lastNameAr`, `${table}.firstNameAr`] as const

function sessions(db: Reader) {
  return db
    .selectFrom('session')
    .innerJoin('cohort', 'cohort.id', 'session.cohortId')
    .innerJoin('programme', 'programme.id', 'cohort.programmeId')
    .innerJoin('trainer', 'trainer.id', 'session.trainerId')
    .innerJoin('room', 'room.id', 'session.roomId')
    .leftJoin('module', 'module.id', 'session.moduleId')
    .select([
      'session.id',
      'session.cohortId',
      'cohort.code',
      'programme.nameFr as programmeFr',
      'programme.nameAr as programmeAr',
      'module.nameFr as moduleFr',
      'module.nameAr as moduleAr',
      'room.nameFr as roomFr',
      'room.nameAr as roomAr',
      'session.trainerId',
      ...name('trainer'),
      'session.heldOn',
      'session.startsAt',
      'session.endsAt',
      'session.minutes',
      'session.cancelledAt',
      'session.registerCompletedAt',
    ])
}

type SessionRow = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>[number]

function toSession(row: SessionRow): StoredSession {
  const { id, cohortId, trainerId, heldOn, startsAt, endsAt, minutes } = row
  const { lastName, firstName, lastNameAr, firstNameAr } = row
  const module = row.moduleFr === null ? null : { nameFr: row.moduleFr, nameAr: row.moduleAr ?? row.moduleFr }
  return {
    ...{ id, cohortId, trainerId, heldOn, startsAt, endsAt, minutes },
    cohortCode: row.code,
    programme: { nameFr: row.programmeFr, nameAr: row.programmeAr },
    module,
    room: { nameFr: row.roomFr, nameAr: row.roomAr },
    trainer: { lastName, firstName, lastNameAr, firstNameAr },
    isCancelled: row.cancelledAt !== null,
    isComplete: row.registerCompletedAt !== null,
  } as StoredSession
}

const sessionById = prepared((db, { id }: { id: number }) => sessions(db).where('session.id', '=', id))

export async function getRegisterSession(db: Reader, id: number): Promise<StoredSession> {
  return toSession(required((await sessionById(db, { id }))[0], 'session'))
}

/** Sessions of a cohort between two days, both included, in order. */
export async function listRegisterSessions(
  db: Reader,
  cohortId: number,
  from: string,
  to: string,
): Promise<StoredSession[]> {
  const rows = await sessions(db)
    .where('session.cohortId', '=', cohortId)
    .where('session.heldOn', '>=', from)
    .where('session.heldOn', '<=', to)
    .orderBy('session.heldOn')
    .orderBy('session.startsAt')
    .orderBy('session.id')
    .execute()
  return rows.map(toSession)
}

interface Wanted {
  readonly trainerId: number | undefined
  readonly cohortId: number | null
}

function wanted(db: Reader, { trainerId, cohortId }: Wanted) {
  let query = sessions(db).where('session.cancelledAt', 'is', null)
  if (trainerId !== undefined) query = query.where('session.trainerId', '=', trainerId)
  if (cohortId !== null) query = query.where('session.cohortId', '=', cohortId)
  return query
}

/** Sessions before `today` that still want their register, oldest first. */
export async function listMissingRegisters(
  db: Reader,
  today: string,
  filter: Wanted,
  limit: number,
): Promise<{ sessions: StoredSession[]; count: number }> {
  const query = wanted(db, filter).where('session.heldOn', '<', today).where(awaitsRegister)
  const rows = await query.orderBy('session.heldOn').orderBy('session.startsAt').limit(limit).execute()
  if (rows.length < limit) return { sessions: rows.map(toSession), count: rows.length }
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { sessions: rows.map(toSession), count }
}

export async function listSessionsOn(db: Reader, day: string, filter: Wanted): Promise<StoredSession[]> {
  return (await wanted(db, filter).where('session.heldOn', '=', day).orderBy('session.startsAt').execute()).map(
    toSession,
  )
}

const markColumns = [
  'attendanceMark.status',
  'attendanceMark.lateMinutes',
  'attendanceMark.isJustified',
  'attendanceMark.justification',
  'attendanceMark.note',
] as const

interface MarkColumns {
  status: Mark['status'] | null
  lateMinutes: number | null
  isJustified: number | null
  justification: Mark['justification']
  note: string | null
}

function toMark({ status, lateMinutes, isJustified, justification, note }: MarkColumns): Mark | null {
  if (status === null) return null
  return { status, lateMinutes: lateMinutes ?? 0, isJustified: isJustified === 1, justification, note }
}

export type RegisterRow = ListedTrainee & { mark: Mark | null }

const registerRows = prepared((db, { sessionId }: { sessionId: number }) =>
  db
    .selectFrom('session')
    .innerJoin('enrolment', 'enrolment.cohortId', 'session.cohortId')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .leftJoin('attendanceMark', (join) =>
      join
        .onRef('attendanceMark.sessionId', '=', 'session.id')
        .onRef('attendanceMark.enrolmentId', '=', 'enrolment.id'),
    )
    .select(['enrolment.id as enrolmentId', 'enrolment.traineeId', 'enrolment.listNumber', ...name('trainee')])
    .select(markColumns)
    .where('session.id', '=', sessionId)
    .where('trainee.trashedAt', 'is', null)
    .where(inTrainingOn(sessionDay))
    .orderBy('enrolment.listNumber'),
)

/** Whoever is in training on the day of the session, in list order, with the marks. */
export async function listRegisterRows(db: Reader, sessionId: number): Promise<RegisterRow[]> {
  const rows = await registerRows(db, { sessionId })
  return rows.map(({ status, lateMinutes, isJustified, justification, note, ...trainee }) => ({
    ...trainee,
    mark: toMark({ status, lateMinutes, isJustified, justification, note }),
  })) as RegisterRow[]
}

/** Every mark of a cohort's sessions between two days. */
export async function listMarks(db: Reader, cohortId: number, from: string, to: string) {
  const rows = await db
    .selectFrom('session')
    .innerJoin('attendanceMark', 'attendanceMark.sessionId', 'session.id')
    .select(['attendanceMark.sessionId', 'attendanceMark.enrolmentId', ...markColumns])
    .where('session.cohortId', '=', cohortId)
    .where('session.heldOn', '>=', from)
    .where('session.heldOn', '<=', to)
    .execute()
  return rows.map((row) => ({ sessionId: row.sessionId, enrolmentId: row.enrolmentId, mark: toMark(row) }))
}

interface Completion {
  readonly sessionId: number
  readonly at: string | null
  readonly by: number | null
}

const completion = prepared((db: Writer, { sessionId, at, by }: Completion) =>
  db.updateTable('session').set({ registerCompletedAt: at, registerCompletedBy: by }).where('id', '=', sessionId),
)

/** Says that nobody is missing in a register, or that somebody is. */
export async function setRegisterCompleted(
  db: Writer,
  sessionId: number,
  completed: { at: string; by: number } | null,
): Promise<void> {
  await completion(db, { sessionId, at: completed?.at ?? null, by: completed?.by ?? null })
}

/** The trail of a register, latest first. */
export async function listMarkChanges(db: Reader, sessionId: number) {
  const rows = await db
    .selectFrom('attendanceMarkChange as change')
    .innerJoin('enrolment', 'enrolment.id', 'change.enrolmentId')
    .innerJoin('trainee', 'trainee.id', 'enrolment.traineeId')
    .innerJoin('userAccount', 'userAccount.id', 'change.changedBy')
    .select([...name('trainee'), 'userAccount.displayName as changedBy', 'change.changedAt'])
    .select(['change.oldStatus', 'change.newStatus', 'change.oldLateMinutes', 'change.newLateMinutes'])
    .select(['change.oldIsJustified', 'change.newIsJustified'])
    .where('change.sessionId', '=', sessionId)
    .orderBy('change.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    oldIsJustified: row.oldIsJustified === 1,
    newIsJustified: row.newIsJustified === 1,
  }))
}
