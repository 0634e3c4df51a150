import { formatDay } from '../../shared/i18n/format.ts'
import { type Translate, translatorFor } from '../../shared/i18n/translator.ts'
import type { QueryContext } from '../context.ts'
import type { DocumentLanguage } from '../documents/words.ts'

/** What the procedures that print have in common. */

/** What every printed page says about its printing. */
export function printing(context: Pick<QueryContext, 'today' | 'now' | 'user'>) {
  return { printed: { on: formatDay(context.today), by: context.user.displayName }, createdAt: new Date(context.now) }
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
