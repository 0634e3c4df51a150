import type { Column, Content } from 'pdfmake/interfaces'
import { mm } from './page.ts'

/** A name in both languages of the letterhead; either may be empty. */
export interface BilingualText {
  fr: string
  ar: string
}

/** Who issues the document. */
export interface Letterhead {
  centre: BilingualText
  /** The association that runs the centre, if it is another body. */
  association?: BilingualText
  /** Address, telephone, authorisation: small lines under the names. */
  details?: BilingualText[]
  /** Names of entries in the definition's `images`, at most two, JPEG or PNG. */
  logos?: string[]
}

const LOGO = mm(17)

/**
 * Head of a first page: French on the left, Arabic on the right, logos between, a double rule beneath. It is the same
 * whatever the language of the document, as on official paper.
 */
export function letterhead(head: Letterhead): Content {
  const logos: Column[] = (head.logos ?? []).slice(0, 2).map((image) => ({ image, fit: [LOGO, LOGO], width: LOGO }))
  return {
    stack: [
      {
        columns: [names(head, 'fr'), ...logos, names(head, 'ar')],
        columnGap: mm(4),
      },
      doubleRule(),
    ],
    margin: [0, 0, 0, mm(5)],
  }
}

function names({ association, centre, details = [] }: Letterhead, language: 'fr' | 'ar'): Column {
  return {
    width: '*',
    direction: language === 'ar' ? 'rtl' : 'ltr',
    alignment: language === 'ar' ? 'right' : 'left',
    stack: [
      ...(association ? [{ text: association[language], fontSize: 9 }] : []),
      { text: centre[language], fontSize: 11, bold: true },
      ...details.map((detail) => ({ text: detail[language], fontSize: 8, color: '#455a64' })),
    ],
  }
}

function doubleRule(): Content {
  return {
    table: { widths: ['*'], body: [[{ text: '', fontSize: 1 }]] },
    layout: {
      hLineWidth: (line) => (line === 0 ? 1.2 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => '#1f5c4a',
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [0, mm(2), 0, 0],
  }
}
