import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { FigureKey } from '../../../shared/contract/summaries/figures.ts'
import { baseText, figureText } from '../../../shared/i18n/figure-text.ts'
import { isolateLtr } from '../../../shared/i18n/isolate.ts'
import { directionOf, type Language } from '../../../shared/i18n/languages.ts'
import { translatorFor } from '../../../shared/i18n/translator.ts'
import { hidden, type PaperCell } from '../../../shared/small-groups.ts'
import { centreImages, centreLetterhead, type PaperCentre } from '../centre-letterhead.ts'
import type { Direction } from '../layout/bidi.ts'
import { mm, pageSetup } from '../layout/page.ts'
import { directedTable, thinGrid } from '../layout/table.ts'
import { footerOf, type Printed, wordsIn } from '../words.ts'
import type { PaperRow, PaperSection, SummaryPaper } from './paper.ts'

interface Setup {
  readonly centre: PaperCentre
  readonly printed: Printed
  readonly createdAt: Date
}

/** The annual summary on A4 landscape: one table a section, every breakdown under its total, then the definitions. */
export function buildAnnualSummary(paper: SummaryPaper, { centre, printed, createdAt }: Setup): TDocumentDefinitions {
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
      footer: footerOf(wordsIn(language), printed),
    }),
    images: centreImages(centre),
    content: [
      centreLetterhead(centre),
      { text: paper.title, fontSize: 17, bold: true, alignment: 'center' },
      {
        text: paper.running ? `${paper.span} — ${paper.running}` : paper.span,
        alignment: 'center',
        color: '#455a64',
        margin: [0, 0, 0, mm(paper.masked ? 1 : 4)],
      },
      ...(paper.masked
        ? [
            {
              text: paper.masked,
              alignment: 'center',
              fontSize: 8.5,
              color: '#455a64',
              margin: [0, 0, 0, mm(4)],
            } as Content,
          ]
        : []),
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

/** Lines of a table that surely stands on one page. */
const keptTogether = 15

/** The total with units and bases, then a table a breakdown, whose head comes again on every page it reaches. */
function sectionPages(section: PaperSection, language: Language, isNewPage: boolean): Content[] {
  const t = translatorFor(language)
  const direction = directionOf[language]
  const table = (title: string, rows: readonly PaperRow[], isTotal: boolean): Content => {
    const head: TableCell[] = [
      { text: title, bold: true, color: '#0b2f68' },
      ...section.figures.map(({ name, code, unit }): TableCell => {
        const passport = { text: `${isolateLtr(code)} · ${unit}`, fontSize: 6.5, color: '#455a64' }
        return { stack: [{ text: name, bold: true }, ...(isTotal ? [passport] : [])], alignment: 'center' }
      }),
    ]
    const body = rows.map(({ name, cells }): TableCell[] => [
      { text: name, bold: isTotal },
      ...section.figures.map(({ key }) => numberCell(key, cells[key], language, isTotal)),
    ])
    const widths = [mm(42), ...section.figures.map(() => '*')]
    const definition = { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [head, ...body] }
    return {
      stack: [directedTable(direction, definition, thinGrid({ padding: 2.25 })) as Content],
      // A last line alone on the next page has lost its table; what is longer than a page has to break.
      unbreakable: rows.length <= keptTogether,
      // Above and not below: under a table that fills its page, a margin would open a page with nothing on it.
      margin: [0, isTotal ? 0 : mm(3), 0, 0],
    }
  }
  return [
    heading(section.title, isNewPage),
    {
      stack: [
        table(t('summaries:total'), [section.total], true),
        ...section.breakdowns.map(({ title, rows }) => table(title, rows, false)),
      ],
      fontSize: 8,
    },
  ]
}

/** A rate never stands in the total without what it was made of. */
function numberCell(figure: FigureKey, cell: PaperCell, language: Language, isTotal: boolean): TableCell {
  if (cell === hidden)
    return { text: translatorFor(language)('summaries:mask.hidden'), color: '#455a64', alignment: 'center' }
  const value = { text: figureText(figure, cell, language), bold: isTotal, alignment: 'center' as const }
  const base = isTotal ? baseText(figure, cell, language) : ''
  return base ? { stack: [value, { text: base, fontSize: 6.5, color: '#455a64', alignment: 'center' }] } : value
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
