import { formatDay } from '../../shared/i18n/format.ts'
import type { QueryContext } from '../context.ts'

/** What the procedures that print have in common. */

/** What every printed page says about its printing. */
export function printing(context: Pick<QueryContext, 'today' | 'now' | 'user'>) {
  return { printed: { on: formatDay(context.today), by: context.user.displayName }, createdAt: new Date(context.now) }
}

/** A PDF for the page; characters that no file system likes become hyphens. */
export function pdfFile(name: string, content: Buffer) {
  return {
    fileName: `${name.replace(/[\\/:*?"<>|]/g, '-')}.pdf`,
    mediaType: 'application/pdf' as const,
    content: content.toString('base64'),
  }
}
