import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema/index.ts'

/**
 * What a query function gets: it can select, and inserts or updates do not compile. A transaction is a Reader too,
 * so mutations call the same functions. (Kysely's own ReadonlyKysely does not accept a transaction.)
 */
export type Reader = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'dynamic' | 'getExecutor'>
/** What a mutation gets: the dispatcher's transaction. */
export type Writer = Transaction<Database>
