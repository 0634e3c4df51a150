import { z } from 'zod'
import { everyone, query } from './define.ts'

/** The one search box of the header (Ctrl+K). */

/** `id` is that of the trainee, enterprise or certificate; title and subtitle are ready to show. */
export const SearchResult = z.strictObject({
  kind: z.enum(['trainee', 'enterprise', 'certificate']),
  id: z.int().positive(),
  title: z.string(),
  subtitle: z.string(),
})
export type SearchResult = z.infer<typeof SearchResult>

export const search = {
  /**
   * Best first. Names are found in either script, from their first letter; file, document and phone numbers in any
   * grouping. Only what the role may open is found: files and certificates by the office.
   */
  everything: query(
    everyone,
    z.strictObject({ text: z.string().max(120), limit: z.int().min(1).max(50) }),
    z.array(SearchResult),
  ),
}
