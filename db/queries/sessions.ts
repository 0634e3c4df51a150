import type { Reader } from '../reader.ts'
import { required } from './require.ts'

/** Sessions with the names that lists, the week and documents show. */

function sessions(db: Reader) {
  return db
    .selectFrom('session')
    .innerJoin('cohort', 'cohort.id', 'session.cohortId')
    .innerJoin('programme', 'programme.id', 'cohort.programmeId')
    .innerJoin('workshop', 'workshop.id', 'programme.workshopId')
    .innerJoin('trainer', 'trainer.id', 'session.trainerId')
    .innerJoin('room', 'room.id', 'session.roomId')
    .leftJoin('module', 'module.id', 'session.moduleId')
    .leftJoin('trainer as replaced', 'replaced.id', 'session.replacedTrainerId')
    .select(['session.id', 'session.heldOn', 'session.startsAt', 'session.endsAt', 'session.minutes'])
    .select(['session.cancelledAt', 'session.cancelReason', 'session.cancelNote', 'session.movedFrom'])
    .select(['session.registerCompletedAt', 'cohort.id as cohortId', 'cohort.code as cohortCode', 'workshop.colour'])
    .select(['module.id as moduleId', 'module.nameFr as moduleFr', 'module.nameAr as moduleAr'])
    .select(['room.id as roomId', 'room.nameFr as roomFr', 'room.nameAr as roomAr'])
    .select(['trainer.id as trainerId', 'trainer.lastName', 'trainer.firstName'])
    .select(['trainer.lastNameAr', 'trainer.firstNameAr'])
    .select(['replaced.id as replacedId', 'replaced.lastName as replacedLast', 'replaced.firstName as replacedFirst'])
    .select(['replaced.lastNameAr as replacedLastAr', 'replaced.firstNameAr as replacedFirstAr'])
}

type Row = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>[number]

function toView(row: Row) {
  const { id, heldOn, startsAt, endsAt, minutes } = row
  return {
    id,
    heldOn,
    startsAt,
    endsAt,
    minutes,
    cohort: { id: row.cohortId, code: row.cohortCode, colour: row.colour },
    module: row.moduleId === null ? null : { id: row.moduleId, nameFr: row.moduleFr ?? '', nameAr: row.moduleAr ?? '' },
    trainer: {
      id: row.trainerId,
      lastName: row.lastName,
      firstName: row.firstName,
      lastNameAr: row.lastNameAr,
      firstNameAr: row.firstNameAr,
    },
    room: { id: row.roomId, nameFr: row.roomFr, nameAr: row.roomAr },
    cancelled: row.cancelledAt === null ? null : { reason: row.cancelReason ?? 'other', note: row.cancelNote },
    movedFrom: readMoment(row.movedFrom),
    replacedTrainer:
      row.replacedId === null
        ? null
        : {
            id: row.replacedId,
            lastName: row.replacedLast ?? '',
            firstName: row.replacedFirst ?? '',
            lastNameAr: row.replacedLastAr,
            firstNameAr: row.replacedFirstAr,
          },
    isRegisterComplete: row.registerCompletedAt !== null,
  }
}

/** Where a session stands, as `session.moved_from` keeps it: `2026-11-16 08:30 12:00`. */
export interface Moment {
  heldOn: string
  startsAt: string
  endsAt: string
}

export function readMoment(text: string | null): Moment | null {
  if (text === null) return null
  const [heldOn = '', startsAt = '', endsAt = ''] = text.split(' ')
  return { heldOn, startsAt, endsAt }
}

export const writeMoment = ({ heldOn, startsAt, endsAt }: Moment): string => `${heldOn} ${startsAt} ${endsAt}`

export async function getSession(db: Reader, id: number) {
  return toView(required(await sessions(db).where('session.id', '=', id).executeTakeFirst(), 'session'))
}

export interface SessionFilter {
  from: string
  to: string
  cohortId?: number | undefined
  trainerId?: number | undefined
  roomId?: number | undefined
}

/** By day and time, cancelled ones too. */
export async function listSessions(db: Reader, { from, to, cohortId, trainerId, roomId }: SessionFilter) {
  let rows = sessions(db).where('session.heldOn', '>=', from).where('session.heldOn', '<=', to)
  if (cohortId !== undefined) rows = rows.where('session.cohortId', '=', cohortId)
  if (trainerId !== undefined) rows = rows.where('session.trainerId', '=', trainerId)
  if (roomId !== undefined) rows = rows.where('session.roomId', '=', roomId)
  return (await rows.orderBy('session.heldOn').orderBy('session.startsAt').execute()).map(toView)
}
