import { addMonths } from '../../../shared/dates.ts'
import { amount, distinctPeople, type Entry, ofEnterprise, ofFounder, one } from './entries.ts'
import type { DoneVisit, EnterpriseFacts, Period, SurvivalMonth } from './facts.ts'
import { survivalAt } from './survival.ts'

/** Figures of the enterprises (indicators D2 to D8, E1). A project stands in the groups of its lead founder. */

/** The entry of an enterprise on a day; none when the enterprise is not among the facts. */
function entryOf(facts: EnterpriseFacts, enterpriseId: number, day: string, cell = one): Entry[] {
  const head = facts.heads.get(enterpriseId)
  return head ? [ofEnterprise(head, facts.founders.get(enterpriseId) ?? [], day, cell)] : []
}

/** D4: new enterprises whose effective start lies in the period. */
export function created(facts: EnterpriseFacts): Entry[] {
  return facts.started.flatMap(({ enterpriseId, startedOn }) => entryOf(facts, enterpriseId, startedOn))
}

/** D6: enterprises that worked before the first payment of their consolidation, which lies in the period. */
export function strengthened(facts: EnterpriseFacts): Entry[] {
  return facts.firstPaid.flatMap(({ enterpriseId, paidOn }) => {
    const head = facts.heads.get(enterpriseId)
    const existed = head?.kind === 'consolidation' && head.startedOn !== null && head.startedOn < paidOn
    return existed ? entryOf(facts, enterpriseId, paidOn) : []
  })
}

/** D2: projects with their first payment in the period, whatever the number of funders. */
export function projectsFinanced(facts: EnterpriseFacts): Entry[] {
  return facts.firstPaid.flatMap(({ enterpriseId, paidOn }) => entryOf(facts, enterpriseId, paidOn))
}

/** D3: distinct founders of those projects: all who were there on the day of the payment or came after it. */
export function peopleFinanced(facts: EnterpriseFacts, { cutoff }: Period): Entry[] {
  return distinctPeople(
    facts.firstPaid.flatMap(({ enterpriseId, paidOn }) => {
      const head = facts.heads.get(enterpriseId)
      const there = (facts.founders.get(enterpriseId) ?? []).filter(
        (founder) => founder.since <= cutoff && (founder.until === null || founder.until >= paidOn),
      )
      return head ? there.map((founder) => ofFounder(founder, head, paidOn)) : []
    }),
  )
}

/** E1: centimes granted or paid in the period by others than the founders. */
export function funding(what: 'granted' | 'paid') {
  return (facts: EnterpriseFacts): Entry[] =>
    facts[what].flatMap(({ enterpriseId, centimes, day }) => entryOf(facts, enterpriseId, day, amount(centimes)))
}

/**
 * D8: people at work at the last visit of the period that told it, none where it found the enterprise stopped; less
 * those whom the first visit found in an enterprise that existed before the support. A stock: years are never added.
 */
export function jobs(part: 'workers' | 'workersWomen' | 'workersDisabled') {
  return (facts: EnterpriseFacts): Entry[] => {
    const last = new Map<number, { visit: DoneVisit; people: number }>()
    for (const visit of facts.done) {
      const people = atWork(visit, part)
      if (people !== null) last.set(visit.enterpriseId, { visit, people })
    }
    return [...last.values()].flatMap(({ visit, people }) => {
      const existed = facts.heads.get(visit.enterpriseId)?.kind === 'consolidation'
      const before = existed ? (facts.baselines.get(visit.enterpriseId)?.[part] ?? people) : 0
      return entryOf(facts, visit.enterpriseId, visit.doneOn, amount(people - before))
    })
  }
}

/** Null = the visit tells nothing about the workforce. */
function atWork(visit: DoneVisit, part: 'workers' | 'workersWomen' | 'workersDisabled'): number | null {
  if (visit.status === 'active' || visit.status === 'seasonal') return visit[part]
  return visit.status === 'unreachable' ? null : 0
}

/** D7: enterprises that reached this age in the period; active ones, of all, and how many nobody knows about. */
export function survival(month: SurvivalMonth) {
  return (facts: EnterpriseFacts): Entry[] =>
    facts.survivors
      .filter((survivor) => survivor.month === month)
      .flatMap(({ enterpriseId, startedOn }) => {
        const outcome = survivalAt(startedOn, month, {
          visits: facts.visits.get(enterpriseId) ?? [],
          stages: facts.stages.get(enterpriseId) ?? [],
        })
        const cell = { value: outcome === 'active' ? 1 : 0, base: 1, unknown: outcome === 'unknown' ? 1 : 0 }
        return entryOf(facts, enterpriseId, addMonths(startedOn, month), cell)
      })
}

export function visitsDone(facts: EnterpriseFacts): Entry[] {
  return facts.done.flatMap(({ enterpriseId, doneOn }) => entryOf(facts, enterpriseId, doneOn))
}

export function visitsOverdue(facts: EnterpriseFacts): Entry[] {
  return facts.overdue.flatMap(({ enterpriseId, plannedOn }) => entryOf(facts, enterpriseId, plannedOn))
}
