import type { Compilable, CompiledQuery } from 'kysely'
import type { Reader } from './reader.ts'

/** Stands for a value that is not known yet while a prepared query is built. */
class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query that is built and compiled once and then only run: for the lookups that every call or every keystroke
 * makes, where building costs more than running. Its text must be the same for all values, so `build` may pass
 * `values` on and nothing else: no condition on them, no list of them.
 */
export function prepared<V extends object, Row>(
  build: (db: Reader, values: V) => Compilable<Row>,
): (db: Reader, values: V) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined
  return async (db, values) => {
    if (!compiled) {
      const placeholders = Object.keys(values).map((name) => [name, new Placeholder(name)])
      compiled = build(db, Object.fromEntries(placeholders) as V).compile()
    }
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name as keyof V] : parameter,
    )
    return (await db.getExecutor().executeQuery<Row>({ ...compiled, parameters })).rows
  }
}
