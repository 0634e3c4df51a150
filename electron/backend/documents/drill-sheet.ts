import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { type BackupReason, countedKinds, type DrillStep, drillSteps } from '../../shared/contract/backups.ts'
import { localDay, localTime } from '../../shared/dates.ts'
import { formatDay, formatNumber } from '../../shared/i18n/format.ts'
import { isolate, isolateLtr } from '../../shared/i18n/isolate.ts'
import { directionOf, type Language } from '../../shared/i18n/languages.ts'
import { type Translate, translatorFor } from '../../shared/i18n/translator.ts'
import { centreImages, centreLetterhead, type PaperCentre } from './centre-letterhead.ts'
import type { Direction } from './layout/bidi.ts'
import { mm, pageSetup } from './layout/page.ts'
import { signatureAreas } from './layout/signature.ts'
import { directedTable, thinGrid } from './layout/table.ts'

type Counts = Readonly<Record<(typeof countedKinds)[number], number>>

interface DrillSheet {
  readonly centre: PaperCentre
  readonly language: Language
  /** Who made it. */
  readonly by: string
  /** UTC instant. */
  readonly at: string
  readonly station: string
  /** The number on the stick; null on this computer, and in a folder that was never copied to. */
  readonly stick: number | null
  readonly isOutside: boolean
  readonly backup: {
    readonly createdAt: string
    readonly number: number
    readonly reason: BackupReason
    readonly station: string
    readonly auditHead: { readonly seq: number; readonly mac: string } | null
  }
  readonly drill: {
    readonly failed: { readonly step: DrillStep; readonly code: string } | null
    readonly milliseconds: number
  }
  /** What the restored copy held; null where it did not come so far. */
  readonly restored: Counts | null
  readonly today: Counts
}

const grey = '#455a64'

/** One page to sign: which backup was tried, each check with its result, what came back, how long it took. */
export function buildDrillSheet(sheet: DrillSheet): TDocumentDefinitions {
  const { centre, language, by, drill } = sheet
  const t = translatorFor(language)
  const direction = directionOf[language]
  const title = t('backups:drillSheet.title')
  const verdict = drill.failed
    ? t('backups:drillSheet.failed', { why: sentenceOf(t, drill.failed.code) })
    : t('backups:drillSheet.passed')
  return {
    ...pageSetup({
      direction,
      language,
      title,
      author: centre.nameFr,
      createdAt: new Date(sheet.at),
      // It holds nobody's data: it bears no number of the log (0024).
      footer: { printed: title, page: (page, pages) => t('documents:page', { page, pages }) },
    }),
    images: centreImages(centre),
    content: [
      centreLetterhead(centre),
      { text: title, fontSize: 16, bold: true, alignment: 'center' },
      { text: verdict, fontSize: 11, bold: true, alignment: 'center', margin: [0, mm(2), 0, mm(2)] },
      part(t('backups:drillSheet.what'), pairs(direction, factsOf(sheet, t))),
      part(t('backups:drillSheet.checks'), checks(direction, t, drill.failed?.step)),
      part(t('backups:drillSheet.counts'), counts(direction, sheet, t)),
      signatureAreas(direction, [
        { label: t('backups:drillSheet.by'), name: isolate(by) },
        { label: t('backups:drillSheet.direction') },
      ]),
    ],
  }
}

function part(title: string, content: Content): Content {
  const heading = { text: title, fontSize: 11.5, bold: true, color: '#0b2f68', margin: [0, mm(3), 0, mm(1)] }
  return { stack: [heading, content], fontSize: 9 } as Content
}

function factsOf(sheet: DrillSheet, t: Translate): [string, string][] {
  const { backup, stick, isOutside, language } = sheet
  const place =
    stick === null
      ? t(isOutside ? 'backups:drillSheet.folder' : 'backups:local.title')
      : t('backups:place.stick', { number: stick })
  const made = t('backups:drillSheet.made', {
    time: momentOf(backup.createdAt),
    number: backup.number,
    reason: t(`backups:reason.${backup.reason}`),
    station: isolateLtr(backup.station),
  })
  const { auditHead } = backup
  return [
    [t('backups:drillSheet.at'), momentOf(sheet.at)],
    [t('backups:column.station'), isolateLtr(sheet.station)],
    [t('backups:drillSheet.backup'), made],
    [t('backups:drillSheet.place'), place],
    [
      t('backups:drillSheet.head'),
      auditHead
        ? t('backups:drillSheet.headOf', { seq: auditHead.seq, mac: isolateLtr(auditHead.mac.slice(0, 16)) })
        : '—',
    ],
    [
      t('backups:drillSheet.duration'),
      t('backups:drillSheet.seconds', { seconds: formatNumber(sheet.drill.milliseconds / 1000, language, 1) }),
    ],
  ]
}

function pairs(direction: Direction, rows: readonly (readonly [string, string])[]): Content {
  const body = rows.map(([label, value]): TableCell[] => [
    { text: label, color: grey },
    { text: value, bold: true },
  ])
  return directedTable(direction, { widths: [mm(50), '*'], body }, thinGrid()) as Content
}

function checks(direction: Direction, t: Translate, failedAt: DrillStep | undefined): Content {
  const failedIndex = failedAt === undefined ? drillSteps.length : drillSteps.indexOf(failedAt)
  const body = drillSteps.map((step, index): TableCell[] => {
    const result = index < failedIndex ? 'ok' : index === failedIndex ? 'bad' : 'notDone'
    return [{ text: t(`backups:drillStep.${step}`) }, { text: t(`backups:drillSheet.${result}`), bold: true }]
  })
  return directedTable(direction, { widths: ['*', mm(28)], body }, thinGrid()) as Content
}

function counts(direction: Direction, { restored, today, language }: DrillSheet, t: Translate): Content {
  const head = ['', t('backups:drillSheet.then'), t('backups:drillSheet.today')]
  const number = (value: number | undefined) => (value === undefined ? '—' : formatNumber(value, language))
  const body = countedKinds.map((kind): TableCell[] => [
    { text: t(`backups:count.${kind}`) },
    { text: number(restored?.[kind]), bold: true },
    { text: number(today[kind]) },
  ])
  const titles = head.map((text): TableCell => ({ text, bold: true }))
  return directedTable(
    direction,
    { headerRows: 1, widths: ['*', mm(35), mm(35)], body: [titles, ...body] },
    thinGrid(),
  ) as Content
}

/** `21/11/2026 17:04`, on this computer's wall clock. */
function momentOf(instant: string): string {
  const date = new Date(instant)
  return isolateLtr(`${formatDay(localDay(date))} ${localTime(date)}`)
}

/** The sentence of a refusal. */
function sentenceOf(t: Translate, code: string): string {
  return (t as unknown as (key: string) => string)(`errors:${code}`)
}
