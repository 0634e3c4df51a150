import {
  type Dimension,
  type FigureKey,
  figureKeys,
  figurePassports,
  sections,
} from '../../../shared/contract/summaries/figures.ts'
import type { Cell } from '../../../shared/contract/summaries.ts'
import { groupText } from '../../../shared/i18n/figure-text.ts'
import { formatDay } from '../../../shared/i18n/format.ts'
import { isolateLtr } from '../../../shared/i18n/isolate.ts'
import type { Language } from '../../../shared/i18n/languages.ts'
import { translatorFor } from '../../../shared/i18n/translator.ts'
import type { PaperCell, PaperYear } from '../../../shared/small-groups.ts'

/** The summary in the words of one language, before it becomes a PDF or a spreadsheet: both say the same. */
export interface SummaryPaper {
  readonly language: Language
  readonly title: string
  /** "Du 01/01/2026 au 31/12/2026", and up to when it counts while it runs. */
  readonly span: string
  readonly running: string | null
  /** What masked cells mean, when some may be masked. */
  readonly masked: string | null
  readonly sections: readonly PaperSection[]
}

export interface PaperSection {
  readonly title: string
  readonly figures: ReadonlyArray<{
    readonly key: FigureKey
    readonly name: string
    readonly code: string
    readonly unit: string
    readonly rule: string
  }>
  /** The total first, then every group of every breakdown. */
  readonly total: PaperRow & { readonly cells: Readonly<Record<FigureKey, Cell>> }
  readonly breakdowns: ReadonlyArray<{ readonly title: string; readonly rows: readonly PaperRow[] }>
}

export interface PaperRow {
  readonly name: string
  readonly cells: Readonly<Record<FigureKey, PaperCell>>
}

export function summaryPaper(year: PaperYear, language: Language, isMasked = false): SummaryPaper {
  const t = translatorFor(language)
  const day = (iso: string) => isolateLtr(formatDay(iso))
  const breakdowns = year.breakdowns.map(({ dimension, groups }) => ({
    title: t('summaries:by', { dimension: t(`summaries:dimension.${dimension as Dimension}`) }),
    rows: groups.map((group) => ({ name: groupText(dimension, group, language), cells: group.cells })),
  }))
  return {
    language,
    title: t('summaries:title'),
    span: t('summaries:span', { from: day(year.from), to: day(year.to) }),
    running: year.cutoff < year.to ? t('summaries:running', { day: day(year.cutoff) }) : null,
    masked: isMasked ? t('summaries:mask.note') : null,
    sections: sections.map((section) => ({
      title: t(`summaries:section.${section}`),
      figures: figureKeys
        .filter((key) => figurePassports[key].section === section)
        .map((key) => ({
          key,
          name: t(`summaries:figure.${key}`),
          code: figurePassports[key].code,
          unit: t(`summaries:unit.${figurePassports[key].unit}`),
          rule: t(`summaries:rule.${key}`),
        })),
      total: { name: t('summaries:total'), cells: year.total },
      breakdowns,
    })),
  }
}
