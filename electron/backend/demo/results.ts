import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { addDays, daysBetween } from '../../shared/dates.ts'
import type { DemoCohort } from './cohorts.ts'
import type { World } from './world.ts'

type Entry = InputOf<'assessments.record'>['entries'][number]
type Person = OutputOf<'certificates.eligibility'>['rows'][number]

/** Competences as far as the cohort has come: module after module, with a second try for some. */
export async function assess(world: World, cohort: DemoCohort): Promise<void> {
  const secretary = world.as('secretary')
  const until = [cohort.endsOn, addDays(world.today, -1)].sort()[0] as string
  if (daysBetween(cohort.startsOn, until) < 30) return
  const grid = await secretary('assessments.grid', { cohortId: cohort.id })
  const length = daysBetween(cohort.startsOn, cohort.endsOn)
  for (const [index, competence] of grid.competences.entries()) {
    const due = addDays(cohort.startsOn, Math.round((length * (index + 1)) / (grid.competences.length + 1)))
    if (due > until) break
    world.goTo(due, '17:00')
    const entries = grid.rows
      .filter((row) => row.isActive)
      .map((row): Entry => {
        const result = world.random.weighted([
          ['acquired', 86],
          ['in_progress', 11],
          ['not_acquired', 3],
        ] as const)
        return { enrolmentId: row.enrolmentId, competenceId: competence.id, result, assessedOn: due, note: null }
      })
    if (entries.length > 0) await secretary('assessments.record', { entries })
    await assessAgain(world, entries, until)
  }
}

/** Most of those who had not acquired it try again three weeks later. */
async function assessAgain(world: World, entries: readonly Entry[], until: string): Promise<void> {
  const again = entries.filter((entry) => entry.result !== 'acquired' && world.random.chance(0.85))
  const [first] = again
  const day = first && addDays(first.assessedOn, 21)
  if (!day || day > until) return
  world.goTo(day, '17:00')
  await world.as('secretary')('assessments.record', {
    entries: again.map((entry) => ({ ...entry, result: 'acquired', assessedOn: day })),
  })
}

/** The end of a cohort that is over: completed, then certified by the rule; some by a reasoned exception. */
export async function certify(world: World, cohort: DemoCohort): Promise<readonly Person['traineeId'][]> {
  if (cohort.endsOn >= addDays(world.today, -15)) return []
  const secretary = world.as('secretary')
  world.goTo(cohort.endsOn, '17:30')
  const before = await secretary('cohorts.members', { id: cohort.id, on: cohort.endsOn })
  for (const member of before.filter((one) => one.state === 'in_training'))
    await secretary('enrolments.changeState', {
      id: member.enrolmentId,
      state: 'completed',
      since: cohort.endsOn,
      reason: null,
    })
  world.goTo(addDays(cohort.endsOn, 10))
  const { rows } = await secretary('certificates.eligibility', { cohortId: cohort.id })
  const almost = rows.find((row) => !row.canIssue && row.lacks.length === 1 && row.lacks[0] === 'attendance')
  if (almost)
    await world.as('director')('certificates.grantException', {
      enrolmentId: almost.enrolmentId,
      reason: 'Absences pour soins suivis à Marrakech, compétences toutes acquises',
    })
  const ready = rows.filter((row) => row.canIssue || row === almost)
  if (ready.length > 0) await secretary('certificates.issue', { enrolmentIds: ready.map((row) => row.enrolmentId) })
  return ready.map((row) => row.traineeId)
}
