import type { InputOf } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import type { DemoCohort } from './cohorts.ts'
import type { World } from './world.ts'

/** Registers of the sessions that are over; those of the last days are still to be filled, as in any centre. */

type Mark = InputOf<'attendance.mark'>['marks'][number]

const present = { lateMinutes: 0, isJustified: false, justification: null, note: null }

export async function fillRegisters(world: World, cohort: DemoCohort): Promise<void> {
  const secretary = world.as('secretary')
  const until = [cohort.endsOn, addDays(world.today, -1)].sort()[0] as string
  if (until < cohort.startsOn) return
  const regularity = new Map<number, number>(cohort.members.map((member) => [member.enrolmentId, member.regularity]))
  await dropSome(world, cohort)
  const sessions = await secretary('timetable.sessions', { from: cohort.startsOn, to: until, cohortId: cohort.id })
  for (const session of sessions) {
    if (session.cancelled) continue
    if (session.heldOn >= addDays(world.today, -4) && world.random.chance(0.5)) continue
    world.goTo(session.heldOn, '18:30')
    if (world.random.chance(0.015)) {
      await secretary('timetable.cancelSession', {
        id: session.id,
        reason: world.random.pick(['trainer_absent', 'breakdown', 'weather'] as const),
        note: null,
      })
      continue
    }
    const sheet = await secretary('attendance.sheet', { sessionId: session.id })
    if (sheet.rows.length === 0) continue
    await secretary('attendance.mark', {
      sessionId: session.id,
      marks: sheet.rows.map((row) => markOf(world, row.enrolmentId, regularity.get(row.enrolmentId) ?? 0.9)),
      complete: true,
    })
  }
}

function markOf(world: World, enrolmentId: Mark['enrolmentId'], regularity: number): Mark {
  const { random } = world
  if (random.chance(regularity)) {
    if (!random.chance(0.04)) return { enrolmentId, status: 'present', ...present }
    return { enrolmentId, status: 'late', ...present, lateMinutes: random.pick([10, 15, 20, 30]) }
  }
  if (random.chance(0.45)) {
    const justification = random.pick(['medical', 'family', 'administrative', 'transport'] as const)
    return { enrolmentId, status: 'excused', ...present, isJustified: true, justification }
  }
  return { enrolmentId, status: 'absent', ...present }
}

/** One in twelve leaves before the end. */
async function dropSome(world: World, cohort: DemoCohort): Promise<void> {
  for (const { enrolmentId } of cohort.members) {
    if (!world.random.chance(1 / 12)) continue
    const since = addDays(cohort.startsOn, world.random.int(40, 200))
    if (since >= world.today) continue
    world.goTo(since)
    await world.as('secretary')('enrolments.changeState', {
      id: enrolmentId,
      state: 'withdrawn',
      since,
      reason: world.random.pick([
        'A trouvé un emploi',
        'Départ de la famille',
        'Transport trop cher',
        'Raison de santé',
      ]),
    })
  }
}
