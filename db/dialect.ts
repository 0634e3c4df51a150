import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { CamelCaseQueryCompiler, type RowMaker, rowMaker } from './names.ts'

/** SQLite can roll back DDL; Kysely's adapter says it cannot, and would run migrations without a transaction. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** How many prepared statements are kept: more than the application has, so that nothing is compiled twice. */
const maxStatements = 500

/** How rows are named: as the application names things, or as SQL does (migrations). */
export type Naming = 'camelCase' | 'snake_case'

interface KeptStatement {
  readonly statement: BetterSqlite3.Statement
  /** Undefined where the driver's own rows will do. */
  readonly toRow: RowMaker | undefined
}

/**
 * One connection that keeps its prepared statements: preparing costs more than running for the small lookups of a
 * screen, and Kysely's own driver prepares at every execution.
 */
class CachingConnection implements DatabaseConnection {
  readonly #database: BetterSqlite3.Database
  readonly #naming: Naming
  readonly #statements = new Map<string, KeptStatement>()

  constructor(database: BetterSqlite3.Database, naming: Naming) {
    this.#database = database
    this.#naming = naming
  }

  #prepare(sql: string): KeptStatement {
    let kept = this.#statements.get(sql)
    if (!kept) {
      kept = this.#keep(this.#database.prepare(sql))
      if (this.#statements.size >= maxStatements) this.#statements.delete(this.#statements.keys().next().value ?? '')
      this.#statements.set(sql, kept)
    }
    return kept
  }

  #keep(statement: BetterSqlite3.Statement): KeptStatement {
    if (!statement.reader || this.#naming === 'snake_case') return { statement, toRow: undefined }
    const toRow = rowMaker(statement.columns().map((column) => column.name))
    return { statement: statement.raw(), toRow }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, toRow } = this.#prepare(query.sql)
    const parameters = query.parameters as unknown[]
    if (toRow) return { rows: (statement.all(parameters) as unknown[][]).map(toRow) as R[] }
    if (statement.reader) return { rows: statement.all(parameters) as R[] }
    const { changes, lastInsertRowid } = statement.run(parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  // A statement left iterating blocks checkpoints, so nothing in Warcha streams.
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not supported')
  }
}

class SqliteDriver implements Driver {
  readonly #database: BetterSqlite3.Database
  readonly #connection: CachingConnection

  constructor(database: BetterSqlite3.Database, naming: Naming) {
    this.#database = database
    this.#connection = new CachingConnection(database, naming)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite has already rolled back by itself after a full disk or an I/O error.
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database.close()
  }
}

/** Kysely over one open better-sqlite3 connection, with kept statements and transactional DDL. */
export class SqliteDialect implements Dialect {
  readonly #database: BetterSqlite3.Database
  readonly #naming: Naming

  constructor(database: BetterSqlite3.Database, naming: Naming) {
    this.#database = database
    this.#naming = naming
  }

  createAdapter() {
    return new TransactionalSqliteAdapter()
  }
  createDriver() {
    return new SqliteDriver(this.#database, this.#naming)
  }
  createIntrospector(db: Kysely<unknown>) {
    return new SqliteIntrospector(db)
  }
  createQueryCompiler() {
    return this.#naming === 'camelCase' ? new CamelCaseQueryCompiler() : new SqliteQueryCompiler()
  }
}
