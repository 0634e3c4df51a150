import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import type { World } from './world.ts'

type Visit = InputOf<'followUp.record'>

/** The planned visits that are over, but for a few that the adviser still owes. */
export async function recordVisits(
  world: World,
  enterpriseId: OutputOf<'enterprises.create'>['id'],
  founders: number,
): Promise<void> {
  const secretary = world.as('secretary')
  const { random } = world
  for (const visit of await secretary('followUp.ofEnterprise', { enterpriseId })) {
    const doneOn = addDays(visit.plannedOn, random.int(-3, 12))
    if (doneOn >= world.today || random.chance(0.12)) continue
    world.goTo(doneOn, '16:00')
    const status = random.weighted([
      ['active', 80],
      ['seasonal', 8],
      ['suspended', 5],
      ['unreachable', 4],
      ['closed', 3],
    ] as const)
    await secretary('followUp.record', { visitId: visit.id, ...findings(world, status, founders), doneOn })
    if (status === 'closed') {
      await secretary('enterprises.changeStage', { enterpriseId, stage: 'closed', since: doneOn, note: null })
      return
    }
  }
}

function findings(world: World, status: Visit['status'], founders: number): Omit<Visit, 'visitId' | 'doneOn'> {
  const { random } = world
  const isRunning = status === 'active' || status === 'seasonal'
  const turnover = isRunning ? random.int(15, 90) * 10_000 : null
  const workers = isRunning
    ? founders +
      random.weighted([
        [0, 65],
        [1, 25],
        [2, 10],
      ] as const)
    : null
  return {
    kind: random.chance(0.75) ? 'visit' : 'call',
    status,
    turnover,
    charges: turnover === null ? null : Math.round(turnover * 0.45),
    income: turnover === null ? null : Math.round(turnover * 0.4),
    workers,
    workersWomen: workers === null ? null : random.int(0, workers),
    workersDisabled: workers === null ? null : random.int(0, Math.min(workers, founders)),
    keepsBooks: isRunning ? random.chance(0.6) : null,
    difficulties: random.chance(0.4) ? [random.pick(['market', 'price', 'material', 'premises'] as const)] : [],
    advice: null,
    nextStep: random.chance(0.3) ? 'Chercher un deuxième point de vente' : null,
    nextStepOn: null,
  }
}
