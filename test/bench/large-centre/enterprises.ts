import type BetterSqlite3 from 'better-sqlite3'
import { addDays, addMonths } from '../../../electron/shared/dates.ts'
import type { Catalogue } from './catalogue.ts'
import { author, type CentreSize, type Chance, insertInto, lastYear, measuredAt } from './rows.ts'

/** Enterprises of former trainees, one for twenty of them, with founders, stages, funding and visits. */

const traineesPerEnterprise = 20
const visitMonths = [1, 3, 6, 12, 24]

export function writeEnterprises(
  raw: BetterSqlite3.Database,
  size: CentreSize,
  chance: Chance,
  catalogue: Catalogue,
  trainees: ReadonlyArray<readonly number[]>,
): void {
  const inserts = prepare(raw)
  const funders = ['INDH', 'Entraide nationale', 'Promotion nationale'].map((name) => inserts.funder(name, name))
  const today = measuredAt.slice(0, 10)

  function writeEnterprise(year: number, number: number, founders: readonly number[]): void {
    const startedOn = addDays(`${year + 1}-02-01`, chance.int(150))
    const at = `${startedOn}T09:00:00.000Z`
    const workshopId = chance.pick(catalogue.programmes).workshopId
    const id = inserts.enterprise(
      `P-${year + 1}-${String(number).padStart(3, '0')}`,
      `Entreprise ${year + 1} ${number}`,
      `مقاولة ${year + 1} ${number}`,
      'creation',
      'craft',
      'Atelier artisanal',
      workshopId,
      'auto_entrepreneur',
      String(100_000 + number),
      '08.401.01.07',
      'urban',
      startedOn,
      author,
      at,
      author,
      at,
      author,
    )
    for (const [index, traineeId] of founders.entries())
      inserts.founder(id, traineeId, index === 0 ? 'lead' : 'partner', startedOn)
    const stages = [
      ['idea', -120],
      ['granted', -30],
      ['started', 0],
      ['active', 60],
    ] as const
    for (const [stage, days] of stages) inserts.stage(id, stage, addDays(startedOn, days), at, author)
    const granted = (5_000 + chance.int(40_000)) * 100
    inserts.funding(id, chance.pick(funders), 'grant', granted, granted, startedOn, granted / 2, startedOn)
    if (chance.percent(50)) inserts.funding(id, chance.pick(funders), 'kit', 500_000, 500_000, startedOn, 0, null)
    for (const month of visitMonths) writeVisit(id, month, addMonths(startedOn, month))
  }

  function writeVisit(enterpriseId: number, month: number, plannedOn: string): void {
    const isDone = plannedOn < today && chance.percent(85)
    if (!isDone) {
      inserts.plannedVisit(enterpriseId, month, plannedOn)
      return
    }
    const doneOn = addDays(plannedOn, chance.int(10))
    const status = chance.percent(85) ? 'active' : 'closed'
    const [workers, women] = [1 + chance.int(4), chance.int(2)]
    const at = `${doneOn}T18:00:00.000Z`
    inserts.visit(
      enterpriseId,
      month,
      plannedOn,
      doneOn,
      author,
      'visit',
      status,
      400_000,
      workers,
      women,
      1,
      at,
      author,
    )
  }

  raw.transaction(() => {
    trainees.forEach((ofYear, index) => {
      const year = lastYear - size.years + 1 + index
      for (let number = 1; number * traineesPerEnterprise <= ofYear.length; number++) {
        const first = (number - 1) * traineesPerEnterprise
        writeEnterprise(year, number, ofYear.slice(first, first + 1 + chance.int(3)))
      }
    })
  })()
}

function prepare(raw: BetterSqlite3.Database) {
  return {
    funder: insertInto(raw, 'funder', ['name_fr', 'name_ar']),
    enterprise: insertInto(raw, 'enterprise', [
      'number',
      'name',
      'name_ar',
      'kind',
      'sector',
      'activity',
      'workshop_id',
      'legal_form',
      'registration_number',
      'commune_code',
      'milieu',
      'started_on',
      'adviser_id',
      'created_at',
      'created_by',
      'updated_at',
      'updated_by',
    ]),
    founder: insertInto(raw, 'founder', ['enterprise_id', 'trainee_id', 'role', 'since']),
    stage: insertInto(raw, 'enterprise_stage', ['enterprise_id', 'stage', 'since', 'recorded_at', 'recorded_by']),
    funding: insertInto(raw, 'funding_line', [
      'enterprise_id',
      'funder_id',
      'kind',
      'asked',
      'granted',
      'granted_on',
      'paid',
      'paid_on',
    ]),
    plannedVisit: insertInto(raw, 'follow_up_visit', ['enterprise_id', 'month', 'planned_on']),
    visit: insertInto(raw, 'follow_up_visit', [
      'enterprise_id',
      'month',
      'planned_on',
      'done_on',
      'visitor_id',
      'kind',
      'status',
      'turnover',
      'workers',
      'workers_women',
      'workers_disabled',
      'recorded_at',
      'recorded_by',
    ]),
  }
}
