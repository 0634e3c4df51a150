import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Database } from './schema/index.ts'

/** What a query function gets: it can read, and inserts or updates do not compile. */
export type Reader = ReadonlyKysely<Database>
/** What a mutation gets: the dispatcher's transaction. */
export type Writer = Transaction<Database>
