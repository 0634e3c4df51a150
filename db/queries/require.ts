import { DomainError } from '../../electron/shared/errors.ts'

/** The row, or the refusal that its record does not exist. `getX` functions end with it. */
export function required<Row>(row: Row | undefined, record: string): Row {
  if (row === undefined) throw new DomainError('record.not_found', { record })
  return row
}

/** 0 and 1 of SQLite. */
export const toFlag = (value: boolean): 0 | 1 => (value ? 1 : 0)
