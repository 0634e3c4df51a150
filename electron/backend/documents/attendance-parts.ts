import type { Content, TableCell } from 'pdfmake/interfaces'
import type { PersonName } from '../../shared/contract/person.ts'
import { isolate } from '../../shared/i18n/isolate.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import type { Translate } from '../../shared/i18n/translator.ts'
import type { PaperCentre } from './centre-letterhead.ts'
import { mm } from './layout/page.ts'
import { signatureAreas } from './layout/signature.ts'
import { directedTable } from './layout/table.ts'
import type { DocumentLanguage, Printed, Words } from './words.ts'

/** What the two sheets to sign have in common. */

export interface SheetSetup {
  readonly centre: PaperCentre
  readonly language: DocumentLanguage
  readonly printed: Printed
  /** Fixes the bytes of the file. */
  readonly createdAt: Date
}

/** Lines left empty for trainees who come after the sheet was printed. */
export const emptyLines = 2

type Say = (t: Translate, language: Language) => string

/** A name for a sentence of the language; the Latin spelling where there is no Arabic one. */
export function nameIn(person: PersonName, language: Language): string {
  return isolate(personName(person, language))
}

/** The name of something in the language. */
export function labelIn(label: { nameFr: string; nameAr: string }, language: Language): string {
  return language === 'ar' ? label.nameAr : label.nameFr
}

/** A cell with the name in both scripts, one above the other; the second line is empty where there is no Arabic one. */
export function nameCell(person: PersonName, fontSize: number): TableCell {
  const latin = personName(person, 'fr')
  const arabic = personName(person, 'ar')
  return {
    stack: [
      { text: latin, direction: 'ltr', alignment: 'left' },
      { text: arabic === latin ? '' : arabic, direction: 'rtl', alignment: 'right' },
    ],
    fontSize,
    lineHeight: 0.8,
  } as TableCell
}

/** The title, large, in each language side by side. */
export function sheetTitle(words: Words, say: Say): Content {
  const columns = words
    .each(say)
    .map((title) => ({ ...title, alignment: 'center', fontSize: 13, bold: true, width: '*' }))
  return { columns, margin: [0, -mm(2.5), 0, mm(1)] } as Content
}

/** Facts in one row of boxes: the label above, the value below, French at the start and Arabic at the end. */
export function factRow(words: Words, facts: ReadonlyArray<{ label: Say; value: Say }>): Content {
  const cell = ({ label, value }: { label: Say; value: Say }): TableCell =>
    ({
      stack: [
        { columns: sides(words, label), fontSize: 7, color: '#455a64' },
        { columns: sides(words, value), fontSize: 9, bold: true },
      ],
      lineHeight: 0.9,
    }) as TableCell
  const table = directedTable(words.direction, { widths: facts.map(() => '*'), body: [facts.map(cell)] })
  return { ...table, margin: [0, 0, 0, mm(2)] } as Content
}

/** Each language at its own side of the box; what reads the same in both stands once. */
function sides(words: Words, say: Say) {
  const said = words.each(say)
  const shown = new Set(said.map((one) => one.text)).size === 1 ? said.slice(0, 1) : said
  return shown.map((one) => ({ ...one, width: '*', alignment: one.direction === 'rtl' ? 'right' : 'left' }))
}

/** Where the trainer and the direction sign, and where the stamp goes. */
export function sheetSignatures(words: Words, height: number): Content {
  const label = (say: Say) =>
    words
      .each(say)
      .map((one) => one.text)
      .join(' · ')
  const areas = [
    { label: label((t) => t('attendance:document.trainerSignature')) },
    { label: label((t) => t('attendance:document.directionSignature')) },
    { label: label((t) => t('attendance:document.stamp')) },
  ]
  return { stack: [signatureAreas(words.direction, areas, height)], unbreakable: true } as Content
}
