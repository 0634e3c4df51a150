import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import type { Catalogue, Trade } from './catalogue.ts'
import type { NameBook } from './names.ts'
import { nextPerson, type Person } from './people.ts'
import type { World } from './world.ts'

export interface DemoCohort {
  readonly id: OutputOf<'cohorts.create'>['id']
  readonly trade: Trade
  readonly startsOn: string
  readonly endsOn: string
  readonly members: ReadonlyArray<{
    readonly traineeId: OutputOf<'trainees.enrol'>['id']
    readonly enrolmentId: OutputOf<'enrolments.place'>['id']
    readonly regularity: number
  }>
}

type Year = OutputOf<'calendar.addYear'>

/** Two cohorts of each trade a year: mornings and afternoons that never meet in a room or with a trainer. */
export async function buildCohorts(
  world: World,
  catalogue: Catalogue,
  names: NameBook,
  year: Year,
): Promise<DemoCohort[]> {
  const cohorts: DemoCohort[] = []
  for (const [index, trade] of catalogue.trades.entries())
    for (const group of [0, 1] as const)
      cohorts.push(await buildCohort(world, catalogue, names, year, trade, index, group))
  return cohorts
}

async function buildCohort(
  world: World,
  catalogue: Catalogue,
  names: NameBook,
  year: Year,
  trade: Trade,
  tradeIndex: number,
  group: 0 | 1,
): Promise<DemoCohort> {
  const secretary = world.as('secretary')
  const startsOn = addDays(year.startsOn, 14)
  const endsOn = addDays(year.endsOn, -31)
  world.goTo(addDays(startsOn, -10))
  const { code } = await secretary('cohorts.proposeCode', { programmeId: trade.programmeId, trainingYearId: year.id })
  const cohort = await secretary('cohorts.create', {
    code,
    programmeId: trade.programmeId,
    trainingYearId: year.id,
    startsOn,
    endsOn,
    capacity: 12,
    leadTrainerId: trade.trainerIds[group] ?? null,
    roomId: trade.roomId,
    funding: group === 0 ? 'INDH' : 'Entraide Nationale',
  })
  await secretary('timetable.generate', {
    cohortId: cohort.id,
    from: startsOn,
    slots: slotsOf(catalogue, trade, tradeIndex, group, startsOn, endsOn),
  })
  const members = []
  for (let place = 0; place < 10; place++) {
    const day = addDays(startsOn, -world.random.int(2, 40))
    world.goTo(day)
    const person = nextPerson(world.random, names, day, world.nextSerial())
    members.push(await enrol(world, person, cohort.id, startsOn))
  }
  return { id: cohort.id, trade, startsOn, endsOn, members }
}

async function enrol(world: World, person: Person, cohortId: DemoCohort['id'], startsOn: string) {
  const secretary = world.as('secretary')
  const trainee = await secretary('trainees.enrol', person.file)
  const placement = await secretary('enrolments.place', {
    traineeId: trainee.id,
    cohortId,
    startsOn,
    overCapacityReason: null,
    // A presumed birth year may put somebody a few months outside the window.
    ageExceptionReason: 'Décision de la commission du centre',
  })
  return { traineeId: trainee.id, enrolmentId: placement.id, regularity: person.regularity }
}

type Slot = InputOf<'timetable.generate'>['slots'][number]
const morning = ['08:30', '12:00'] as const
const afternoon = ['14:00', '17:30'] as const

/** Four half-days at the bench, and one lesson of entrepreneurship whose hour differs for each cohort. */
function slotsOf(
  catalogue: Catalogue,
  trade: Trade,
  tradeIndex: number,
  group: 0 | 1,
  validFrom: string,
  validTo: string,
): Slot[] {
  const benchTrainer = trade.trainerIds[group]
  if (benchTrainer === undefined) throw new Error('a cohort has no trainer')
  const halves = group === 0 ? [morning, afternoon, morning, afternoon] : [afternoon, morning, afternoon, morning]
  const bench = halves.map(
    ([startsAt, endsAt], index): Slot => ({
      weekday: index + 1,
      startsAt,
      endsAt,
      moduleId: trade.modules[index % (trade.modules.length - 1)]?.id ?? null,
      trainerId: benchTrainer,
      roomId: trade.roomId,
      validFrom,
      validTo,
    }),
  )
  // Eight cohorts, one trainer: Friday and Saturday in lessons of an hour and three quarters.
  const hours = [
    ['08:30', '10:15'],
    ['10:15', '12:00'],
    ['14:30', '16:15'],
    ['16:15', '18:00'],
  ] as const
  const [startsAt, endsAt] = hours[tradeIndex % hours.length] ?? hours[0]
  const lesson: Slot = {
    weekday: group === 0 ? 5 : 6,
    startsAt,
    endsAt,
    moduleId: trade.modules.at(-1)?.id ?? null,
    trainerId: catalogue.entrepreneurTrainerId,
    roomId: catalogue.classroomId,
    validFrom,
    validTo,
  }
  return [...bench, lesson]
}
