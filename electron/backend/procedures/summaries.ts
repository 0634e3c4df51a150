import { getCentre } from '../../../db/queries/centre.ts'
import type { summaries as contract, YearSummary } from '../../shared/contract/summaries.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import { maskSmall } from '../../shared/small-groups.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { summaryPaper } from '../documents/annual-summary/paper.ts'
import { buildAnnualSummary } from '../documents/annual-summary/pdf.ts'
import { annualSummaryWorkbook } from '../documents/annual-summary/xlsx.ts'
import { behind, behindRow, summarise } from '../rules/summaries/figures.ts'
import { exportNumber, pdfFile, printing } from './printing.ts'
import { loadFacts } from './summaries/load.ts'
import { groupNames } from './summaries/names.ts'

export const summaries: Handlers<typeof contract> = {
  async year(context, span) {
    return readYear(context, span)
  },

  async behind(context, { figure, group, ...span }) {
    const period = periodOf(span, context.today)
    const { cell, entries } = behind(await loadFacts(context.db, period), period, figure, group)
    const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
    const rows = entries.map(behindRow).sort((a, b) => order(a.day, b.day) || order(a.number, b.number))
    return { cell, rows }
  },

  async exportPdf(context, input) {
    const { paper, fileName, centre } = await readPaper(context, input)
    const definition = buildAnnualSummary(paper, { centre, ...printing(context) })
    return pdfFile(fileName, await context.documents.render(definition))
  },

  async exportXlsx(context, input) {
    const { paper, fileName, centre } = await readPaper(context, input)
    const name = input.language === 'ar' ? centre.nameAr : centre.nameFr
    return {
      fileName: `${fileName}-n${exportNumber(context)}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: (await annualSummaryWorkbook(paper, name, printing(context).printed)).toString('base64'),
    }
  },
}

type Export = Span & { readonly language: Language; readonly exactReason?: string | undefined }

/** What both exports are made of. */
async function readPaper(context: QueryContext, { language, exactReason, ...span }: Export) {
  const year = await readYear(context, span)
  const paper = summaryPaper(exactReason ? year : maskSmall(year), language, !exactReason)
  const fileName = `${translatorFor(language)('summaries:fileName')}-${span.from}-${span.to}`
  return { paper, fileName, centre: await getCentre(context.db) }
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
