import type { z } from 'zod'
import { listFounderNames } from '../../../db/queries/enterprises/founders.ts'
import { getEnterprise } from '../../../db/queries/enterprises/records.ts'
import {
  getVisit,
  insertVisit,
  listDueVisits,
  listVisits,
  updateVisit,
  type VisitRow,
} from '../../../db/queries/follow-up.ts'
import { toFlag } from '../../../db/queries/require.ts'
import type { followUp as contract, Visit } from '../../shared/contract/follow-up.ts'
import { addDays } from '../../shared/dates.ts'
import { groupBy } from '../../shared/group-by.ts'
import type { Handlers } from '../context.ts'
import { checkVisit, daysLate } from '../rules/follow-up.ts'
import { requireInUse } from './enterprises/whole.ts'

export const followUp: Handlers<typeof contract> = {
  async due({ db, today }, { adviserId, days }) {
    const names = groupBy(await listFounderNames(db), (founder) => founder.enterpriseId)
    return (await listDueVisits(db, addDays(today, days), adviserId)).map((visit) => ({
      ...visit,
      daysLate: daysLate(visit.plannedOn, today),
      founders: (names.get(visit.enterpriseId) ?? []).map(({ enterpriseId: _, ...name }) => name),
    }))
  },

  async ofEnterprise({ db, today }, { enterpriseId }) {
    await getEnterprise(db, enterpriseId)
    return (await listVisits(db, enterpriseId)).map((visit) => toVisit(visit, today))
  },

  async add({ db, today }, { enterpriseId, plannedOn }) {
    await requireInUse(db, enterpriseId)
    const id = await insertVisit(db, { enterpriseId, month: null, plannedOn })
    return toVisit(await getVisit(db, id), today)
  },

  async record({ db, now, today, user }, { visitId, ...findings }) {
    const visit = await getVisit(db, visitId)
    await requireInUse(db, visit.enterpriseId)
    checkVisit(visit, 'record', findings.doneOn, today)
    const made = { visitorId: user.id, recordedAt: now, recordedBy: user.id }
    await updateVisit(db, visitId, { ...toRow(findings), ...made })
    return toVisit(await getVisit(db, visitId), today)
  },

  async correct({ db, now, today, user }, { visitId, ...findings }) {
    const visit = await getVisit(db, visitId)
    await requireInUse(db, visit.enterpriseId)
    checkVisit(visit, 'correct', findings.doneOn, today)
    await updateVisit(db, visitId, { ...toRow(findings), correctedAt: now, correctedBy: user.id })
    return toVisit(await getVisit(db, visitId), today)
  },
}

type Findings = Omit<z.output<typeof contract.record.input>, 'visitId'>

function toRow(findings: Findings) {
  return {
    ...findings,
    keepsBooks: findings.keepsBooks === null ? null : toFlag(findings.keepsBooks),
    difficulties: JSON.stringify([...new Set(findings.difficulties)]),
  }
}

function toVisit({ keepsBooks, difficulties, ...visit }: VisitRow, today: string): Visit {
  return {
    ...visit,
    keepsBooks: keepsBooks === null ? null : keepsBooks === 1,
    difficulties: JSON.parse(difficulties),
    daysLate: visit.doneOn === null ? daysLate(visit.plannedOn, today) : null,
  } as Visit
}
