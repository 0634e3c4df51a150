import type { OutputOf } from '../../shared/contract/index.ts'
import { type DemoWorkshop, demoRooms, demoTrainers, demoWorkshops } from './catalogue-data.ts'
import type { World } from './world.ts'

/** One trade, ready for its cohorts: what is taught, where, and by whom. */
export interface Trade {
  readonly code: string
  readonly workshopId: OutputOf<'workshops.create'>['id']
  readonly programmeId: OutputOf<'workshops.create'>['programmes'][number]['id']
  /** Modules of the trade in order; the last is entrepreneurship. */
  readonly modules: OutputOf<'workshops.create'>['programmes'][number]['modules']
  readonly roomId: OutputOf<'rooms.create'>['id']
  readonly trainerIds: ReadonlyArray<OutputOf<'trainers.create'>['id']>
}

export interface Catalogue {
  readonly trades: readonly Trade[]
  /** Where and by whom entrepreneurship is taught, for every trade. */
  readonly classroomId: OutputOf<'rooms.create'>['id']
  readonly entrepreneurTrainerId: OutputOf<'trainers.create'>['id']
}

export async function buildCatalogue(world: World): Promise<Catalogue> {
  const classroomId = await createRooms(world)
  const trades: Trade[] = []
  for (const [index, workshop] of demoWorkshops.entries()) trades.push(await createTrade(world, workshop, index))
  // Whoever teaches entrepreneurship goes from workshop to workshop.
  const entrepreneurTrainerId = await createTrainer(world, demoTrainers.length - 1, null)
  return { trades, classroomId, entrepreneurTrainerId }
}

async function createTrainer(world: World, index: number, workshopId: Trade['workshopId'] | null) {
  const trainer = demoTrainers[index]
  if (!trainer) throw new Error('no such trainer')
  const [lastName, firstName, lastNameAr, firstNameAr, sex] = trainer
  const created = await world.as('administrator')('trainers.create', {
    lastName,
    firstName,
    lastNameAr,
    firstNameAr,
    sex,
    phone: `06610000${String(index + 10)}`,
    email: null,
    workshopId,
  })
  return created.id
}

async function createRooms(world: World) {
  const ids = []
  for (const { name, capacity, isStepFree } of demoRooms) {
    const [nameFr, nameAr] = name
    ids.push((await world.as('administrator')('rooms.create', { nameFr, nameAr, capacity, isStepFree })).id)
  }
  const [classroom] = ids
  if (classroom === undefined) throw new Error('the demo has no classroom')
  return classroom
}

async function createTrade(world: World, workshop: DemoWorkshop, index: number): Promise<Trade> {
  const call = world.as('administrator')
  const [nameFr, nameAr] = workshop.name
  const { code, family, colour } = workshop
  const { id: workshopId } = await call('workshops.create', { code, nameFr, nameAr, family, colour })
  const trainerIds = [
    await createTrainer(world, index * 2, workshopId),
    await createTrainer(world, index * 2 + 1, workshopId),
  ]
  const [programmeFr, programmeAr] = workshop.programme
  const requiredHours = workshop.modules.reduce((sum, module) => sum + module.hours, 0)
  const withProgramme = await call('workshops.addProgramme', {
    workshopId,
    nameFr: programmeFr,
    nameAr: programmeAr,
    requiredHours,
  })
  const programmeId = withProgramme.programmes[0]?.id
  if (programmeId === undefined) throw new Error('the programme was not created')
  for (const module of workshop.modules) await addModule(world, programmeId, module)
  const [roomFr, roomAr] = workshop.room
  const room = await call('rooms.create', {
    nameFr: roomFr,
    nameAr: roomAr,
    capacity: 12,
    isStepFree: workshop.isStepFree,
  })
  const details = await call('workshops.details', { id: workshopId })
  return {
    code,
    workshopId,
    programmeId,
    modules: details.programmes[0]?.modules ?? [],
    roomId: room.id,
    trainerIds,
  }
}

async function addModule(world: World, programmeId: Trade['programmeId'], module: DemoWorkshop['modules'][number]) {
  const call = world.as('administrator')
  const [nameFr, nameAr] = module.name
  const changed = await call('workshops.addModule', { programmeId, nameFr, nameAr, hours: module.hours })
  const moduleId = changed.programmes[0]?.modules.at(-1)?.id
  if (moduleId === undefined) throw new Error('the module was not created')
  for (const [index, [competenceFr, competenceAr]] of module.competences.entries())
    await call('workshops.addCompetence', {
      moduleId,
      nameFr: competenceFr,
      nameAr: competenceAr,
      isCritical: index === module.critical,
    })
}
