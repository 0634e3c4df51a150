import type { CompiledQuery } from 'kysely'
import type { Reader } from './reader.ts'

/** Stands for a value that is not known yet while a prepared query is built. */
class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** A query of Kysely's builder, or SQL written with `sql`. */
interface Buildable<Row> {
  compile(db: Reader): CompiledQuery<Row>
}

type Build<Db extends Reader, V extends object, Row> = (db: Db, values: V) => Buildable<Row>

/** Compiles once; answers the query of the values that it is given. */
function compiledOnce<Db extends Reader, V extends object, Row>(build: Build<Db, V, Row>) {
  let compiled: CompiledQuery<Row> | undefined
  return (db: Db, values: V): CompiledQuery<Row> => {
    if (!compiled) {
      const placeholders = Object.keys(values).map((name) => [name, new Placeholder(name)])
      compiled = build(db, Object.fromEntries(placeholders) as V).compile(db)
    }
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name as keyof V] : parameter,
    )
    return { ...compiled, parameters }
  }
}

/**
 * A query that is built and compiled once and then only run: for what every call, every keystroke or every save does,
 * where building costs more than running. Its text must be the same for all values, so `build` may pass `values` on
 * and nothing else: no condition on them, no list of them.
 */
export function prepared<V extends object, Row, Db extends Reader = Reader>(
  build: Build<Db, V, Row>,
): (db: Db, values: V) => Promise<Row[]> {
  const queryOf = compiledOnce(build)
  return async (db, values) => (await db.getExecutor().executeQuery<Row>(queryOf(db, values))).rows
}

/** Prepared queries of the same values, answered by name and as of one moment: nobody writes between them. */
export function preparedTogether<V extends object, Rows extends Record<string, unknown>>(
  builds: {
    readonly [Name in keyof Rows]: Build<Reader, V, Rows[Name]>
  },
): (db: Reader, values: V) => Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const queries = Object.entries<Build<Reader, V, unknown>>(builds).map(
    ([name, build]) => [name, compiledOnce(build)] as const,
  )
  return (db, values) =>
    db.getExecutor().provideConnection(async (connection) => {
      const found: Record<string, unknown[]> = {}
      for (const [name, queryOf] of queries)
        found[name] = (await connection.executeQuery<unknown>(queryOf(db, values))).rows
      return found as { [Name in keyof Rows]: Rows[Name][] }
    })
}
