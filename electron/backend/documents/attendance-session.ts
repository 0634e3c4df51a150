import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Label, PersonName } from '../../shared/contract/person.ts'
import { formatDay, weekdayName } from '../../shared/i18n/format.ts'
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
import { footerOf, type Words, wordsIn } from './words.ts'

export interface SessionSheet extends SheetSetup {
  readonly session: {
    readonly cohortCode: string
    readonly programme: Label
    readonly module: Label | null
    readonly room: Label
    readonly trainer: PersonName
    readonly heldOn: string
    readonly startsAt: string
    readonly endsAt: string
  }
  readonly rows: ReadonlyArray<PersonName & { listNumber: number }>
}

/** One session to be signed: a line for each trainee, with room for a signature and a remark. */
export function buildAttendanceSession(sheet: SessionSheet): TDocumentDefinitions {
  const words = wordsIn(sheet.language)
  const { session } = sheet
  const title = words.one((t) => t('attendance:document.sessionTitle'))
  return {
    ...pageSetup({
      direction: words.direction,
      language: words.main,
      title: `${title} ${session.cohortCode} ${session.heldOn}`,
      author: sheet.centre.nameFr,
      createdAt: sheet.createdAt,
      footer: footerOf(words, sheet.printed, session.cohortCode),
    }),
    images: centreImages(sheet.centre),
    content: [
      centreLetterhead(sheet.centre),
      sheetTitle(words, (t) => t('attendance:document.sessionTitle')),
      ...facts(sheet, words),
      lines(sheet, words),
      sheetSignatures(words, mm(22)),
    ],
  }
}

function facts({ session }: SessionSheet, words: Words): Content[] {
  return [
    factRow(words, [
      { label: (t) => t('attendance:document.cohort'), value: () => isolateLtr(session.cohortCode) },
      {
        label: (t) => t('attendance:document.programme'),
        value: (_, language) => labelIn(session.programme, language),
      },
      {
        label: (t) => t('attendance:document.module'),
        value: (_, language) => (session.module ? labelIn(session.module, language) : '—'),
      },
    ]),
    factRow(words, [
      {
        label: (t) => t('attendance:document.day'),
        value: (_, language) => `${weekdayName(session.heldOn, language)} ${formatDay(session.heldOn)}`,
      },
      {
        label: (t) => t('attendance:document.hours'),
        value: (t) => t('attendance:document.fromTo', { from: session.startsAt, to: session.endsAt }),
      },
      { label: (t) => t('attendance:document.room'), value: (_, language) => labelIn(session.room, language) },
      { label: (t) => t('attendance:document.trainer'), value: (_, language) => nameIn(session.trainer, language) },
    ]),
  ]
}

function lines({ rows }: SessionSheet, words: Words): Content {
  const head = (say: Parameters<Words['each']>[0]): TableCell =>
    ({
      stack: words.each(say).map((one) => ({ ...one, alignment: 'center' })),
      fontSize: 9,
      bold: true,
      lineHeight: 0.9,
    }) as TableCell
  const number = (text: string): TableCell => ({ text, bold: true, alignment: 'center', verticalAlignment: 'middle' })
  const body = [
    [
      head((t) => t('attendance:document.number')),
      head((t) => t('attendance:document.name')),
      head((t) => t('attendance:document.signature')),
      head((t) => t('attendance:document.remark')),
    ],
    ...rows.map((row) => [number(String(row.listNumber)), nameCell(row, 8.5), '', '']),
    ...Array.from({ length: emptyLines }, () => [number(''), '', '', '']),
    [{ ...(head((t) => t('attendance:document.countPresent')) as object), colSpan: 2 }, '', '', ''],
  ] as TableCell[][]
  const table = {
    headerRows: 1,
    dontBreakRows: true,
    widths: [mm(10), mm(70), '*', mm(45)],
    heights: (row: number) => (row === 0 ? 'auto' : mm(7.6)),
    body,
  }
  return directedTable(words.direction, table as never, thinGrid({ padding: 4 })) as Content
}
