import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { summaryPaper } from '../../../electron/backend/documents/annual-summary/paper.ts'
import { buildAnnualSummary } from '../../../electron/backend/documents/annual-summary/pdf.ts'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { figureKeys, figurePassports } from '../../../electron/shared/contract/summaries/figures.ts'
import { figureText } from '../../../electron/shared/i18n/figure-text.ts'
import { languages } from '../../../electron/shared/i18n/languages.ts'
import { translatorFor } from '../../../electron/shared/i18n/translator.ts'
import { maskSmall } from '../../../electron/shared/small-groups.ts'
import { aCentre, type Call, centreBackend, password } from '../../support/backend.ts'
import { aWorkshop } from '../../support/builders.ts'
import { aYear } from '../../support/summary-year.ts'

const period = { from: '2026-01-01', to: '2026-12-31' }
let call: Call
let year: OutputOf<'summaries.year'>

beforeAll(async () => {
  const test = await centreBackend()
  const { jewellery } = await aYear(test)
  // A name that a spreadsheet would run.
  await test.database.kysely
    .updateTable('workshop')
    .set({ nameFr: '=1+1', nameAr: '=1+1' })
    .where('id', '=', jewellery)
    .execute()
  await aWorkshop(test)
  call = await test.as('director')
  await call('session.confirmPassword', { password })
  year = await call('summaries.year', period)
})

/** Screen number to spreadsheet number: hours and dirhams instead of minutes and centimes. */
const inUnit = (figure: (typeof figureKeys)[number], value: number) =>
  ({ minute: value / 60, centime: value / 100 })[figurePassports[figure].unit as string] ?? value

describe.each(languages)('the annual summary in %s', (language) => {
  it('as a workbook holds the numbers of the screen, as numbers', async () => {
    const file = await call('summaries.exportXlsx', { ...period, language, exactReason: 'Convention INDH 2026' })
    expect(file.fileName).toMatch(/2026-01-01-2026-12-31-n\d+\.xlsx$/)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(file.content, 'base64') as never)
    const [figures, ...sections] = workbook.worksheets
    const t = translatorFor(language)
    const rowOf = new Map([...figures!.getColumn(2).values].map((name, row) => [String(name), row]))
    for (const figure of figureKeys) {
      const row = figures!.getRow(rowOf.get(t(`summaries:figure.${figure}`))!)
      const cell = year.total[figure]!
      expect(row.getCell(3).value, figure).toBe(inUnit(figure, cell.value))
      expect(row.getCell(4).value, figure).toBe(cell.base === null ? null : inUnit(figure, cell.base))
    }
    // Total, then every group of every breakdown, in the order of the screen.
    const groups = year.breakdowns.flatMap((breakdown) => breakdown.groups)
    for (const sheet of sections) {
      expect(sheet.rowCount).toBe(2 + groups.length)
      const head = sheet.getRow(1).values as string[]
      for (const name of head.filter((one) => one?.startsWith(t('summaries:figure.survival6'))))
        expect(name).toContain(t('summaries:document.low'))
      for (const figure of figureKeys) {
        const column = head.indexOf(t(`summaries:figure.${figure}`))
        if (column < 0 || figurePassports[figure].measure === 'rate') continue
        groups.forEach((group, index) => {
          expect(sheet.getRow(3 + index).getCell(column).value).toBe(inUnit(figure, group.cells[figure]!.value))
        })
      }
      expect(sheet.views[0]).toMatchObject({ rightToLeft: language === 'ar' })
    }
  })

  it('as a workbook runs nothing that somebody typed', async () => {
    const file = await call('summaries.exportXlsx', { ...period, language })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(file.content, 'base64') as never)
    const texts = workbook.worksheets.flatMap((sheet) => sheet.getColumn(2).values.map(String))
    expect(texts).toContain("'=1+1")
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  })

  it('on paper holds the words of the screen, and no name of a person', async () => {
    const paper = summaryPaper(year, language)
    const printed = {
      centre: { ...aCentre.centre, logo: null } as never,
      printed: { number: '7', on: '', by: '' },
      createdAt: new Date(0),
    }
    const words = JSON.stringify(buildAnnualSummary(paper, printed))
    for (const figure of figureKeys) {
      expect(words).toContain(JSON.stringify(figureText(figure, year.total[figure]!, language)))
      for (const { groups } of year.breakdowns)
        for (const group of groups)
          expect(words).toContain(JSON.stringify(figureText(figure, group.cells[figure]!, language)))
    }
    for (const name of ['Aicha', 'Brahim', 'Chama', 'Driss', 'Fatna']) expect(words).not.toContain(name)
  })

  it('masks small groups of disability and origin in what leaves the centre, and nothing else', async () => {
    const paper = summaryPaper(maskSmall(year), language, true)
    for (const [index, { dimension, groups }] of year.breakdowns.entries())
      for (const { breakdowns } of paper.sections)
        groups.forEach(({ cells }, at) => {
          const written = breakdowns[index]?.rows[at]?.cells.enrolled
          const { value } = cells.enrolled as { value: number }
          const isMasked = ['disability', 'targetGroup', 'legalStatus'].includes(dimension) && value > 0
          if (isMasked) expect(written, dimension).toBe('hidden')
          else expect(['hidden', cells.enrolled], dimension).toContainEqual(written)
        })
    expect(paper.sections[0]?.total.cells).toEqual(year.total)
    const file = await call('summaries.exportXlsx', { ...period, language })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(file.content, 'base64') as never)
    const texts = workbook.worksheets.flatMap((sheet) => {
      const found: string[] = []
      sheet.eachRow((row) => row.eachCell((cell) => found.push(String(cell.value))))
      return found
    })
    expect(texts).toContain(translatorFor(language)('summaries:mask.hidden'))
    expect(texts.some((text) => text.includes('Compte director') && text.includes('21/11/2026'))).toBe(true)
  })

  it('is a PDF', async () => {
    const file = await call('summaries.exportPdf', { ...period, language })
    expect(Buffer.from(file.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })
})
