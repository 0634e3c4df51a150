import type { Content } from 'pdfmake/interfaces'
import { directionOf, type Language } from '../../shared/i18n/languages.ts'
import { type Translate, translatorFor } from '../../shared/i18n/translator.ts'
import type { Direction } from './layout/bidi.ts'
import type { Footer } from './layout/page.ts'

/** The words of a document in its language, or French and Arabic together on the sheets that everybody signs. */
export type DocumentLanguage = Language | 'both'

type Say = (t: Translate, language: Language) => string

export interface Words {
  /** Base direction of the page and its tables. */
  readonly direction: Direction
  /** The language of what is said once: footer, file name, title in the reader program. */
  readonly main: Language
  readonly languages: readonly Language[]
  /** Once, in the main language. */
  readonly one: (say: Say) => string
  /** In each language, side by side in the languages' order. */
  readonly each: (say: Say) => ReadonlyArray<{ text: string; direction: Direction }>
  /** In each language, one line under the other, each in its direction. */
  readonly stack: (say: Say) => Content
}

export function wordsIn(language: DocumentLanguage): Words {
  const languages: readonly Language[] = language === 'both' ? ['fr', 'ar'] : [language]
  const main = languages[0] as Language
  const each = (say: Say) =>
    languages.map((one) => ({ text: say(translatorFor(one), one), direction: directionOf[one] }))
  return {
    direction: directionOf[main],
    main,
    languages,
    one: (say) => say(translatorFor(main), main),
    each,
    stack: (say) => ({ stack: each(say) }) as Content,
  }
}

/** What left, when and by whom; values isolated. */
export interface Printed {
  /** Number of the entry in the audit log. */
  readonly number: string
  readonly on: string
  readonly by: string
}

/** What left, when and by whom, in one line. */
export const printedLine = (t: Translate, printed: Printed): string => t('documents:printed', { ...printed })

/** What left, who printed it and when, and the page: the foot of every page. */
export function footerOf(words: Words, printed: Printed, reference?: string): Footer {
  return {
    printed: words.one((t) => printedLine(t, printed)),
    page: (page, pages) => words.one((t) => t('documents:page', { page, pages })),
    ...(reference === undefined ? {} : { reference }),
  }
}
