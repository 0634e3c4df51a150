import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Centre } from '../../shared/contract/centre.ts'
import { addDays } from '../../shared/dates.ts'
import { formatDay, weekdayName } from '../../shared/i18n/format.ts'
import { isolate, isolateLtr } from '../../shared/i18n/isolate.ts'
import { directionOf } from '../../shared/i18n/languages.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import { centreImages, centreLetterhead } from './centre-letterhead.ts'
import { mm, pageSetup } from './layout/page.ts'
import { directedTable, thinGrid } from './layout/table.ts'

/** One box of the grid: the line that is read from afar, and those under it. */
export interface WeekGridEntry {
  /** 1 = Monday … 6 = Saturday. */
  readonly weekday: number
  readonly startsAt: string
  readonly endsAt: string
  readonly title: string
  readonly lines: readonly string[]
}

export interface WeekGrid {
  readonly language: 'fr' | 'ar'
  readonly centre: Centre
  /** Whose week: a cohort, trainer or room. */
  readonly title: string
  readonly subtitle: string | null
  /** The day from which this grid holds, or the Monday of the one week that it shows. */
  readonly since: { readonly kind: 'pattern' | 'week'; readonly day: string }
  readonly entries: readonly WeekGridEntry[]
  readonly createdAt: Date
}

/** A Monday, for the names of the days. */
const aMonday = '2026-11-16'
const weekdays = [1, 2, 3, 4, 5, 6]
const timeColumn = mm(23)
/** What letterhead, title and margins leave of the page. */
const gridHeight = mm(122)
const headHeight = mm(10)
const padding = 4

/** The timetable that is pinned on the wall: large type, a row for each time of day, Monday to Saturday. */
export function buildWeekGrid(model: WeekGrid): TDocumentDefinitions {
  const { language, centre, title, subtitle, since, createdAt } = model
  const t = translatorFor(language)
  const direction = directionOf[language]
  const day = isolateLtr(formatDay(since.day))
  return {
    ...pageSetup({
      direction,
      language,
      title: t('timetable:print.title', { name: title }),
      author: language === 'ar' ? centre.nameAr : centre.nameFr,
      createdAt,
      orientation: 'landscape',
    }),
    images: centreImages(centre),
    content: [
      centreLetterhead(centre),
      { text: t('timetable:print.title', { name: isolate(title) }), fontSize: 22, bold: true, alignment: 'center' },
      ...(subtitle ? [{ text: subtitle, fontSize: 13, alignment: 'center' } as Content] : []),
      {
        text: since.kind === 'pattern' ? t('timetable:print.validFrom', { day }) : t('timetable:print.weekOf', { day }),
        fontSize: 12,
        alignment: 'center',
        margin: [0, mm(1), 0, mm(3)],
      },
      grid(model),
    ],
  }
}

function grid({ language, entries }: WeekGrid): Content {
  const direction = directionOf[language]
  const bands = bandsOf(entries)
  // A row is as high as asked and its padding: all of them on one page, or the wall lacks an afternoon.
  const height = Math.min((gridHeight - headHeight) / Math.max(bands.length, 1) - 2 * padding, mm(48))
  const size = bands.length > 3 ? 11 : bands.length === 3 ? 12 : 15
  const head: TableCell[] = [
    { text: '' },
    ...weekdays.map((weekday): TableCell => {
      const name = weekdayName(addDays(aMonday, weekday - 1), language)
      return { text: name, bold: true, fontSize: 15, alignment: 'center', verticalAlignment: 'middle' } as TableCell
    }),
  ]
  const rows = bands.map(({ startsAt, endsAt }): TableCell[] => [
    {
      stack: [startsAt, endsAt].map((time) => ({ text: time, direction: 'ltr' })),
      bold: true,
      fontSize: 15,
      alignment: 'center',
      verticalAlignment: 'middle',
      fillColor: '#eceff1',
    } as TableCell,
    ...weekdays.map((weekday) =>
      box(
        entries.filter((entry) => entry.weekday === weekday && entry.startsAt === startsAt && entry.endsAt === endsAt),
        size,
      ),
    ),
  ])
  return directedTable(
    direction,
    {
      headerRows: 1,
      dontBreakRows: true,
      widths: [timeColumn, ...weekdays.map(() => '*')],
      heights: [headHeight, ...bands.map(() => height)],
      body: [head, ...rows],
    },
    thinGrid({ padding }),
  )
}

function box(entries: readonly WeekGridEntry[], size: number): TableCell {
  if (entries.length === 0) return { text: '' }
  return {
    stack: entries.flatMap(({ title, lines }) => [
      { text: title, bold: true, fontSize: size },
      ...lines.map((line) => ({ text: line, fontSize: size - 2 })),
    ]),
    alignment: 'center',
    verticalAlignment: 'middle',
    fillColor: '#eaf1fb',
  } as TableCell
}

/** The times of day that occur, in order. */
function bandsOf(entries: readonly WeekGridEntry[]) {
  const bands = new Map(entries.map(({ startsAt, endsAt }) => [`${startsAt} ${endsAt}`, { startsAt, endsAt }]))
  return [...bands.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, band]) => band)
}
