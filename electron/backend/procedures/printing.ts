import { formatDay } from '../../shared/i18n/format.ts'
import { isolate, isolateLtr } from '../../shared/i18n/isolate.ts'
import { type Translate, translatorFor } from '../../shared/i18n/translator.ts'
import type { QueryContext } from '../context.ts'
import { type CsvRows, csv } from '../documents/csv.ts'
import type { DocumentLanguage, Printed } from '../documents/words.ts'

/** What the procedures that print have in common. */

/** What every page and workbook that leaves says about it: its number in the audit log, the day and the person. */
export function printing(context: Pick<QueryContext, 'today' | 'now' | 'user' | 'exportNumber'>) {
  const { today, now, user } = context
  const number = String(exportNumber(context))
  const printed: Printed = { number, on: isolateLtr(formatDay(today)), by: isolate(user.displayName) }
  return { printed, createdAt: new Date(now) }
}

/** A table as a CSV. Its name carries its number, for a line beneath the table would be read as one of its rows. */
export function csvFile(context: Pick<QueryContext, 'today' | 'exportNumber'>, name: string, rows: CsvRows) {
  return {
    fileName: `${name}-${context.today}-n${exportNumber(context)}.csv`,
    mediaType: 'text/csv' as const,
    content: csv(rows).toString('base64'),
  }
}

/** The number of what leaves now, for names of files. @throws where the contract does not declare an export */
export function exportNumber(context: Pick<QueryContext, 'exportNumber'>): number {
  if (context.exportNumber === null) throw new Error('not declared as an export')
  return context.exportNumber
}

/** The words that name a file: of its language; a sheet in both is named as the one who prints it reads. */
export function fileWords(context: Pick<QueryContext, 'language'>, language: DocumentLanguage): Translate {
  return translatorFor(language === 'both' ? context.language : language)
}

/** A PDF for the page; characters that no file system likes become hyphens. */
export function pdfFile(name: string, content: Buffer) {
  return {
    fileName: `${name.replace(/[\\/:*?"<>|]/g, '-')}.pdf`,
    mediaType: 'application/pdf' as const,
    content: content.toString('base64'),
  }
}
