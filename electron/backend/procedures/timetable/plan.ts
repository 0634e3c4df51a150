import type { z } from 'zod'
import { listClosures } from '../../../../db/queries/calendar.ts'
import { getCohort } from '../../../../db/queries/cohorts.ts'
import { readMoment } from '../../../../db/queries/sessions.ts'
import {
  deleteSessions,
  deleteSlot,
  insertSession,
  insertSlot,
  listPatternSessions,
  listSlots,
  listTaken,
  updateSession,
  updateSlot,
} from '../../../../db/queries/timetable.ts'
import { listModuleIds } from '../../../../db/queries/workshops.ts'
import type { timetable as contract, Preview } from '../../../shared/contract/timetable.ts'
import { addDays, laterDay, localDay, minutesBetween } from '../../../shared/dates.ts'
import { DomainError } from '../../../shared/errors.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { MutationContext } from '../../context.ts'
import { expandPattern } from '../../rules/timetable.ts'
import { conflictRefusals, judgeRoom, loadPlaces, type ReadContext, refuse, refuseArchived } from './judge.ts'

/** A weekly pattern becomes sessions: first judged as a whole, then saved as a whole. */

type Input = z.output<(typeof contract)['preview']['input']>
type Slot = Input['slots'][number]
type Plan = Awaited<ReturnType<typeof judgePlan>>

/** What a pattern would make, what it would lose and what stands against it. Reads only. */
export async function judgePlan(context: ReadContext, { cohortId, from, slots }: Input) {
  const { db } = context
  const cohort = await getCohort(db, cohortId)
  if (cohort.closedAt !== null)
    throw new DomainError('cohort.ended', { code: cohort.code, endedOn: localDay(new Date(cohort.closedAt)) })
  const places = await loadPlaces(context)
  for (const slot of slots) refuseArchived(places, slot)
  await refuseForeignModules(context, cohort.programmeId, slots)

  const span = { from: laterDay(from, cohort.startsOn), to: cohort.endsOn }
  const former = await listPatternSessions(db, cohortId, span.from)
  const replaceable = former.filter(isUntouched)
  const replacedIds = new Set(replaceable.map((session) => session.id))
  const kept = former
    .filter((session) => session.weeklySlotId !== null && !replacedIds.has(session.id))
    .map((session) => ({ ...session, movedFrom: readMoment(session.movedFrom) }))
  const { sessions, skipped } = expandPattern(slots, span, await listClosures(db, span.from, span.to), kept)

  const ids = (of: (slot: Slot) => number) => [...new Set(slots.map(of))]
  const resources = { cohortId, trainerIds: ids((slot) => slot.trainerId), roomIds: ids((slot) => slot.roomId) }
  const taken = (await listTaken(db, resources, span.from, span.to)).filter((session) => !replacedIds.has(session.id))
  const byDay = groupBy(taken, (session) => session.heldOn)
  const conflicts: Preview['conflicts'] = []
  for (const { slot, ...moment } of sessions) {
    const booking = { ...moment, cohortId, trainerId: slot.trainerId, roomId: slot.roomId }
    const others = byDay.get(moment.heldOn) ?? []
    for (const refusal of conflictRefusals(places, booking, others)) conflicts.push({ ...moment, refusal })
    byDay.set(moment.heldOn, [...others, { ...booking, id: 0, cohortCode: cohort.code }])
  }
  const warnings: Preview['warnings'] = []
  for (const roomId of resources.roomIds) {
    const first = sessions.find((session) => session.slot.roomId === roomId)
    if (!first) continue
    const judged = await judgeRoom(context, places, cohortId, roomId, first.heldOn)
    const { heldOn, startsAt, endsAt } = first
    conflicts.push(...judged.refusals.map((refusal) => ({ heldOn, startsAt, endsAt, refusal })))
    warnings.push(...(judged.warnings as Preview['warnings']))
  }
  return { cohort, span, slots, sessions, skipped, conflicts, warnings, replacedIds }
}

/** A session exactly as its slot made it, that no register, cancellation, move or replacement has touched. */
function isUntouched(session: Awaited<ReturnType<typeof listPatternSessions>>[number]): boolean {
  return (
    session.weeklySlotId !== null &&
    session.cancelledAt === null &&
    session.movedFrom === null &&
    session.replacedTrainerId === null &&
    session.registerCompletedAt === null &&
    !session.hasMarks &&
    session.roomId === session.slotRoomId
  )
}

async function refuseForeignModules({ db }: ReadContext, programmeId: number, slots: readonly Slot[]): Promise<void> {
  const own = await listModuleIds(db, programmeId)
  const problems = slots.flatMap((slot, index) =>
    slot.moduleId === null || own.includes(slot.moduleId)
      ? []
      : [{ path: `slots.${index}.moduleId`, problem: 'field.invalid' }],
  )
  if (problems.length > 0) throw new DomainError('input.invalid', { problems })
}

/** The plan as the page shows it. */
export function previewOf(plan: Plan): z.input<(typeof contract)['preview']['output']> {
  const { sessions, skipped, conflicts, warnings, replacedIds } = plan
  return {
    sessions: sessions.map(({ slot: { moduleId, trainerId, roomId }, ...moment }) => ({
      ...moment,
      moduleId,
      trainerId,
      roomId,
    })),
    skipped: skipped.map(({ heldOn, startsAt, endsAt, closure }) => ({
      heldOn,
      startsAt,
      endsAt,
      reason: closure ? ('closure' as const) : ('kept' as const),
      labelFr: closure?.labelFr ?? null,
      labelAr: closure?.labelAr ?? null,
    })),
    conflicts,
    warnings,
    replaced: replacedIds.size,
    minutes: sessions.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0),
  }
}

/** Saves the plan: the former pattern ends the day before, the new one and its sessions begin. */
export async function savePlan({ db }: MutationContext, plan: Plan): Promise<void> {
  const { cohort, span, slots, sessions, skipped, conflicts, replacedIds } = plan
  refuse(conflicts.map((conflict) => conflict.refusal))
  if (sessions.length === 0) throw new DomainError('session.no_day_left', {})
  const former = await listSlots(db, { by: 'cohort', id: cohort.id, from: span.from })
  await deleteSessions(db, [...replacedIds])

  const newIds = new Map<Slot, number>()
  for (const slot of slots) {
    const used = sessions.some((session) => session.slot === slot) || skipped.some((day) => day.slot === slot)
    if (!used) continue
    const validFrom = laterDay(slot.validFrom, span.from)
    newIds.set(slot, await insertSlot(db, { ...slot, validFrom, cohortId: cohort.id }))
  }
  for (const { kept, slot } of skipped)
    if (kept) await updateSession(db, kept.id, { weeklySlotId: newIds.get(slot) ?? null })
  for (const slot of former)
    if (slot.validFrom < span.from) await updateSlot(db, slot.id, { validTo: addDays(span.from, -1) })
    else await deleteSlot(db, slot.id)
  for (const { slot, ...moment } of sessions) {
    const { moduleId, trainerId, roomId } = slot
    const weeklySlotId = newIds.get(slot) ?? null
    await insertSession(db, { ...moment, moduleId, trainerId, roomId, weeklySlotId, cohortId: cohort.id })
  }
}
