import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { isolateLtr } from '../../shared/i18n/isolate.ts'
import type { SheetSetup } from './attendance-parts.ts'
import { sheetTitle } from './attendance-parts.ts'
import { centreImages, centreLetterhead } from './centre-letterhead.ts'
import { mm, pageSetup } from './layout/page.ts'
import { footerOf, type Words, wordsIn } from './words.ts'

interface RecoverySheet extends Omit<SheetSetup, 'language'> {
  /** Eight groups of four letters joined by hyphens. */
  readonly key: string
}

const keyFontSize = 22

/** The paper key, in French and Arabic whatever the language of the page: nobody knows who will need it. */
export function buildRecoverySheet({ centre, key, printed, createdAt }: RecoverySheet): TDocumentDefinitions {
  const words = wordsIn('both')
  const groups = key.split('-')
  return {
    ...pageSetup({
      direction: words.direction,
      language: words.main,
      title: words.one((t) => t('recovery:sheet.title')),
      author: centre.nameFr,
      createdAt,
      footer: footerOf(words, printed),
    }),
    images: centreImages(centre),
    content: [
      centreLetterhead(centre),
      sheetTitle(words, (t) => t('recovery:sheet.title')),
      paragraph(words, 'purpose'),
      {
        stack: [groups.slice(0, 4), groups.slice(4)].map((line) => ({
          text: isolateLtr(line.join(' – ')),
          alignment: 'center',
          fontSize: keyFontSize,
          bold: true,
          characterSpacing: 2,
        })),
        margin: [0, mm(8), 0, mm(6)],
      } as Content,
      { qr: key, fit: mm(40), alignment: 'center', eccLevel: 'Q' },
      paragraph(words, 'keep'),
      paragraph(words, 'never'),
      paragraph(words, 'use'),
    ],
  }
}

function paragraph(words: Words, part: 'purpose' | 'keep' | 'never' | 'use'): Content {
  const columns = words.each((t) => t(`recovery:sheet.${part}`)).map((text) => ({ ...text, width: '*' }))
  return { columns, columnGap: mm(8), margin: [0, mm(4), 0, 0], fontSize: 10.5 } as Content
}
