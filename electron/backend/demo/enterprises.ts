import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import type { DemoCohort } from './cohorts.ts'
import { recordVisits } from './visits.ts'
import type { World } from './world.ts'

/** Enterprises of certified trainees, alone or together, from the idea to the visits of the second year. */

type Enterprise = InputOf<'enterprises.create'>
type FunderId = OutputOf<'enterprises.addFunder'>['id']

const activities: Record<string, ReadonlyArray<readonly [fr: string, ar: string, sector: Enterprise['sector']]>> = {
  AGR: [
    ['Maraîchage sous serre', 'خضروات تحت البيوت المغطاة', 'agriculture'],
    ['Apiculture', 'تربية النحل', 'agriculture'],
    ['Eau de rose et plantes séchées', 'ماء الورد والنباتات المجففة', 'agriculture'],
  ],
  BIJ: [
    ['Bijoux en filigrane', 'حلي الفيليغران', 'craft'],
    ['Réparation de bijoux', 'إصلاح الحلي', 'services'],
  ],
  FER: [
    ['Grilles et portails', 'الشبابيك والأبواب الحديدية', 'craft'],
    ['Lampes et décoration', 'المصابيح والديكور', 'craft'],
  ],
  MEN: [
    ['Meubles sur mesure', 'أثاث حسب الطلب', 'craft'],
    ['Portes et fenêtres', 'الأبواب والنوافذ', 'craft'],
  ],
}

export async function addFunders(world: World): Promise<FunderId[]> {
  const funders = [
    ['INDH', 'المبادرة الوطنية للتنمية البشرية'],
    ['Entraide Nationale', 'التعاون الوطني'],
    ['HCR', 'المفوضية السامية للأمم المتحدة لشؤون اللاجئين'],
  ] as const
  const ids: FunderId[] = []
  for (const [nameFr, nameAr] of funders)
    ids.push((await world.as('secretary')('enterprises.addFunder', { nameFr, nameAr })).id)
  return ids
}

type TraineeId = Enterprise['founders'][number]['traineeId']

/** About four in ten of the certified start something, one in five of these with a colleague. */
export async function foundEnterprises(
  world: World,
  cohort: DemoCohort,
  certified: readonly TraineeId[],
  funders: readonly FunderId[],
): Promise<void> {
  const willing = world.random.shuffled(certified).slice(0, Math.ceil(certified.length * 0.62))
  while (willing.length > 0) {
    const founders = willing.splice(
      0,
      world.random.weighted([
        [1, 74],
        [2, 18],
        [3, 8],
      ] as const),
    )
    await found(world, cohort, founders, funders)
  }
}

async function found(world: World, cohort: DemoCohort, founders: TraineeId[], funders: readonly FunderId[]) {
  const secretary = world.as('secretary')
  const { random } = world
  const [activity, activityAr, sector] = random.pick(activities[cohort.trade.code] ?? [])
  const ideaOn = addDays(cohort.endsOn, random.int(10, 60))
  if (ideaOn >= world.today) return
  world.goTo(ideaOn)
  const isTogether = founders.length > 1
  const share = Math.floor(100 / founders.length)
  const enterprise = await secretary('enterprises.create', {
    name: `${activity} ${random.pick(['du Drâa', 'Tiziri', 'Amnougar', 'du Sud', 'Tafoukt', 'Dadès'])}`,
    nameAr: activityAr,
    kind: 'creation',
    sector,
    activity,
    workshopId: cohort.trade.workshopId,
    legalForm: founders.length > 2 ? 'in_progress' : random.pick(['informal', 'in_progress'] as const),
    registrationNumber: null,
    ice: null,
    communeCode: random.pick(['08.401.01.07', '08.401.07.09', '08.587.01.13', '08.401.07.07']),
    locality: null,
    milieu: null,
    phone: null,
    startedOn: null,
    adviserId: null,
    note: null,
    stage: 'idea',
    since: ideaOn,
    founders: founders.map((traineeId, index) => ({
      traineeId,
      role: index === 0 ? 'lead' : 'partner',
      sharePercent: isTogether ? share : null,
    })),
  })
  const startedOn = await advance(world, enterprise.id, ideaOn, funders)
  if (startedOn) await recordVisits(world, enterprise.id, founders.length)
}

/** Idea, plan, grant, start: some stop on the way. Returns the day of the start, if it came to it. */
async function advance(
  world: World,
  enterpriseId: OutputOf<'enterprises.create'>['id'],
  ideaOn: string,
  funders: readonly FunderId[],
): Promise<string | undefined> {
  const secretary = world.as('secretary')
  const { random } = world
  let day = ideaOn
  for (const stage of ['plan_approved', 'submitted', 'granted'] as const) {
    day = addDays(day, random.int(12, 30))
    if (day >= world.today || random.chance(0.05)) return undefined
    world.goTo(day)
    await secretary('enterprises.changeStage', { enterpriseId, stage, since: day, note: null })
  }
  const granted = random.int(15, 60) * 100_000
  await secretary('enterprises.addFunding', {
    enterpriseId,
    kind: random.pick(['grant', 'kit'] as const),
    funderId: random.pick(funders),
    asked: granted + 500_000,
    granted,
    grantedOn: day,
    paid: random.chance(0.85) ? granted : Math.round(granted / 2),
    paidOn: day,
    reference: `CONV-${random.int(100, 999)}/${day.slice(0, 4)}`,
    note: null,
  })
  const startedOn = addDays(day, random.int(10, 35))
  if (startedOn >= world.today) return undefined
  world.goTo(startedOn)
  await secretary('enterprises.changeStage', { enterpriseId, stage: 'started', since: startedOn, note: null })
  return startedOn
}
