import { sumHours } from '../../../../db/queries/hours.sqlite.ts'
import {
  listBaselines,
  listDone,
  listFirstPaid,
  listFoundersOf,
  listHeads,
  listOverdue,
  listStarted,
  listTraces,
  sumFunding,
} from '../../../../db/queries/summaries/enterprises.ts'
import {
  countCompetences,
  listCertified,
  listPlacements,
  listPlacementsOf,
  listTransfersIn,
} from '../../../../db/queries/summaries/training.ts'
import type { Reader } from '../../../../db/reader.ts'
import { addDays, addMonths } from '../../../shared/dates.ts'
import { groupBy } from '../../../shared/group-by.ts'
import {
  type EnterpriseFacts,
  type Facts,
  type Period,
  survivalMonths,
  type TrainingFacts,
} from '../../rules/summaries/facts.ts'

/** Reads the rows of a period, each table once. */
export async function loadFacts(db: Reader, period: Period): Promise<Facts> {
  return { ...(await loadTraining(db, period)), ...(await loadEnterprises(db, period)) }
}

async function loadTraining(db: Reader, period: Period): Promise<TrainingFacts> {
  const open = await listPlacements(db, period)
  const competences = await countCompetences(db, period)
  const certified = await listCertified(db, period)
  const placements = new Map(open.map((placement) => [placement.enrolmentId, placement]))
  const missing = [...competences, ...certified].map((row) => row.enrolmentId).filter((id) => !placements.has(id))
  for (const placement of await listPlacementsOf(db, [...new Set(missing)], period.cutoff))
    placements.set(placement.enrolmentId, placement)
  return {
    placements,
    transfersIn: await listTransfersIn(db, period),
    attendance: await sumHours(db, period.from, period.cutoff),
    competences: competences.map((row) => ({ ...row, lastOn: row.lastOn ?? period.cutoff })),
    certified,
  }
}

async function loadEnterprises(db: Reader, period: Period): Promise<EnterpriseFacts> {
  const started = await listStarted(db, period.from, period.cutoff)
  const firstPaid = await listFirstPaid(db, period)
  const granted = await sumFunding(db, 'granted', period)
  const paid = await sumFunding(db, 'paid', period)
  const done = await listDone(db, period)
  const overdue = await listOverdue(db, period)
  const survivors = await loadSurvivors(db, period)
  const survivorIds = [...new Set(survivors.map((row) => row.enterpriseId))]
  const traces = await listTraces(db, survivorIds)
  const baselines = await listBaselines(db, [...new Set(done.map((row) => row.enterpriseId))])
  const ids = [
    ...new Set([started, firstPaid, granted, paid, done, overdue, survivors].flat().map((row) => row.enterpriseId)),
  ]
  return {
    heads: new Map((await listHeads(db, ids)).map((head) => [head.enterpriseId, head])),
    founders: groupBy(await listFoundersOf(db, ids), (founder) => founder.enterpriseId),
    started,
    firstPaid,
    granted,
    paid,
    done,
    overdue,
    // Latest first: the earliest visit is written last, and stays.
    baselines: new Map(baselines.map((row) => [row.enterpriseId, row])),
    survivors,
    visits: groupBy(traces.visits, (visit) => visit.enterpriseId),
    stages: groupBy(traces.stages, (stage) => stage.enterpriseId),
  }
}

/** Enterprises that reach 6, 12, 24 or 36 months on a day of the period. */
async function loadSurvivors(db: Reader, { from, cutoff }: Period): Promise<EnterpriseFacts['survivors']> {
  const reached: Array<EnterpriseFacts['survivors'][number]> = []
  for (const month of survivalMonths) {
    // Months differ by at most three days: look a little wider, then keep the exact ones.
    const rows = await listStarted(db, addDays(addMonths(from, -month), -3), addDays(addMonths(cutoff, -month), 3))
    for (const row of rows) {
      const day = addMonths(row.startedOn, month)
      if (day >= from && day <= cutoff) reached.push({ ...row, month })
    }
  }
  return reached
}
