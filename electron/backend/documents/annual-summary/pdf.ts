import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { baseText, figureText } from '../../../shared/i18n/figure-text.ts'
import { isolateLtr } from '../../../shared/i18n/isolate.ts'
import { directionOf, type Language } from '../../../shared/i18n/languages.ts'
import { translatorFor } from '../../../shared/i18n/translator.ts'
import { centreImages, centreLetterhead, type PaperCentre } from '../centre-letterhead.ts'
import type { Direction } from '../layout/bidi.ts'
import { mm, pageSetup } from '../layout/page.ts'
import { directedTable, thinGrid } from '../layout/table.ts'
import type { PaperRow, PaperSection, SummaryPaper } from './paper.ts'

interface Printed {
  readonly centre: PaperCentre
  /** "Imprimé le … par …". */
  readonly printed: string
  readonly createdAt: Date
}

/** The annual summary on A4 landscape: one table a section, every breakdown under its total, then the definitions. */
export function buildAnnualSummary(paper: SummaryPaper, { centre, printed, createdAt }: Printed): TDocumentDefinitions {
  const { language } = paper
  const t = translatorFor(language)
  const direction = directionOf[language]
  return {
    ...pageSetup({
      direction,
      language,
      title: `${paper.title} – ${centre.nameFr}`,
      author: centre.nameFr,
      createdAt,
      orientation: 'landscape',
      footer: { printed, page: (page, pages) => t('summaries:document.page', { page, pages }) },
    }),
    images: centreImages(centre),
    content: [
      centreLetterhead(centre),
      { text: paper.title, fontSize: 17, bold: true, alignment: 'center' },
      {
        text: paper.running ? `${paper.span} — ${paper.running}` : paper.span,
        alignment: 'center',
        color: '#455a64',
        margin: [0, 0, 0, mm(4)],
      },
      ...paper.sections.flatMap((section, index) => sectionPages(section, language, index > 0)),
      heading(t('summaries:document.definitions'), true),
      definitions(paper, direction, t('summaries:column.rule')),
    ],
  }
}

function heading(text: string, isNewPage: boolean): Content {
  const pageBreak = isNewPage ? { pageBreak: 'before' as const } : {}
  return { text, fontSize: 13, bold: true, color: '#0b2f68', margin: [0, mm(1), 0, mm(2)], ...pageBreak }
}

function sectionPages(section: PaperSection, language: Language, isNewPage: boolean): Content[] {
  const t = translatorFor(language)
  const head: TableCell[] = [
    { text: t('summaries:column.group'), bold: true },
    ...section.figures.map(
      (figure): TableCell => ({
        stack: [
          { text: figure.name, bold: true },
          { text: `${isolateLtr(figure.code)} · ${figure.unit}`, fontSize: 6.5, color: '#455a64' },
        ],
        alignment: 'center',
      }),
    ),
  ]
  const row = ({ name, cells }: PaperRow, bold: boolean): TableCell[] => [
    { text: name, bold },
    ...section.figures.map(({ key }): TableCell => {
      const base = baseText(key, cells[key], language)
      const value = { text: figureText(key, cells[key], language), bold, alignment: 'center' as const }
      // A rate never stands without what it was made of.
      return bold && base
        ? { stack: [value, { text: base, fontSize: 6.5, color: '#455a64', alignment: 'center' }] }
        : value
    }),
  ]
  const span = section.figures.length + 1
  const title = (text: string): TableCell[] => [
    { text, colSpan: span, bold: true, fillColor: '#f3f6fa', color: '#0b2f68' },
    ...Array.from({ length: span - 1 }, () => ({}) as TableCell),
  ]
  const body = [
    head,
    row(section.total, true),
    ...section.breakdowns.flatMap(({ title: words, rows }) => [title(words), ...rows.map((one) => row(one, false))]),
  ]
  const table = directedTable(
    directionOf[language],
    {
      headerRows: 1,
      dontBreakRows: true,
      widths: [mm(42), ...section.figures.map(() => '*')],
      body,
    },
    thinGrid({ padding: 3 }),
  )
  return [heading(section.title, isNewPage), { stack: [table as Content], fontSize: 8 }]
}

function definitions(paper: SummaryPaper, direction: Direction, ruleTitle: string): Content {
  const t = translatorFor(paper.language)
  const head = [t('summaries:column.code'), t('summaries:column.figure'), t('summaries:column.unit'), ruleTitle]
  const rows = paper.sections.flatMap(({ figures }) =>
    figures.map((figure): TableCell[] => [
      { text: isolateLtr(figure.code), alignment: 'center' },
      { text: figure.name, bold: true },
      figure.unit,
      figure.rule,
    ]),
  )
  const table = directedTable(direction, {
    headerRows: 1,
    dontBreakRows: true,
    widths: [mm(14), mm(50), mm(28), '*'],
    body: [head.map((text): TableCell => ({ text, bold: true })), ...rows],
  })
  return { stack: [table as Content], fontSize: 8.5 }
}
