import { countNeedingStepFree, countPlaced, type getCohort } from '../../../../db/queries/cohorts.ts'
import { listRooms } from '../../../../db/queries/rooms.ts'
import type { TakenSession } from '../../../../db/queries/timetable.ts'
import { listTrainers } from '../../../../db/queries/trainers.ts'
import type { Closure } from '../../../shared/contract/calendar.ts'
import type { Refusal } from '../../../shared/contract/sessions.ts'
import { weekdayOf } from '../../../shared/dates.ts'
import { DomainError, type ErrorCode } from '../../../shared/errors.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { personName } from '../../../shared/i18n/person-name.ts'
import type { QueryContext } from '../../context.ts'
import { type Booking, conflictsOf } from '../../rules/session-conflicts.ts'
import { closureOn } from '../../rules/timetable.ts'

/** What the sentences of a refusal name: trainers and rooms by id, and the cohort that is planned. */
export type CohortRow = Awaited<ReturnType<typeof getCohort>>
export type Places = Awaited<ReturnType<typeof loadPlaces>>
/** What a query and a mutation both have. */
export type ReadContext = Pick<QueryContext, 'db' | 'language' | 'today'>

/** All trainers and rooms of the centre, a few dozen rows, archived ones too. */
export async function loadPlaces({ db, language }: ReadContext) {
  const trainers = new Map((await listTrainers(db)).map((trainer) => [trainer.id, trainer]))
  const rooms = new Map((await listRooms(db)).map((room) => [room.id, room]))
  return {
    trainer(id: number) {
      const trainer = trainers.get(id)
      if (!trainer) throw new DomainError('record.not_found', { record: 'trainer' })
      return { ...trainer, name: personName(trainer, language) }
    },
    room(id: number) {
      const room = rooms.get(id)
      if (!room) throw new DomainError('record.not_found', { record: 'room' })
      return { ...room, name: labelOf(room, language) }
    },
  }
}

/** Refuses an archived trainer or room that is newly chosen. */
export function refuseArchived(places: Places, { trainerId, roomId }: { trainerId?: number; roomId?: number }): void {
  const chosen = [
    ...(trainerId === undefined ? [] : [places.trainer(trainerId)]),
    ...(roomId === undefined ? [] : [places.room(roomId)]),
  ]
  const archived = chosen.find((place) => place.isArchived)
  if (archived) throw new DomainError('record.archived', { name: archived.name })
}

/** Why there can be no session on a day: outside the cohort's span, a Sunday, a day without training. */
export function dayRefusals(
  { language }: ReadContext,
  cohort: CohortRow,
  day: string,
  closures: readonly Closure[],
): Refusal[] {
  const { startsOn, endsOn } = cohort
  if (day < startsOn || endsOn < day) return [{ code: 'session.outside_cohort', details: { startsOn, endsOn } }]
  if (weekdayOf(day) === 7) return [{ code: 'session.sunday', details: { day } }]
  const closure = closureOn(closures, day)
  if (!closure) return []
  const label = labelOf({ nameFr: closure.labelFr, nameAr: closure.labelAr }, language)
  return [{ code: 'session.closed_day', details: { day, closure: label } }]
}

/** The conflicts of a booking in the words of their sentences. */
export function conflictRefusals(places: Places, booking: Booking, others: readonly TakenSession[]): Refusal[] {
  return conflictsOf(booking, others).map(({ taken, other }): Refusal => {
    const details = { day: other.heldOn, from: other.startsAt, to: other.endsAt, cohort: other.cohortCode }
    if (taken === 'cohort') return { code: 'session.cohort_busy', details }
    if (taken === 'trainer')
      return { code: 'session.trainer_busy', details: { ...details, trainer: places.trainer(booking.trainerId).name } }
    return { code: 'session.room_busy', details: { ...details, room: places.room(booking.roomId).name } }
  })
}

/** A room too small for the trainees placed from a day on, or with steps that one of them cannot climb. */
export async function judgeRoom({ db }: ReadContext, places: Places, cohortId: number, roomId: number, day: string) {
  const { id, nameFr, nameAr, name, capacity, isStepFree } = places.room(roomId)
  const trainees = await countPlaced(db, cohortId, day)
  const refusals: Refusal[] =
    trainees > capacity ? [{ code: 'session.room_too_small', details: { room: name, capacity, trainees } }] : []
  const needing = isStepFree ? 0 : await countNeedingStepFree(db, cohortId, day)
  const warnings =
    needing > 0 ? [{ kind: 'not_step_free' as const, room: { id, nameFr, nameAr }, trainees: needing }] : []
  return { refusals, warnings }
}

/** Throws the first refusal, if there is one. */
export function refuse(refusals: readonly Refusal[]): void {
  const [first] = refusals
  if (first) throw new DomainError(first.code as ErrorCode, first.details as never)
}
