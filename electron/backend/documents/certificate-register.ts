import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { CertificateSnapshot } from '../../shared/certificate-snapshot.ts'
import { formatDay, formatHours } from '../../shared/i18n/format.ts'
import { isolate, isolateLtr } from '../../shared/i18n/isolate.ts'
import { labelIn, nameCell, type SheetSetup, sheetTitle } from './attendance-parts.ts'
import { centreImages, centreLetterhead } from './centre-letterhead.ts'
import { mm, pageSetup } from './layout/page.ts'
import { directedTable, thinGrid } from './layout/table.ts'
import { footerOf, type Words, wordsIn } from './words.ts'

export interface CertificateRegister extends SheetSetup {
  readonly year: number
  /** In the order of their numbers, cancelled ones included. */
  readonly certificates: ReadonlyArray<{
    readonly snapshot: CertificateSnapshot
    readonly exceptionReason: string | null
    /** Day and reason of the cancellation. */
    readonly cancelled: { readonly on: string; readonly reason: string } | null
  }>
}

/** The register of a year: every number, used or cancelled, with room for the signature of whoever receives it. */
export function buildCertificateRegister(register: CertificateRegister): TDocumentDefinitions {
  const words = wordsIn(register.language)
  const year = String(register.year)
  return {
    ...pageSetup({
      direction: words.direction,
      language: words.main,
      title: words.one((t) => t('certificates:document.registerTitle', { year })),
      author: register.centre.nameFr,
      createdAt: register.createdAt,
      orientation: 'landscape',
      footer: footerOf(words, register.printed),
    }),
    images: centreImages(register.centre),
    content: [
      centreLetterhead(register.centre),
      sheetTitle(words, (t) => t('certificates:document.registerTitle', { year })),
      register.certificates.length === 0
        ? words.stack((t) => t('certificates:document.registerEmpty'))
        : table(register, words),
    ],
  }
}

const columns = ['Number', 'Day', 'Name', 'Cin', 'Programme', 'Cohort', 'Hours', 'Receipt'] as const

function table({ certificates }: CertificateRegister, words: Words): Content {
  const head = columns.map(
    (column): TableCell =>
      ({
        stack: words
          .each((t) => t(`certificates:document.register${column}`))
          .map((one) => ({ ...one, alignment: 'center' })),
        bold: true,
        fontSize: 8,
        lineHeight: 0.9,
      }) as TableCell,
  )
  const body = [head, ...certificates.map((certificate) => row(certificate, words))]
  return directedTable(
    words.direction,
    {
      headerRows: 1,
      dontBreakRows: true,
      widths: [mm(20), mm(20), mm(51), mm(27), mm(45), mm(28), mm(18), '*'],
      heights: (index: number) => (index === 0 ? 'auto' : mm(9)),
      body,
    } as never,
    thinGrid({ padding: 3 }),
  ) as Content
}

type Registered = CertificateRegister['certificates'][number]

function row({ snapshot, exceptionReason, cancelled }: Registered, words: Words): TableCell[] {
  const struck = cancelled ? { decoration: 'lineThrough' as const } : {}
  const code = (text: string): TableCell =>
    ({ text: isolateLtr(text), direction: 'ltr', alignment: 'center', fontSize: 9, ...struck }) as TableCell
  return [
    { ...(code(snapshot.number) as object), bold: true } as TableCell,
    code(formatDay(snapshot.issuedOn)),
    nameCell(snapshot.holder, 8.5),
    code(snapshot.holder.cin ?? '—'),
    {
      stack: words.each((_, language) => labelIn(snapshot.programme, language)),
      fontSize: 8.5,
      lineHeight: 0.9,
    } as TableCell,
    code(snapshot.cohortCode),
    { text: formatHours(snapshot.givenMinutes, words.main), alignment: 'center', fontSize: 9 },
    { text: remark({ snapshot, exceptionReason, cancelled }, words), fontSize: 7.5, color: '#455a64' },
  ]
}

/** What an auditor must see beside the number; the signature goes beneath. */
function remark({ exceptionReason, cancelled }: Registered, words: Words): string {
  if (cancelled) {
    const { on, reason } = cancelled
    return words.one((t) =>
      t('certificates:document.registerCancelled', { day: formatDay(on), reason: isolate(reason) }),
    )
  }
  if (exceptionReason === null) return ''
  return words.one((t) => t('certificates:document.registerException', { reason: isolate(exceptionReason) }))
}
