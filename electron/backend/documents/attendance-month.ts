import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { CohortHeading } from '../../shared/contract/attendance-fields.ts'
import type { PersonName } from '../../shared/contract/person.ts'
import { formatDay, formatList, monthName, weekdayName } from '../../shared/i18n/format.ts'
import { isolateLtr } from '../../shared/i18n/isolate.ts'
import {
  emptyLines,
  factRow,
  labelIn,
  nameCell,
  nameIn,
  type SheetSetup,
  sheetSignatures,
  sheetTitle,
} from './attendance-parts.ts'
import { centreImages, centreLetterhead } from './centre-letterhead.ts'
import { mm, pageSetup } from './layout/page.ts'
import { directedTable, thinGrid } from './layout/table.ts'
import { byDay, sheetParts } from './sheet-parts.ts'
import { footerOf, type Words, wordsIn } from './words.ts'

/** A box that nobody signs: before the entry, after the exit, or a cancelled session. */
const closed = '#cfd8dc'

export interface MonthSheetSession {
  readonly heldOn: string
  readonly startsAt: string
  readonly endsAt: string
  readonly isCancelled: boolean
  readonly trainer: PersonName
}

export interface MonthSheet extends SheetSetup {
  readonly cohort: CohortHeading
  /** `2026-11`. */
  readonly month: string
  readonly sessions: readonly MonthSheetSession[]
  /** `isPlaced` follows `sessions`. */
  readonly rows: ReadonlyArray<PersonName & { listNumber: number; isPlaced: readonly boolean[] }>
}

/** The month of a cohort to be signed: one sheet for each run of whole weeks that fits, a box for each session. */
export function buildAttendanceMonth(sheet: MonthSheet): TDocumentDefinitions {
  const words = wordsIn(sheet.language)
  const numbered = sheet.sessions.map((session, index) => ({ ...session, index }))
  const parts = sheetParts(numbered)
  const month = `${sheet.month}-01`
  const title = words.one((t, language) =>
    t('attendance:document.monthTitle', { month: monthName(month, language), year: sheet.month.slice(0, 4) }),
  )
  return {
    ...pageSetup({
      direction: words.direction,
      language: words.main,
      title: `${title} ${sheet.cohort.code}`,
      author: sheet.centre.nameFr,
      createdAt: sheet.createdAt,
      orientation: 'landscape',
      footer: footerOf(words, sheet.printed, sheet.cohort.code),
    }),
    // Higher than an ordinary page, so that twelve trainees, the signatures and the stamp stay on one sheet.
    pageMargins: [mm(15), mm(8), mm(15), mm(14)],
    images: centreImages(sheet.centre),
    content: (parts.length > 0 ? parts : [[]]).flatMap((part, index) => partOf(sheet, words, part, index > 0)),
  }
}

type Numbered = MonthSheetSession & { readonly index: number }

function partOf(sheet: MonthSheet, words: Words, sessions: readonly Numbered[], onNewPage: boolean): Content[] {
  const month = `${sheet.month}-01`
  const head = {
    stack: [
      centreLetterhead(sheet.centre),
      sheetTitle(words, (t, language) =>
        t('attendance:document.monthTitle', { month: monthName(month, language), year: sheet.month.slice(0, 4) }),
      ),
      facts(sheet, words, sessions),
    ],
    ...(onNewPage ? { pageBreak: 'before' } : {}),
  } as Content
  if (sessions.length === 0) return [head, words.stack((t) => t('attendance:document.noSession'))]
  return [head, grid(sheet, words, sessions), sheetSignatures(words, mm(11))]
}

function facts(sheet: MonthSheet, words: Words, sessions: readonly Numbered[]): Content {
  const from = sessions[0]?.heldOn ?? `${sheet.month}-01`
  const to = sessions.at(-1)?.heldOn ?? from
  const trainers = [...new Map(sessions.map((session) => [session.trainer.lastName, session.trainer])).values()]
  return factRow(words, [
    { label: (t) => t('attendance:document.cohort'), value: () => isolateLtr(sheet.cohort.code) },
    {
      label: (t) => t('attendance:document.programme'),
      value: (_, language) => labelIn(sheet.cohort.programme, language),
    },
    {
      label: (t) => t('attendance:document.trainer'),
      value: (_, language) =>
        formatList(
          trainers.map((trainer) => nameIn(trainer, language)),
          language,
        ),
    },
    {
      label: (t) => t('attendance:document.period'),
      value: (t) => t('attendance:document.fromDayToDay', { from: formatDay(from), to: formatDay(to) }),
    },
  ])
}

function grid(sheet: MonthSheet, words: Words, sessions: readonly Numbered[]): Content {
  const boxes = sessions.map(() => '*')
  const line = (cells: TableCell[]): TableCell[] => cells
  const body = [
    line([
      headCell(words, (t) => t('attendance:document.number'), { rowSpan: 2 }),
      headCell(words, (t) => t('attendance:document.name'), { rowSpan: 2 }),
      ...byDay(sessions).flatMap((day) => dayCells(words, day)),
    ]),
    line(['', '', ...sessions.map(hourCell)]),
    ...sheet.rows.map((row) =>
      line([
        numberCell(String(row.listNumber)),
        nameCell(row, 7),
        ...sessions.map((session) => box(!row.isPlaced[session.index] || session.isCancelled)),
      ]),
    ),
    ...Array.from({ length: emptyLines }, () =>
      line([numberCell(''), '', ...sessions.map((session) => box(session.isCancelled))]),
    ),
    line([
      headCell(words, (t) => t('attendance:document.countPresent'), { colSpan: 2 }),
      '',
      ...sessions.map((session) => box(session.isCancelled)),
    ]),
  ]
  const table = {
    headerRows: 2,
    dontBreakRows: true,
    widths: [mm(8), mm(47), ...boxes],
    heights: (row: number) => (row < 2 ? 'auto' : mm(6.2)),
    body,
  }
  return directedTable(words.direction, table as never, thinGrid({ padding: 2 })) as Content
}

type Say = Parameters<Words['each']>[0]

function headCell(words: Words, say: Say, span: { rowSpan: number } | { colSpan: number }): TableCell {
  const stack = words.each(say).map((one) => ({ ...one, alignment: 'center' }))
  return { stack, fontSize: 7, bold: true, lineHeight: 0.8, ...span } as TableCell
}

/** `lun. 16` above `الاثنين`, over the boxes of that day. */
function dayCells(words: Words, day: readonly Numbered[]): TableCell[] {
  const { heldOn } = day[0] as Numbered
  const number = Number(heldOn.slice(8))
  const lines = words.each((_, language) => weekdayName(heldOn, language, language === 'ar' ? 'long' : 'short'))
  const stack = [
    ...lines.map((one) => ({ ...one, alignment: 'center', fontSize: 6.5 })),
    { text: String(number), alignment: 'center', bold: true, fontSize: 9 },
  ]
  return [{ stack, colSpan: day.length, lineHeight: 0.78 } as TableCell, ...day.slice(1).map(() => '')]
}

function hourCell(session: Numbered): TableCell {
  return { text: session.startsAt, fontSize: 6.5, alignment: 'center', direction: 'ltr' } as TableCell
}

function numberCell(text: string): TableCell {
  return { text, fontSize: 9, bold: true, alignment: 'center', verticalAlignment: 'middle' }
}

const box = (isClosed: boolean): TableCell => (isClosed ? { text: '', fillColor: closed } : '')
