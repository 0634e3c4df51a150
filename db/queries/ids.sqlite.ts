import { sql } from 'kysely'

/** Ids as the text of a JSON array, so that one prepared query serves any number of them. */
export interface Ids {
  readonly ids: string
}

/** For `where('…', 'in', listed(ids))`. */
export const listed = (ids: string) => sql<number>`(SELECT value FROM json_each(${ids}))`
