import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { isolate } from '../../../shared/i18n/isolate.ts'
import { directionOf, type Language } from '../../../shared/i18n/languages.ts'
import { translatorFor } from '../../../shared/i18n/translator.ts'
import type { SheetSetup } from '../attendance-parts.ts'
import { centreImages, centreLetterhead } from '../centre-letterhead.ts'
import type { Direction } from '../layout/bidi.ts'
import { mm, pageSetup } from '../layout/page.ts'
import { directedTable, thinGrid } from '../layout/table.ts'
import { footerOf, wordsIn } from '../words.ts'
import type { HeldSection } from './sections.ts'

interface Sheet extends Omit<SheetSetup, 'language'> {
  readonly language: Language
  /** The person's name in the language of the sheet. */
  readonly name: string
  readonly fileNumber: string
  readonly dataProtectionNumber: string | null
  readonly sections: readonly HeldSection[]
}

/** The sheet of the right of access: who holds what, part by part, and the rights that go with it. */
export function buildHeldDataSheet(sheet: Sheet): TDocumentDefinitions {
  const { centre, language, name, sections, createdAt } = sheet
  const t = translatorFor(language)
  const direction = directionOf[language]
  const title = t('personalData:sheet.title')
  const words = wordsIn(language)
  return {
    ...pageSetup({
      direction,
      language,
      title,
      author: centre.nameFr,
      createdAt,
      footer: footerOf(words, sheet.printed, sheet.fileNumber),
    }),
    images: centreImages(centre),
    content: [
      centreLetterhead(centre),
      { text: title, fontSize: 16, bold: true, alignment: 'center' },
      { text: isolate(name), fontSize: 12, alignment: 'center', margin: [0, 0, 0, mm(3)] },
      { text: t('personalData:sheet.rights'), fontSize: 9, color: '#455a64' },
      {
        text: sheet.dataProtectionNumber
          ? t('personalData:sheet.authorised', { number: isolate(sheet.dataProtectionNumber) })
          : t('personalData:sheet.notAuthorised'),
        fontSize: 9,
        color: '#455a64',
      },
      ...sections.map((section) => part(section, direction, t('personalData:sheet.nothing'))),
    ],
  }
}

function part({ title, head, rows }: HeldSection, direction: Direction, nothing: string): Content {
  const heading = { text: title, fontSize: 11.5, bold: true, color: '#0b2f68', margin: [0, mm(4), 0, mm(1)] }
  const content =
    rows.length === 0
      ? { text: nothing, color: '#455a64', fontSize: 9 }
      : table({ title, rows, ...(head ? { head } : {}) }, direction)
  // A heading never stays alone at the foot of a page; a long table may still be cut between its rows.
  return { stack: [heading, content], fontSize: 9, unbreakable: rows.length < 12 } as Content
}

function table({ head, rows }: HeldSection, direction: Direction): Content {
  const body = rows.map((row) =>
    row.map((text, index): TableCell => ({ text: text || '—', bold: !head && index === 1 })),
  )
  const titles = head?.map((text): TableCell => ({ text, bold: true, fontSize: 8 }))
  return directedTable(
    direction,
    {
      headerRows: titles ? 1 : 0,
      dontBreakRows: true,
      widths: head ? head.map(() => '*') : [mm(62), '*'],
      body: titles ? [titles, ...body] : body,
    },
    thinGrid({ padding: 3 }),
  ) as Content
}
