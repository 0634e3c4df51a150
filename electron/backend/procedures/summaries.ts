import type { summaries as contract, YearSummary } from '../../shared/contract/summaries.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { behind, behindRow, summarise } from '../rules/summaries/figures.ts'
import { loadFacts } from './summaries/load.ts'
import { groupNames } from './summaries/names.ts'

export const summaries: Handlers<typeof contract> = {
  async year(context, span) {
    return readYear(context, span)
  },

  async behind(context, { figure, group, ...span }) {
    const period = periodOf(span, context.today)
    const { cell, entries } = behind(await loadFacts(context.db, period), period, figure, group)
    return { cell, rows: entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(behindRow) }
  },
}

interface Span {
  readonly from: string
  readonly to: string
}

/** A year that is not over is counted up to today. */
function periodOf({ from, to }: Span, today: string) {
  return { from, cutoff: to < today ? to : today }
}

async function readYear(context: QueryContext, span: Span): Promise<YearSummary> {
  const period = periodOf(span, context.today)
  const facts = await loadFacts(context.db, period)
  const { total, breakdowns } = summarise(facts, period)
  return {
    ...span,
    cutoff: period.cutoff,
    total,
    breakdowns: breakdowns.map(({ dimension, groups }) => ({
      dimension,
      groups: groups.map((group) => ({ ...group, ...groupNames(facts, context.resources, dimension, group.key) })),
    })),
  }
}
