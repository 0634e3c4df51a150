import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { isExport } from '../../electron/shared/contract/audit-rule.ts'
import { allProcedures } from '../../electron/shared/contract/index.ts'
import { auditRows } from '../support/audit.ts'
import { type Call, centreBackend, password, type TestBackend } from '../support/backend.ts'
import { pdfText } from '../support/pdf-text.ts'
import { aFile } from '../support/trainee-files.ts'

const period = { from: '2026-01-01', to: '2026-12-31', language: 'fr' } as const
const log = { seq: null, userId: null, kind: null, traineeId: null, from: null, to: null, language: 'fr' } as const
const reason = 'Demande écrite de l’Entraide nationale'

let test: TestBackend
let director: Call
const lastSeq = async () => (await auditRows(test)).at(-1)!.seq

beforeEach(async () => {
  test = await centreBackend()
  director = await test.as('director')
  await director('session.confirmPassword', { password })
})

describe('what leaves the centre', () => {
  it('bears the number of its entry in the log, the day and the person, on every page', async () => {
    const { id } = await director('trainees.enrol', aFile)
    const papers = [
      () => director('summaries.exportPdf', period),
      () => director('certificates.printRegister', { year: 2026, language: 'fr' }),
      () => director('personalData.sheet', { id, language: 'fr' }),
    ]
    for (const paper of papers) {
      const { content } = await paper()
      const pages = await pdfText(content)
      const line = `N° ${await lastSeq()}, imprimé le 21/11/2026 par Compte director`
      for (const [index, page] of pages.entries()) expect(page, `page ${index + 1}`).toContain(line)
    }
  }, 60_000)

  it('as a workbook says so on the sheet and at the foot of its pages, and in its name', async () => {
    const file = await director('summaries.exportXlsx', period)
    const seq = await lastSeq()
    expect(file.fileName).toMatch(new RegExp(`-n${seq}\\.xlsx$`))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(file.content, 'base64') as never)
    for (const sheet of workbook.worksheets)
      expect(sheet.headerFooter.oddFooter, sheet.name).toContain(`N° ${seq}, imprimé le 21/11/2026`)
    expect(workbook.worksheets[0]!.getColumn(1).values.map(String)).toContain(
      `N° ${seq}, imprimé le 21/11/2026 par Compte director`,
    )
  })

  it('as a table has the number in its name and nothing beneath its rows', async () => {
    await director('trainees.enrol', aFile)
    const file = await director('trainees.exportList', { text: '' })
    expect(file.fileName).toBe(`stagiaires-2026-11-21-n${await lastSeq()}.csv`)
    expect(Buffer.from(file.content, 'base64').toString('utf8').trimEnd().split('\r\n')).toHaveLength(2)
  })

  it('is found again by its number', async () => {
    await director('summaries.exportPdf', period)
    const seq = await lastSeq()
    await director('summaries.exportXlsx', period)
    const { entries } = await director('audit.list', { ...log, seq })
    expect(entries).toMatchObject([{ seq, text: 'a exporté le bilan en PDF', userName: 'Compte director' }])
    expect((await director('audit.list', { ...log, seq: 99_999 })).entries).toEqual([])
  })

  it('does not leave without its entry', async () => {
    test.database.raw.exec(
      "CREATE TRIGGER no_export_log BEFORE INSERT ON audit_entry WHEN NEW.action = 'summaries.exportPdf' AND NEW.outcome = 'done' BEGIN SELECT RAISE(ABORT, 'no'); END",
    )
    await expect(director('summaries.exportPdf', period)).rejects.toThrow()
    expect(await auditRows(test, 'summaries.exportPdf')).toMatchObject([{ outcome: 'internal' }])
  })
})

describe('why it leaves', () => {
  it('is asked of nobody but the director', () => {
    const explained = allProcedures().filter(
      ([, { audit }]) => isExport(audit) && audit && 'reason' in audit && audit.reason,
    )
    expect(explained.map(([path]) => path)).toEqual([
      'trainees.exportNamedList',
      'summaries.exportPdf',
      'summaries.exportXlsx',
    ])
    for (const [path, procedure] of explained)
      expect(procedure.kind === 'query' && procedure.roles, path).toEqual(['director'])
  })

  it('stands beside its entry, on the page and in the exported log, and never in the log itself', async () => {
    await director('summaries.exportXlsx', { ...period, exactReason: reason })
    const { entries } = await director('audit.list', log)
    expect(entries[0]).toMatchObject({ reason, text: 'a exporté le bilan en tableur' })
    await director('summaries.exportXlsx', period)
    expect((await director('audit.list', log)).entries[0]).toMatchObject({ reason: null })
    const file = await director('audit.exportCsv', log)
    expect(Buffer.from(file.content, 'base64').toString('utf8')).toContain(reason)
    expect(JSON.stringify(await auditRows(test))).not.toContain('Entraide')
  })

  it('says something, and is not changed or taken away', async () => {
    for (const exactReason of ['', 'Rapport', '          x'])
      await expect(director('summaries.exportPdf', { ...period, exactReason })).rejects.toMatchObject({
        code: 'input.invalid',
      })
    await director('summaries.exportPdf', { ...period, exactReason: reason })
    for (const change of ["UPDATE export_reason SET reason = 'autre chose, plus tard'", 'DELETE FROM export_reason'])
      expect(() => test.database.raw.exec(change), change).toThrow(/export/)
  })
})

describe('the list of trainees', () => {
  const rows = (file: { content: string }) => Buffer.from(file.content, 'base64').toString('utf8').split('\r\n')

  beforeEach(async () => {
    await director('trainees.enrol', aFile)
    await director('trainees.enrol', {
      ...aFile,
      lastName: 'Benali',
      documentNumber: 'P998877',
      consents: [],
      notDuplicateReason: 'une autre personne',
    } as never)
  })

  it('leaves by file number, with no name, phone or birthday', async () => {
    const [head, one, other] = rows(await director('trainees.exportList', { text: '' }))
    expect(head).toBe('\ufeffN° dossier;Sexe;Naissance;Commune;Milieu;Promotion;Situation')
    expect([one, other].map((row) => row?.split(';').slice(0, 3))).toEqual([
      ['2026/001', 'Femme', '2003'],
      ['2026/002', 'Femme', '2003'],
    ])
  })

  it('names those who agreed to transmission, for the director who says why', async () => {
    const [, one, other] = rows(await director('trainees.exportNamedList', { text: '', reason }))
    expect(one).toMatch(/^2026\/001;Femme;12\/03\/2003;.*;Aït Lahcen;Itto;آيت لحسن;إيطو;/)
    expect(other).toMatch(/^2026\/002;Femme;2003;.*;;;;;$/)
    const secretary = await test.as('secretary')
    await secretary('session.confirmPassword', { password })
    await expect(secretary('trainees.exportNamedList', { text: '', reason })).rejects.toMatchObject({
      code: 'session.wrong_role',
    })
  })
})
