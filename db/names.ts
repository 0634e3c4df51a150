import { CamelCasePlugin, SqliteQueryCompiler } from 'kysely'

/**
 * camelCase in the application, snake_case in SQL. Kysely's own plugin rebuilds the tree of every query and every row
 * object a second time; here names change while SQL is written, and rows are made once, with the right keys.
 */

/** Kysely's own two mappings, each name worked out once. */
class Names extends CamelCasePlugin {
  toColumn(name: string): string {
    return this.snakeCase(name)
  }
  toProperty(column: string): string {
    return this.camelCase(column)
  }
}

const names = new Names()

export class CamelCaseQueryCompiler extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(names.toColumn(identifier))
  }

  /**
   * SQLite, as the driver builds it (STAT4), plans a query anew at each run when a bare parameter could have changed
   * the plan: for a short lookup that costs several times the lookup. `+?` is the same value and the plan is kept.
   */
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}

/** Makes a row of the values of a statement's columns. */
export type RowMaker = (values: readonly unknown[]) => unknown

/**
 * The row maker of a statement. It is generated code, as the driver's own is, because a literal with known keys is
 * made several times faster than one filled key by key.
 */
export function rowMaker(columns: readonly string[]): RowMaker {
  const properties = columns.map((column, index) => `${JSON.stringify(names.toProperty(column))}: values[${index}]`)
  return new Function('values', `return { ${properties.join(', ')} }`) as RowMaker
}
