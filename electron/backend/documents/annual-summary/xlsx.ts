import type { Worksheet } from 'exceljs'
import { type FigureKey, figurePassports } from '../../../shared/contract/summaries/figures.ts'
import type { Cell } from '../../../shared/contract/summaries.ts'
import { boundsOf } from '../../../shared/i18n/figure-text.ts'
import { directionOf } from '../../../shared/i18n/languages.ts'
import { translatorFor } from '../../../shared/i18n/translator.ts'
import { hidden } from '../../../shared/small-groups.ts'
import { plainCell } from '../plain-cell.ts'
import { type Printed, printedLine } from '../words.ts'
import type { SummaryPaper } from './paper.ts'

/**
 * The annual summary as a workbook: a sheet of figures with their definitions, then a sheet a section with its
 * breakdowns. Numbers are numbers: hours, dirhams and shares of 1, formatted, never text.
 */
export async function annualSummaryWorkbook(
  paper: SummaryPaper,
  centreName: string,
  printed: Printed,
): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs')
  const t = translatorFor(paper.language)
  const line = plain(printedLine(t, printed))
  const rightToLeft = directionOf[paper.language] === 'rtl'
  const workbook = new ExcelJS.Workbook()
  const addSheet = (name: string, ySplit: number) =>
    // Excel refuses names over 31 letters and these signs.
    workbook.addWorksheet(name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), {
      views: [{ state: 'frozen', xSplit: 0, ySplit, rightToLeft }],
      headerFooter: { oddFooter: pageFoot(line) },
      pageSetup: { orientation: 'landscape', paperSize: a4, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })

  const figures = addSheet(t('summaries:document.sheetFigures'), 4)
  figures.addRow([plainCell(centreName)])
  figures.addRow([plainCell(`${paper.title} — ${plain(paper.span)}`)])
  figures.addRow([paper.running ? plain(paper.running) : ''])
  figures.addRow([
    t('summaries:column.code'),
    t('summaries:column.figure'),
    t('summaries:column.value'),
    t('summaries:column.base'),
    t('summaries:document.unknown'),
    t('summaries:document.low'),
    t('summaries:document.high'),
    t('summaries:column.unit'),
    t('summaries:column.rule'),
  ])
  for (const section of paper.sections)
    for (const { key, name, code, unit, rule } of section.figures) {
      const cell = section.total.cells[key]
      const bounds = boundsOf(cell)
      const row = figures.addRow([
        code,
        name,
        inUnit(key, cell.value),
        cell.base === null ? null : inUnit(key, cell.base),
        cell.unknown,
        bounds?.[0] ?? null,
        bounds?.[1] ?? null,
        unit,
        rule,
      ])
      row.getCell(3).numFmt = row.getCell(4).numFmt = formatOf(key)
      row.getCell(6).numFmt = row.getCell(7).numFmt = percent
    }
  figures.addRow([])
  figures.addRow([plainCell(line)])
  if (paper.masked) figures.addRow([plain(paper.masked)])
  finish(figures, [1, 2, 4], [8, 30, 16, 12, 14, 12, 12, 14, 90])

  for (const section of paper.sections) {
    const sheet = addSheet(section.title, 1)
    sheet.addRow([
      '',
      t('summaries:column.group'),
      // A cell holds one bound of the two that the paper shows: it is said which.
      ...section.figures.map(({ key, name }) =>
        key.startsWith('survival') ? `${name} (${t('summaries:document.low')})` : name,
      ),
    ])
    const rows = [
      { title: '', row: section.total },
      ...section.breakdowns.flatMap(({ title, rows }) => rows.map((row) => ({ title, row }))),
    ]
    for (const { title, row } of rows) {
      const written = sheet.addRow([
        title,
        plainCell(row.name),
        ...section.figures.map(({ key }) => {
          const cell = row.cells[key]
          return cell === hidden ? t('summaries:mask.hidden') : numberOf(key, cell)
        }),
      ])
      section.figures.forEach(({ key }, index) => {
        written.getCell(index + 3).numFmt = figurePassports[key].measure === 'rate' ? percent : formatOf(key)
      })
    }
    finish(sheet, [1, 2], [24, 30, ...section.figures.map(() => 18)])
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Excel's number for the size of the paper. */
const a4 = 9
/** The foot of a printed sheet: what left, when and by whom; and the page. In a footer `&` begins a code. */
const pageFoot = (line: string) => `&L&8${line.replaceAll('&', '&&')}&R&8&P / &N`
const percent = '0.0%'

/** The number that stands in a cell: hours, dirhams, a share of 1 (its low bound), or a count. */
export function numberOf(figure: FigureKey, cell: Cell): number | null {
  if (figurePassports[figure].measure === 'rate') return boundsOf(cell)?.[0] ?? null
  return inUnit(figure, cell.value)
}

function inUnit(figure: FigureKey, value: number): number {
  const { unit } = figurePassports[figure]
  return unit === 'minute' ? value / 60 : unit === 'centime' ? value / 100 : value
}

function formatOf(figure: FigureKey): string {
  const { unit } = figurePassports[figure]
  return unit === 'minute' || unit === 'centime' ? '#,##0.00' : '#,##0'
}

/** Marks of direction are for screens and paper; a spreadsheet shows them as boxes. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')

function finish(sheet: Worksheet, boldRows: readonly number[], widths: readonly number[]): void {
  for (const number of boldRows) sheet.getRow(number).font = { bold: true }
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
}
